/** A returned workbook (or its sheet as CSV) to found rows: whichever way its columns and rows were moved. */
import { listed } from '../../domain/words.ts';
import { plain, textOf, type Cell } from '../imports/cells.ts';
import type { GridRow, Work } from '../imports/grid.ts';
import { addressOf, readSheet } from '../imports/xlsx/sheet.ts';
import { listParts } from '../imports/xlsx/unzip.ts';
import { opener, readWorkbook } from '../imports/xlsx/workbook.ts';
import { cleanText } from './clean-text.ts';
import { FILLED_IN_BY, isAsked, packColumns, placesOf, QUESTIONS_SHEET, type PackColumn } from './pack-columns.ts';
import { packLimits } from './pack-limits.ts';
import type { KnownPacks } from './pack.ts';
import { placeAnswers, type FoundRow, type FoundRows } from './place-answers.ts';
import type { ReadAnswers } from './read-return.ts';
import { Unreadable, withFile } from './return-problem.ts';

/** Rows looked at for the header. */
const SEARCH = 60;

function isQuestions(sheet: string): boolean {
  return plain(sheet) === plain(QUESTIONS_SHEET);
}

interface OpenSheet {
  readonly name: string;
  readonly rows: readonly GridRow[];
  /** As "C14". */
  readonly formulas: readonly string[];
}

/**
 * Read a returned workbook. Hidden rows are read like the others: an answer
 * behind a filter is an answer.
 * @throws Unreadable or Refusal with the place and the remedy
 */
export async function readAnswerSheet(bytes: Uint8Array, known: KnownPacks, work: Work): Promise<ReadAnswers> {
  const parts = listParts(bytes);
  const open = opener(parts, work, packLimits);
  const workbook = await readWorkbook(parts, open);
  const ours = workbook.sheets.toSorted((a, b) => Number(isQuestions(b.name)) - Number(isQuestions(a.name)));
  let nearest: { readonly sheet: OpenSheet; readonly header: Header } | null = null;
  for (const each of ours) {
    // oxlint-disable-next-line no-await-in-loop -- sheets share one budget of bytes: one after the other
    const { rows, formulas } = await readSheet(each, workbook, open, 'read');
    const sheet = { name: each.name, rows, formulas };
    const header = headerIn(rows);
    if (header !== null && (nearest === null || header.places.size > nearest.header.places.size)) nearest = { sheet, header };
    // The sheet of that name, whole, is the one; any other may stand as it likes.
    if (header !== null && missing(header.places).length === 0) break;
  }
  return placeAnswers(foundIn(nearest?.sheet ?? null, nearest?.header ?? null), known);
}

/**
 * Read the sheet saved as CSV.
 * @throws Unreadable with the place and the remedy
 */
export async function readAnswerCsv(text: string, known: KnownPacks): Promise<ReadAnswers> {
  const { readCsv } = await import('../imports/read-csv.ts');
  const sheet: OpenSheet = { name: '', rows: readCsv(text, '').rows, formulas: [] };
  return placeAnswers(foundIn(sheet, headerIn(sheet.rows)), known);
}

interface Header {
  readonly row: number;
  readonly index: number;
  readonly places: ReadonlyMap<PackColumn, number>;
}

/** The row that has most of our headers, and at least three of them. */
function headerIn(rows: readonly GridRow[]): Header | null {
  let best: Header | null = null;
  for (const [index, { row, cells }] of rows.slice(0, SEARCH).entries()) {
    const places = placesOf(cells.map(textOf));
    if (places.size >= 3 && places.size > (best?.places.size ?? 0)) best = { row, index, places };
  }
  return best;
}

function missing(places: Header['places']): readonly string[] {
  return packColumns.filter(({ id, needed }) => needed && !places.has(id)).map(({ header }) => `“${header}”`);
}

function foundIn(sheet: OpenSheet | null, header: Header | null): FoundRows {
  if (sheet === null || header === null) {
    throw new Unreadable(
      withFile(
        'no sheet with the columns of a pack',
        'This is no pack of questions: no sheet has its columns.',
        'Load the file that was written as a pack, filled in. An inventory is loaded under Import.',
      ),
    );
  }
  const gone = missing(header.places);
  if (gone.length > 0) {
    throw new Unreadable({
      sheet: sheet.name,
      row: header.row,
      column: '',
      found: listed(gone),
      why: `${gone.length === 1 ? 'The column' : 'The columns'} ${listed(gone)} ${gone.length === 1 ? 'is' : 'are'} missing: deleted, or called something else.`,
      todo: 'Put it back with its header as it was written, or ask for the pack again; the answers can be copied into it.',
    });
  }
  const formulas = formulaCells(sheet.formulas, header.places);
  const rows = sheet.rows.slice(header.index + 1).map(({ row, cells }): FoundRow => {
    const texts = new Map<PackColumn, string>();
    for (const [id, at] of header.places) texts.set(id, cleanText(textOf(cells[at])));
    const formula = formulas.get(row);
    return { row, texts, ...(formula === undefined ? {} : { formula }) };
  });
  return { sheet: sheet.name, rows, filledInBy: filledInBy(sheet, header) };
}

/** By row, the first of our columns that holds a formula: the cells to fill in before the others. */
function formulaCells(formulas: readonly string[], places: Header['places']): ReadonlyMap<number, PackColumn> {
  const columns = new Map([...places].map(([id, at]) => [at, id] as const));
  const found = new Map<number, PackColumn>();
  for (const ref of formulas) {
    const address = addressOf(ref);
    const id = address === null ? undefined : columns.get(address.column);
    // Nothing is read from these two.
    if (address === null || id === undefined || id === 'stage' || id === 'does not count') continue;
    const earlier = found.get(address.row);
    if (earlier === undefined || (isAsked(id) && !isAsked(earlier))) found.set(address.row, id);
  }
  return found;
}

function oneLine(cell: Cell | undefined): string {
  return cleanText(textOf(cell)).replaceAll(/\s+/g, ' ');
}

/** The name beside "Filled in by", above the questions; null where it is blank or worked out by a formula. */
function filledInBy({ rows, formulas }: OpenSheet, { index }: Header): string | null {
  const computed = new Set(formulas);
  for (const { row, cells } of rows.slice(0, index)) {
    const label = cells.findIndex((cell) => plain(textOf(cell)).replace(/:$/, '') === plain(FILLED_IN_BY));
    if (label === -1) continue;
    const name = cells.findIndex((cell, at) => at > label && oneLine(cell) !== '');
    if (name === -1) return null;
    const isFormula = [...computed].some((ref) => {
      const address = addressOf(ref);
      return address?.row === row && address.column === name;
    });
    return isFormula ? null : oneLine(cells[name]).slice(0, packLimits.name);
  }
  return null;
}
