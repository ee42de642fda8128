import { countWords, counted } from '../../domain/words.ts';
import type { BoardCell, BoardTable } from '../../domain/board/figure.ts';
import { size } from './look.ts';
import { heightOf, linesOf, widthOf } from './measure-text.ts';
import type { Box, TablePiece } from './piece.ts';
import { moreWords } from './texts.ts';

/** Rows of a table on a slide, at most; the rest is on the screen. */
const MOST = 12;

/** Room around the text of a cell, in inches: beside it, and above and below. */
const [BESIDE, ABOVE] = [0.1, 0.1];

/** A text asks for so much width at the most, in inches. */
const LONGEST = 6;

/** A cell in words: null is *not reported*. */
export function cellWords(cell: BoardCell): string {
  if (cell === null) return 'Not reported';
  return typeof cell === 'number' ? countWords(cell) : cell;
}

/**
 * A table as it fits into a box: its first rows, and a last line that says how many more there are.
 * It is set smaller where that lets more of it stand.
 * @param more rows that are left out already
 * @param inPrint whether every row stands on the printed page and in the notes; else the screen has the rest
 */
export function boardTablePiece(name: string, table: BoardTable, box: Box, more: number = table.more, inPrint = false): TablePiece {
  const shown = table.rows.slice(0, MOST).map(({ cells }) => cells.map(cellWords));
  const at = (points: number): Laid => layOut(table, shown, points, box);
  const { points, widths, head, fit } =
    [size.table, size.denseTable].map(at).find((laid) => laid.fit.length === shown.length) ?? at(size.small);
  const left = more + table.rows.length - fit.length;
  const rest = inPrint
    ? `${countWords(fit.length)} of ${countWords(fit.length + left)} shown, all in print and in the notes`
    : moreWords(left);
  const closing = left > 0 ? rest : table.rows.length === 0 ? 'Nothing to list.' : '';
  const last: TableRow = {
    cells: [{ paragraphs: [{ runs: [{ text: closing, size: points, colour: 'ink2' }] }], span: table.columns.length }],
    height: heightOf(1, points) + ABOVE,
  };
  const rows = [head, ...fit, ...(closing === '' ? [] : [last])];
  const height = rows.reduce((sum, row) => sum + row.height, 0);
  return { kind: 'table', name, alt: tableAlt(table, fit.length, left), box: { ...box, h: height }, widths, rows, headed: true };
}

type TableRow = TablePiece['rows'][number];

interface Laid {
  readonly points: number;
  readonly widths: readonly number[];
  readonly head: TableRow;
  /** The rows there is room for. */
  readonly fit: readonly TableRow[];
}

/** The rows that fit at a size of letters, with room left for a line below them. */
function layOut({ columns }: BoardTable, words: readonly (readonly string[])[], points: number, box: Box): Laid {
  const heads = columns.map(({ label }) => label);
  const widths = columnWidths([heads, ...words], box.w, points);
  const rowOf = (cells: readonly string[], bold: boolean): TableRow => ({
    height: Math.max(...cells.map((cell, at) => heightOf(linesOf(cell, (widths[at] ?? 1) - BESIDE - 0.02, points), points))) + ABOVE,
    cells: cells.map((text, at) => ({
      paragraphs: [
        { runs: [{ text, size: points, bold }], align: columns[at]?.kind === 'number' ? ('right' as const) : ('left' as const) },
      ],
    })),
  });
  const head = rowOf(heads, true);
  const all = words.map((cells) => rowOf(cells, false));
  return { points, widths, head, fit: rowsIn(all, box.h - head.height - heightOf(1, points) - ABOVE) };
}

function tableAlt({ caption, columns }: BoardTable, shown: number, left: number): string {
  const rest = left === 0 ? '' : ` ${moreWords(left)}.`;
  const named = caption === '' ? '' : `${caption.replace(/[.:]$/, '')}. `;
  return `${named}Table of ${counted(shown, 'row')}: ${columns.map(({ label }) => label).join(', ')}.${rest}`;
}

/** The first rows that stand within a height; one at least. */
function rowsIn(rows: readonly TableRow[], height: number): readonly TableRow[] {
  let used = 0;
  const within = rows.findIndex((row, at) => {
    used += row.height;
    return at > 0 && used > height;
  });
  return within === -1 ? rows : rows.slice(0, within);
}

/** Columns by what stands in them: none so narrow that a word breaks, and what is left goes to those with the longest texts. */
function columnWidths(rows: readonly (readonly string[])[], width: number, points: number): readonly number[] {
  const columns = (rows[0] ?? []).map((_, column) => {
    const texts = rows.map((cells) => cells[column] ?? '');
    // The head is bold, and so wider than it is measured.
    const word = Math.max(...texts.flatMap((text, at) => text.split(/\s/).map((each) => widthOf(each, points) * (at === 0 ? 1.4 : 1))));
    const line = Math.max(...texts.flatMap((text) => text.split('\n').map((each) => widthOf(each, points))));
    return { least: Math.min(word, 2) + BESIDE + 0.08, wish: Math.min(line, LONGEST) + BESIDE + 0.08 };
  });
  const sum = (of: 'least' | 'wish'): number => columns.reduce((total, column) => total + column[of], 0);
  const room = width - sum('least');
  const wished = Math.max(0.01, sum('wish') - sum('least'));
  if (room <= 0 || sum('wish') <= width) {
    const of = room <= 0 ? 'least' : 'wish';
    return columns.map((column) => (width * column[of]) / sum(of));
  }
  return columns.map(({ least, wish }) => least + (room * (wish - least)) / wished);
}
