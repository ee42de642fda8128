/** The rows that did not load, with the reasons, as a CSV to repair and load again. */
import Papa from 'papaparse';
import type { Problem } from '../../domain/imports/row.ts';
import { escapeCell, reasonColumns } from './escape-cell.ts';
import type { HeldRow } from './outcome.ts';

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
