/** Cells that a spreadsheet program would run, made harmless on the way out and given back on the way in. */

/** Our own columns, at the end; a file that has them is one of ours coming back. */
export const reasonColumns = ['Countersign: row in the file', 'Countersign: why it was held', 'Countersign: what to do'] as const;

const RISKY = /^'*[=+\-@\t\r]/;

/**
 * Make a cell harmless in a spreadsheet program, which would run "=…". Text is
 * never changed on the way in: only here, and `unescapeCell` takes it back.
 */
export function escapeCell(text: string): string {
  return RISKY.test(text) ? `'${text}` : text;
}

/** Undo `escapeCell`. */
export function unescapeCell(text: string): string {
  return text.startsWith("'") && RISKY.test(text) ? text.slice(1) : text;
}

/** Is this a file of rejected rows that we wrote? */
export function isOurs(headers: readonly string[]): boolean {
  return reasonColumns.every((column) => headers.includes(column));
}
