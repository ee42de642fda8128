/** The rows that did not load, with the reasons, as a CSV to repair and load again. */
import Papa from 'papaparse';
import type { Problem } from '../../domain/imports/row.ts';
import type { HeldRow } from './outcome.ts';

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

/**
 * Write the held rows.
 * @param problems of the whole file; those of a row stand beside it
 */
export function rejectedRowsCsv(headers: readonly string[], rows: readonly HeldRow[], problems: readonly Problem[]): string {
  const reasons = new Map<number, Problem[]>();
  for (const problem of problems) {
    if (problem.severity === 'held') reasons.set(problem.row, [...(reasons.get(problem.row) ?? []), problem]);
  }
  const own = headers.filter((header) => !(reasonColumns as readonly string[]).includes(header));
  const data = rows.map(({ row, cells }) => {
    const why = reasons.get(row) ?? [];
    return [
      ...own.map((_, column) => cells[column] ?? ''),
      String(row),
      why.map((each) => `${each.column === '' ? '' : `${each.column}: `}${each.why}`).join(' '),
      why.map(({ todo }) => todo).join(' '),
    ];
  });
  const lines = [[...own, ...reasonColumns], ...data].map((cells) => cells.map(escapeCell));
  // A byte-order mark, or Excel reads the file as Windows-1252.
  return `\uFEFF${Papa.unparse(lines, { newline: '\r\n' })}\r\n`;
}
