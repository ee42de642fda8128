/** What a workbook says of itself: its sheets, its date system, its texts and formats. */
import type { Work } from '../grid.ts';
import { limits } from '../limits.ts';
import { Refusal } from '../problems.ts';
import { readNumberFormat, type NumberFormat } from './number-format.ts';
import { scanXml } from './scan-xml.ts';
import { inflatePart, type Bounds, type Budget, type ZipEntry } from './unzip.ts';

export interface SheetRef {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: ZipEntry;
}

export interface Workbook {
  readonly sheets: readonly SheetRef[];
  readonly from1904: boolean;
  readonly texts: readonly string[];
  /** By style number. */
  readonly formats: readonly NumberFormat[];
}

/** Opens parts of one workbook against one budget. */
export interface Opener {
  readonly part: (name: string) => ZipEntry | undefined;
  readonly inflate: (entry: ZipEntry) => AsyncIterable<Uint8Array>;
}

export function opener(parts: ReadonlyMap<string, ZipEntry>, work: Work, bounds: Bounds = limits): Opener {
  const budget: Budget = { spent: 0, bounds };
  return { part: (name) => parts.get(name), inflate: (entry) => inflatePart(entry, budget, work) };
}

/**
 * Read a workbook's own description.
 * @throws Refusal if it is none (another Office file, an old or binary form)
 */
export async function readWorkbook(parts: ReadonlyMap<string, ZipEntry>, open: Opener): Promise<Workbook> {
  const main = [...parts.keys()].find((name) => /(?:^|\/)workbook\.xml$/.test(name));
  if (main === undefined) throw new Refusal(...notAWorkbook(parts));
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const targets = await readTargets(open, folder);
  const find = (target: string): ZipEntry | undefined => open.part(target.startsWith('/') ? target.slice(1) : folder + target);
  const sheets: SheetRef[] = [];
  let from1904 = false;
  await scanXml(main, open.inflate(partOf(open, main)), {
    open: (name, attribute) => {
      if (name === 'workbookPr') from1904 ||= /^(?:1|true)$/.test(attribute('date1904') ?? '');
      if (name !== 'sheet') return;
      const target = targets.get(attribute('id') ?? '');
      const part = target === undefined ? undefined : find(target.path);
      if (target?.type === 'worksheet' && part !== undefined)
        sheets.push({ name: attribute('name') ?? `Sheet ${sheets.length + 1}`, hidden: /hidden$/i.test(attribute('state') ?? ''), part });
    },
  });
  const of = (type: string): ZipEntry | undefined => {
    const target = [...targets.values()].find((each) => each.type === type);
    return target === undefined ? undefined : find(target.path);
  };
  return { sheets, from1904, texts: await readTexts(open, of('sharedStrings')), formats: await readFormats(open, of('styles')) };
}

function partOf(open: Opener, name: string): ZipEntry {
  const part = open.part(name);
  if (part === undefined) throw new Refusal(name, 'A part of the workbook is missing.', 'Save it again in the spreadsheet program.');
  return part;
}

function notAWorkbook(parts: ReadonlyMap<string, ZipEntry>): [string, string, string] {
  const save = 'Open it in a spreadsheet program and save it as .xlsx or CSV.';
  if (parts.has('xl/workbook.bin')) return ['a binary workbook (.xlsb)', 'Binary workbooks cannot be read here.', save];
  if (parts.has('content.xml')) return ['an OpenDocument file (.ods)', 'OpenDocument spreadsheets cannot be read here.', save];
  if (parts.has('word/document.xml'))
    return ['a Word document', 'The file is a document, not a table.', 'Copy its table into a spreadsheet and save that.'];
  return ['a zip file', 'The file is a zip, and no workbook is in it.', 'Unpack it and load the inventory itself.'];
}

async function readTargets(open: Opener, folder: string): Promise<ReadonlyMap<string, { readonly path: string; readonly type: string }>> {
  const targets = new Map<string, { path: string; type: string }>();
  const rels = partOf(open, `${folder}_rels/workbook.xml.rels`);
  await scanXml(rels.name, open.inflate(rels), {
    open: (name, attribute) => {
      const id = attribute('Id');
      if (name === 'Relationship' && id !== undefined)
        targets.set(id, { path: attribute('Target') ?? '', type: (attribute('Type') ?? '').split('/').at(-1) ?? '' });
    },
  });
  return targets;
}

/** `_x000D_` and its like stand for characters XML cannot carry. */
export function unescaped(text: string): string {
  return text.includes('_x')
    ? text.replaceAll(/_x([0-9A-F]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
}

async function readTexts(open: Opener, part: ZipEntry | undefined): Promise<readonly string[]> {
  const texts: string[] = [];
  if (part === undefined) return texts;
  let current: string | null = null;
  let inText = false;
  let phonetic = false;
  await scanXml(part.name, open.inflate(part), {
    open: (name) => {
      if (name === 'si') current = '';
      else if (name === 't') inText = true;
      else if (name === 'rPh') phonetic = true;
    },
    text: (text) => {
      if (current !== null && inText && !phonetic) current += text;
    },
    close: (name) => {
      if (name === 'si') {
        texts.push(unescaped(current ?? ''));
        current = null;
      } else if (name === 't') inText = false;
      else if (name === 'rPh') phonetic = false;
    },
  });
  return texts;
}

async function readFormats(open: Opener, part: ZipEntry | undefined): Promise<readonly NumberFormat[]> {
  const formats: NumberFormat[] = [];
  if (part === undefined) return formats;
  const codes = new Map<number, string>();
  let inCells = false;
  await scanXml(part.name, open.inflate(part), {
    open: (name, attribute) => {
      if (name === 'numFmt') codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) {
        const id = Number(attribute('numFmtId') ?? 0);
        formats.push(readNumberFormat(id, codes.get(id)));
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return formats;
}
