import type { BoardCell, BoardTable } from '../../domain/board/figure.ts';
import { heightOf, linesOf, size } from './look.ts';
import type { Box, TableCell, TablePiece } from './piece.ts';
import { moreWords } from './texts.ts';

/** Rows of a table on a slide, at most; the rest is on the screen. */
const MOST = 12;

/** Room around the text of a cell, in inches: beside it, and above and below. */
const [BESIDE, ABOVE] = [0.1, 0.1];

/** A cell in words: null is *not reported*. */
export function cellWords(cell: BoardCell): string {
  if (cell === null) return 'Not reported';
  return typeof cell === 'number' ? cell.toLocaleString('en', { maximumFractionDigits: 2 }) : cell;
}

/**
 * A table as it fits into a box: its first rows, and a last line that says how many more there are.
 * @param more rows that are left out already
 */
export function boardTablePiece(name: string, table: BoardTable, box: Box, more: number = table.more): TablePiece {
  const points = table.rows.length > 7 ? size.denseTable : size.table;
  const words = table.rows.slice(0, MOST).map(({ cells }) => cells.map(cellWords));
  const heads = table.columns.map(({ label }) => label);
  const widths = columnWidths([heads, ...words], box.w);
  const heightOfRow = (cells: readonly string[]): number =>
    Math.max(...cells.map((cell, at) => heightOf(linesOf(cell, (widths[at] ?? 1) - BESIDE, points), points))) + ABOVE;
  const rowOf = (cells: readonly string[], bold: boolean): TablePiece['rows'][number] => ({
    height: heightOfRow(cells),
    cells: cells.map((text, at) => ({
      paragraphs: [
        { runs: [{ text, size: points, bold }], align: table.columns[at]?.kind === 'number' ? ('right' as const) : ('left' as const) },
      ],
    })),
  });
  const last = heightOf(1, points) + ABOVE;
  const head = rowOf(heads, true);
  const fit = rowsIn(
    words.map((cells) => rowOf(cells, false)),
    box.h - head.height - last,
  );
  const left = more + table.rows.length - fit.length;
  const closing: readonly TableCell[] = [
    { paragraphs: [{ runs: [{ text: moreWords(left), size: points, colour: 'ink2' }] }], span: heads.length },
  ];
  const rows = [head, ...fit, ...(left > 0 ? [{ cells: closing, height: last }] : [])];
  const height = rows.reduce((sum, row) => sum + row.height, 0);
  return { kind: 'table', name, alt: tableAlt(table, fit.length, left), box: { ...box, h: height }, widths, rows, headed: true };
}

function tableAlt({ caption, columns }: BoardTable, shown: number, left: number): string {
  const rest = left === 0 ? '' : ` ${moreWords(left)}.`;
  const named = caption === '' ? '' : `${caption.replace(/[.:]$/, '')}. `;
  return `${named}Table of ${shown} ${shown === 1 ? 'row' : 'rows'}: ${columns.map(({ label }) => label).join(', ')}.${rest}`;
}

/** The first rows that stand within a height; one at least. */
function rowsIn(rows: readonly TablePiece['rows'][number][], height: number): readonly TablePiece['rows'][number][] {
  let used = 0;
  const within = rows.findIndex((row, at) => {
    used += row.height;
    return at > 0 && used > height;
  });
  return within === -1 ? rows : rows.slice(0, within);
}

/** Columns by the length of what stands in them: none so narrow that a word breaks, none so wide that it starves the others. */
function columnWidths(rows: readonly (readonly string[])[], width: number): readonly number[] {
  const weights = (rows[0] ?? []).map((_, column) => {
    const texts = rows.map((cells) => cells[column] ?? '');
    const longest = Math.max(...texts.map((text) => text.length));
    const word = Math.max(...texts.flatMap((text) => text.split(' ').map((each) => each.length)));
    return Math.max(Math.min(longest, 45), Math.min(word, 20) + 2, 6);
  });
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => (width * weight) / sum);
}
