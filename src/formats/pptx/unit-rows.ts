import { mostMarks, type FigureRow } from '../../domain/board/figure.ts';
import { size } from './look.ts';
import { linesOf, heightOf } from './measure-text.ts';
import type { Box, GroupPiece, MarkPiece, TextPiece } from './piece.ts';
import { plain } from './texts.ts';

/** Inches: the mark at its largest and smallest, the room between two, the highest row. */
const [LARGEST, SMALLEST, BETWEEN, HIGHEST] = [0.42, 0.1, 0.05, 0.66];

/** How wide the name and the number of a row are. */
const [NAME, NUMBER] = [2.3, 1.15];

/**
 * Rows of marks, one mark a model, all on one scale: a named group of shapes a row, and a line that says what a mark is.
 * Where marks would be too small to count, a row is one bar of the same length.
 */
export function unitRowPieces(rows: readonly FigureRow[], one: string, box: Box): readonly (GroupPiece | TextPiece)[] {
  const note = heightOf(1, size.small) + 0.05;
  const high = Math.min(HIGHEST, (box.h - note) / Math.max(1, rows.length));
  const room = box.w - NAME - NUMBER;
  const most = Math.max(1, ...rows.map(({ value }) => value ?? 0));
  const step = Math.min(LARGEST + BETWEEN, high - 0.1, room / most);
  const apart = most <= mostMarks && step - BETWEEN >= SMALLEST;
  const groups = rows.map((row, at): GroupPiece => {
    const y = box.y + at * high;
    const name = textAt('Name', row.label, { x: box.x, y, w: NAME - 0.1, h: high });
    const number = numberAt(row.words, { x: box.x + NAME, y, w: NUMBER - 0.15, h: high });
    const from = { x: box.x + NAME + NUMBER, y, h: high };
    const marks = apart ? marksOf(row, step, from) : barOf(row, room / most, Math.min(LARGEST, high - 0.14), from);
    return {
      kind: 'group',
      name: `${row.label}: ${row.words}`,
      alt: `${row.label}: ${row.words}`,
      box: { x: box.x, y, w: box.w, h: high },
      pieces: [name, number, ...marks],
    };
  });
  const scale = apart ? `One square is one ${one}.` : `The bars are drawn on one scale, in ${one}s.`;
  const below = { x: box.x, y: box.y + rows.length * high + 0.03, w: box.w, h: note };
  return [...groups, { kind: 'text', name: 'Scale', box: below, paragraphs: [plain(scale, size.small, 'ink2')] }];
}

/** How high these rows stand at the most, with the line below them. */
export function unitRowsHeight(rows: readonly FigureRow[]): number {
  return rows.length * HIGHEST + heightOf(1, size.small) + 0.1;
}

function textAt(name: string, text: string, box: Box): TextPiece {
  const points = linesOf(text, box.w, size.body) * heightOf(1, size.body) > box.h ? size.denseTable : size.body;
  return { kind: 'text', name, box, anchor: 'middle', paragraphs: [plain(text, points)] };
}

/** A count is large; words in its place ("Not reported") are not. */
function numberAt(words: string, box: Box): TextPiece {
  const points = words.length <= 5 ? 20 : size.denseTable;
  return {
    kind: 'text',
    name: 'Number',
    box,
    anchor: 'middle',
    paragraphs: [{ runs: [{ text: words, size: points, bold: true }], align: 'right' }],
  };
}

type From = Omit<Box, 'w'>;

function marksOf({ value, fill, label }: FigureRow, step: number, { x, y, h }: From): readonly MarkPiece[] {
  const side = step - BETWEEN;
  return Array.from({ length: Math.round(value ?? 0) }, (_, at): MarkPiece => ({
    kind: 'mark',
    name: `${label} ${at + 1}`,
    fill,
    box: { x: x + at * step, y: y + (h - side) / 2, w: side, h: side },
  }));
}

function barOf({ value, fill, label }: FigureRow, scale: number, thick: number, { x, y, h }: From): readonly MarkPiece[] {
  if (value === null || value === 0) return [];
  return [{ kind: 'mark', name: label, fill, box: { x, y: y + (h - thick) / 2, w: value * scale, h: thick } }];
}
