/**
 * A cell as a reader found it. Most are text; a spreadsheet cell may also know
 * that it is a date or an amount, which no text says as surely.
 */
import type { When } from '../../domain/time.ts';

export interface TypedCell {
  readonly text: string;
  /** The cell is a date; as precise as its format shows it. */
  readonly when?: When;
  readonly number?: number;
  /** ISO 4217, where the cell's own format names it. */
  readonly currency?: string;
}

export type Cell = string | TypedCell;

/** What the cell says, letter for letter. */
export function textOf(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  return typeof cell === 'string' ? cell : cell.text;
}

/** Is there nothing but blanks (no-break spaces included) in it? */
export function isBlank(cell: Cell | undefined): boolean {
  return textOf(cell).trim() === '';
}

/** Most cells are plain already: asking first is cheaper than six replacements. */
const SHOWN = /^\S+(?: \S+)*$/;
const ASCII = /^[ -~]*$/;

/** For show: no blanks at the ends, runs of white space (line ends and no-break spaces too) made one blank. */
export function shown(text: string): string {
  return text === '' || SHOWN.test(text) ? text : text.replaceAll(/\s+/g, ' ').trim();
}

/** For comparison: shown, lower case, typographic quotes and dashes made plain. */
export function plain(text: string): string {
  const lower = shown(text).toLowerCase();
  if (ASCII.test(lower)) return lower;
  return lower
    .replaceAll(/[\u2018\u2019\u201B\u02BC]/g, "'")
    .replaceAll(/[\u201C\u201D\u201E]/g, '"')
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll(/[\u200B\uFEFF]/g, '');
}

const PLACEHOLDER =
  /^(?:n\s*[/.]?\s*a\.?|not applicable|none|nil|null|-+|\.+|…|tb[acd]|to be (?:confirmed|decided|determined|announced|agreed)|todo|to do|unknown|not known|not recorded|not available|\?+|#n\/a)$/;

const NOTHING = /^(?:n\s*[/.]?\s*a\.?|not applicable|none|nil|null|-+|\.+|#n\/a)$/;

/** Does the cell say that there is nothing: "n/a", "none", "-"? */
export function isNothing(text: string): boolean {
  return NOTHING.test(plain(text));
}

/** Does the cell only stand where an answer will stand: "TBC", "unknown", or nothing at all? */
export function isPlaceholder(text: string): boolean {
  return PLACEHOLDER.test(plain(text));
}
