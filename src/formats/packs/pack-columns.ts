/** The columns of a pack's sheet, by the words of their headers. */
import { plain } from '../imports/cells.ts';

/** The sheet with the questions. */
export const QUESTIONS_SHEET = 'Questions';

/** What stands before the name of whoever fills the pack in. */
export const FILLED_IN_BY = 'Filled in by';

export type PackColumn =
  | 'model'
  | 'site'
  | 'stage'
  | 'question'
  | 'does not count'
  | 'kind'
  | 'answer'
  | 'ask'
  | 'pack id'
  | 'deployment id'
  | 'question id';

interface ColumnForm {
  readonly id: PackColumn;
  readonly header: string;
  /** In characters, as spreadsheets measure a column. */
  readonly width: number;
  /** `told` is read by the owner, `asked` is filled in, `ids` bring the answer back to its place. */
  readonly part: 'told' | 'asked' | 'ids';
  /** Without it no answer can be placed. */
  readonly needed: boolean;
}

/** In the order they are written; a returned sheet may have them in any other. */
export const packColumns: readonly ColumnForm[] = [
  { id: 'model', header: 'Model', width: 26, part: 'told', needed: false },
  { id: 'site', header: 'Site', width: 20, part: 'told', needed: false },
  { id: 'stage', header: 'Stage', width: 13, part: 'told', needed: false },
  { id: 'question', header: 'Question', width: 30, part: 'told', needed: false },
  { id: 'does not count', header: 'What does not count as an answer', width: 28, part: 'told', needed: false },
  { id: 'kind', header: 'Kind of answer', width: 16, part: 'asked', needed: true },
  { id: 'answer', header: 'Your answer', width: 52, part: 'asked', needed: true },
  { id: 'ask', header: 'If not yours: whom to ask', width: 26, part: 'asked', needed: true },
  { id: 'pack id', header: 'Pack (leave as it is)', width: 14, part: 'ids', needed: true },
  { id: 'deployment id', header: 'Deployment (leave as it is)', width: 11, part: 'ids', needed: true },
  { id: 'question id', header: 'Question (leave as it is)', width: 11, part: 'ids', needed: true },
];

/** Is it one of the three that are filled in? */
export function isAsked(id: PackColumn): boolean {
  return packColumns.find((column) => column.id === id)?.part === 'asked';
}

/** How a column is called on the sheet. */
export function headerOf(id: PackColumn): string {
  return packColumns.find((column) => column.id === id)?.header ?? id;
}

/** Where each column stands in a row of headers; the first of two that say the same. */
export function placesOf(headers: readonly string[]): ReadonlyMap<PackColumn, number> {
  const places = new Map<PackColumn, number>();
  const said = headers.map(plain);
  for (const { id, header } of packColumns) {
    const at = said.indexOf(plain(header));
    if (at !== -1) places.set(id, at);
  }
  return places;
}
