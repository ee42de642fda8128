/** Bytes to text, with the encoding told apart: BOMs, UTF-16 without one, strict UTF-8, else Windows-1252. */

export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
  /** True where some bytes fitted no letter and show as �. */
  readonly damaged: boolean;
}

function decodeWith(label: string, bytes: Uint8Array): string {
  return new TextDecoder(label, { ignoreBOM: true }).decode(bytes);
}

function isUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-16 of Western text without a BOM has a zero in nearly every other byte. */
function utf16Without(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 4096);
  if (sample.length < 4) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i + 1 < sample.length; i += 2) {
    if (sample[i] === 0) even += 1;
    if (sample[i + 1] === 0) odd += 1;
  }
  const pairs = Math.floor(sample.length / 2);
  if (odd > pairs * 0.4 && even < pairs * 0.05) return 'utf-16le';
  if (even > pairs * 0.4 && odd < pairs * 0.05) return 'utf-16be';
  return null;
}

/**
 * Decode text of unknown encoding. UTF-8 is tried strictly, because Windows-1252
 * "decodes" anything; Windows-1252 rather than Latin-1, because Latin-1 turns
 * dashes and curly quotes into control characters.
 * @source federal inventory, section 1, point 1
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    const strict = isUtf8(bytes.subarray(3));
    return { text: strict ?? decodeWith('utf-8', bytes.subarray(3)), encoding: 'UTF-8 with BOM', damaged: strict === null };
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16('utf-16le', 'UTF-16 LE with BOM', bytes.subarray(2));
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16('utf-16be', 'UTF-16 BE with BOM', bytes.subarray(2));
  const wide = utf16Without(bytes);
  if (wide !== null) return utf16(wide, wide === 'utf-16le' ? 'UTF-16 LE' : 'UTF-16 BE', bytes);
  const strict = isUtf8(bytes);
  if (strict !== null) return { text: strict, encoding: 'UTF-8', damaged: false };
  return { text: decodeWith('windows-1252', bytes), encoding: 'Windows-1252', damaged: false };
}

function utf16(label: string, encoding: string, bytes: Uint8Array): DecodedText {
  const text = decodeWith(label, bytes);
  return { text, encoding, damaged: bytes.length % 2 === 1 || text.includes('\uFFFD') };
}
