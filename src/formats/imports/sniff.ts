/** What the bytes are, whatever the file is called. */
import { Refusal } from './problems.ts';

const magic: readonly (readonly [readonly number[], string])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'a PDF'],
  [[0x89, 0x50, 0x4e, 0x47], 'a picture (PNG)'],
  [[0xff, 0xd8, 0xff], 'a picture (JPEG)'],
  [[0x47, 0x49, 0x46, 0x38], 'a picture (GIF)'],
  [[0x1f, 0x8b], 'a compressed file (gzip)'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'a compressed file (7z)'],
  [[0x52, 0x61, 0x72, 0x21], 'a compressed file (RAR)'],
  [[0x7f, 0x45, 0x4c, 0x46], 'a program'],
  [[0x4d, 0x5a, 0x90], 'a program'],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66], 'a database (SQLite)'],
];

const READS = 'Save the inventory as CSV, TSV, XLSX or JSON and load that.';

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, i) => bytes[i] === byte);
}

/**
 * Tell a workbook from text.
 * @throws Refusal for bytes that are neither
 */
export function sniff(bytes: Uint8Array): 'workbook' | 'text' {
  if (startsWith(bytes, [0x50, 0x4b, 3, 4])) return 'workbook';
  if (startsWith(bytes, [0x50, 0x4b]))
    throw new Refusal(
      'an empty or cut zip file',
      'The workbook holds nothing that can be read.',
      'Save it again in the spreadsheet program.',
    );
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    throw new Refusal(
      'an old Excel workbook (.xls), or one with a password',
      'The format of Excel before 2007, and workbooks with a password, cannot be read here.',
      'Open it in a spreadsheet program and save it as .xlsx without a password.',
    );
  }
  const known = magic.find(([head]) => startsWith(bytes, head));
  if (known !== undefined) throw new Refusal(known[1], `The file is ${known[1]}, not a table.`, READS);
  return 'text';
}

// oxlint-disable-next-line no-control-regex -- control characters are what it counts
const CONTROL = /[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/g;

/**
 * Refuse text that is no table: binary, a web page, XML.
 * @throws Refusal
 */
export function refuseUnreadable(text: string): void {
  const sample = text.slice(0, 100_000);
  const controls = sample.match(CONTROL)?.length ?? 0;
  if (controls > sample.length / 100 + 2) {
    throw new Refusal(
      `${controls} bytes that belong to no text`,
      'The file is not text: it looks like a program, a picture or a damaged file.',
      READS,
    );
  }
  const head = sample.trimStart().slice(0, 200).toLowerCase();
  if (/^<(?:!doctype html|html|table)/.test(head)) {
    throw new Refusal('a web page', 'The file is a web page, whatever its name says (some systems export these as .xls).', READS);
  }
  if (head.startsWith('<?xml') || head.startsWith('{\\rtf'))
    throw new Refusal('an XML or RTF document', 'The file is a document, not a table.', READS);
}
