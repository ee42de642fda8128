import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/formats/imports/decode-text.ts';

const text = 'Model,Stage\r\n“Hush” – José’s,Live\r\n';

function utf16(value: string, little: boolean, bom: boolean): Uint8Array {
  const all = bom ? `\uFEFF${value}` : value;
  const bytes = new Uint8Array(all.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < all.length; i += 1) view.setUint16(i * 2, all.charCodeAt(i), little);
  return bytes;
}

function windows1252(value: string): Uint8Array {
  const beyond: Readonly<Record<string, number>> = { '“': 0x93, '”': 0x94, '–': 0x96, '’': 0x92 };
  return Uint8Array.from(value, (char) => beyond[char] ?? char.charCodeAt(0));
}

describe('decodeText', () => {
  it('tells the encodings apart, and reads the same text from each', () => {
    const encoder = new TextEncoder();
    const files = {
      'UTF-8': encoder.encode(text),
      'UTF-8 with BOM': encoder.encode(`\uFEFF${text}`),
      'UTF-16 LE with BOM': utf16(text, true, true),
      'UTF-16 BE with BOM': utf16(text, false, true),
      'UTF-16 LE': utf16(text, true, false),
      'UTF-16 BE': utf16(text, false, false),
      'Windows-1252': windows1252(text),
    };
    for (const [encoding, bytes] of Object.entries(files)) expect(decodeText(bytes)).toEqual({ text, encoding, damaged: false });
  });

  it('removes the byte-order mark, which would make a header of its own', () => {
    expect(decodeText(new TextEncoder().encode('\uFEFFagency')).text).toBe('agency');
  });

  it('reads dashes and quotes of Windows-1252, not the control characters of Latin-1', () => {
    expect(decodeText(Uint8Array.of(0x73, 0x92, 0x96, 0x95)).text).toBe('s’–•');
  });

  it('says that bytes were lost where a BOM promises UTF-8 and the bytes are not', () => {
    expect(decodeText(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61, 0x92)).damaged).toBe(true);
  });

  it('reads back any text written in UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (value) => {
        fc.pre(!value.includes('\0') && !value.startsWith('\uFEFF'));
        expect(decodeText(new TextEncoder().encode(value)).text).toBe(value);
      }),
    );
  });
});
