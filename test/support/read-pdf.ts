/** A PDF as Chromium prints it, read back: its pages in words, its tags, its outline. No library of the tree reads one. */
import { inflateSync } from 'node:zlib';

export interface PdfTag {
  readonly role: string;
  readonly alternative: string | null;
}

export interface PdfRead {
  readonly language: string | null;
  readonly tagged: boolean;
  /** Of each page in order: its words without spaces, and its size in points. */
  readonly pages: readonly { readonly words: string; readonly width: number; readonly height: number }[];
  readonly tags: readonly PdfTag[];
  /** Headings, and the page (from 0) each stands on. */
  readonly outline: readonly { readonly title: string; readonly page: number }[];
}

interface Stored {
  readonly dict: string;
  readonly stream: Buffer | null;
}

/** @throws RangeError for a file that is not as Chromium writes one */
export function readPdf(file: Buffer): PdfRead {
  const objects = objectsIn(file);
  const catalogue = [...objects.values()].find(({ dict }) => /\/Type \/Catalog\b/.test(dict))?.dict;
  if (catalogue === undefined) throw new RangeError('No catalogue: not a PDF as Chromium writes one.');
  const order = kidsOf(objects, refIn(catalogue, 'Pages'));
  const outline = [...objects.values()].flatMap(({ dict }) => {
    const page = /\/Dest \[(\d+) 0 R/.exec(dict)?.[1];
    const title = textIn(dict, 'Title');
    return page === undefined || title === null ? [] : [{ title, page: order.indexOf(Number(page)) }];
  });
  return {
    language: textIn(catalogue, 'Lang'),
    tagged: /\/Marked true/.test(catalogue),
    pages: order.map((id) => pageOf(objects, id)),
    tags: [...objects.values()].flatMap(({ dict }) => {
      const role = /\/Type \/StructElem\s+\/S \/(\w+)/.exec(dict)?.[1];
      return role === undefined ? [] : [{ role, alternative: textIn(dict, 'Alt') }];
    }),
    outline,
  };
}

function objectsIn(file: Buffer): Map<number, Stored> {
  const text = file.toString('latin1');
  const found = new Map<number, Stored>();
  for (const { 1: id, 2: body = '', index } of text.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const start = body.indexOf('stream\n');
    const dict = start < 0 ? body : body.slice(0, start);
    const length = /\/Length (\d+)/.exec(dict)?.[1];
    const from = index + text.slice(index).indexOf(body) + start + 'stream\n'.length;
    const stream = start < 0 || length === undefined ? null : file.subarray(from, from + Number(length));
    found.set(Number(id), { dict, stream });
  }
  return found;
}

function refIn(dict: string, key: string): number {
  const found = new RegExp(`/${key} (\\d+) 0 R`).exec(dict)?.[1];
  if (found === undefined) throw new RangeError(`No /${key} in ${dict.slice(0, 80)}`);
  return Number(found);
}

/** Pages in their order: the leaves of the page tree. */
function kidsOf(objects: Map<number, Stored>, id: number): number[] {
  const dict = objects.get(id)?.dict ?? '';
  const kids = /\/Kids \[([^\]]*)\]/.exec(dict)?.[1];
  if (kids === undefined) return [id];
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) => kidsOf(objects, Number(kid)));
}

/** A text string: in brackets, or in hexadecimal as UTF-16. */
function textIn(dict: string, key: string): string | null {
  const hex = new RegExp(`/${key} <([0-9A-Fa-f\\s]*)>`).exec(dict)?.[1];
  if (hex !== undefined) {
    const bytes = Buffer.from(hex.replace(/\s/g, ''), 'hex');
    return bytes[0] === 0xfe && bytes[1] === 0xff ? Buffer.from(bytes.subarray(2)).swap16().toString('utf16le') : bytes.toString('latin1');
  }
  const plain = new RegExp(`/${key} \\(((?:\\\\.|[^\\\\)])*)\\)`).exec(dict)?.[1];
  return plain === undefined ? null : plain.replace(/\\(.)/g, '$1');
}

function pageOf(objects: Map<number, Stored>, id: number): PdfRead['pages'][number] {
  const dict = objects.get(id)?.dict ?? '';
  const [, width = '0', height = '0'] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(dict) ?? [];
  const fonts = new Map(
    [...dict.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', font]) => [name, lettersOf(objects, Number(font))] as const),
  );
  const drawn = unpacked(objects, refIn(dict, 'Contents'));
  let letters: Letters | undefined;
  let words = '';
  for (const [, font, codes] of drawn.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-F]+)> Tj/g)) {
    if (font !== undefined) letters = fonts.get(font);
    else if (letters !== undefined && codes !== undefined) words += decoded(codes, letters);
  }
  return { words: words.replace(/\s/g, ''), width: Number(width), height: Number(height) };
}

function unpacked(objects: Map<number, Stored>, id: number): string {
  const stream = objects.get(id)?.stream;
  return stream == null ? '' : inflateSync(stream).toString('latin1');
}

interface Letters {
  /** Hexadecimal digits of a code. */
  readonly digits: number;
  readonly of: ReadonlyMap<number, string>;
}

/** What the codes of a font mean. */
function lettersOf(objects: Map<number, Stored>, font: number): Letters {
  const map = unpacked(objects, refIn(objects.get(font)?.dict ?? '', 'ToUnicode'));
  const of = new Map<number, string>();
  const text = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  for (const [, block = ''] of map.matchAll(/beginbfchar\n([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', to = ''] of block.matchAll(/<([0-9A-F]+)> <([0-9A-F]+)>/g)) of.set(Number.parseInt(code, 16), text(to));
  }
  for (const [, block = ''] of map.matchAll(/beginbfrange\n([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', to = '', first = ''] of block.matchAll(/<([0-9A-F]+)> <([0-9A-F]+)> <([0-9A-F]+)>/g)) {
      const start = Number.parseInt(from, 16);
      for (let code = start; code <= Number.parseInt(to, 16); code += 1) {
        of.set(code, String.fromCodePoint(Number.parseInt(first, 16) + code - start));
      }
    }
  }
  return { digits: /begincodespacerange\n<([0-9A-F]+)>/.exec(map)?.[1]?.length ?? 4, of };
}

function decoded(codes: string, { digits, of }: Letters): string {
  let words = '';
  for (let at = 0; at < codes.length; at += digits) words += of.get(Number.parseInt(codes.slice(at, at + digits), 16)) ?? '\u{FFFD}';
  return words;
}
