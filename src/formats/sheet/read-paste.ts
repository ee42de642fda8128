/** Cells as a spreadsheet puts them on the clipboard. */
import Papa from 'papaparse';

/** The most cells one paste may bring. */
export const mostPasted = 200_000;

/**
 * Read what a spreadsheet copied: rows parted by line ends, cells by tabs, cells
 * with line ends inside in quotes. A text that stands alone is one cell, whatever quotes it has.
 */
export function readPaste(text: string): string[][] {
  const whole = text.replace(/(?:\r\n|\n|\r)$/, '');
  if (!/[\t\n\r]/.test(whole)) return [[whole]];
  const { data } = Papa.parse<string[]>(whole, { delimiter: '\t' });
  return data.map((row) => row.map((cell) => cell.trim()));
}

/** Cells as a spreadsheet reads them: what holds tabs, quotes or line ends stands in quotes. */
export function writeCopy(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoted).join('\t')).join('\n');
}

function quoted(cell: string): string {
  return /["\t\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
