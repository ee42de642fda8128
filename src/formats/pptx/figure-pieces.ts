import type { BoardNumber, SlideFigure } from '../../domain/board/figure.ts';
import { boardTablePiece } from './board-table.ts';
import type { Chart } from './chart.ts';
import { barsOf, lineOf, stagesOf } from './figure-chart.ts';
import { size } from './look.ts';
import { heightOf, linesOf } from './measure-text.ts';
import type { Box, ChartPiece, Piece, TableCell, TablePiece, TextPiece } from './piece.ts';
import { GAP, heightOfAll, moreWords, plain, textOf } from './texts.ts';
import { unitRowPieces, unitRowsHeight } from './unit-rows.ts';

/** What a slide draws, and how it is named and told to those who do not see it. */
export interface FigureToPlace {
  readonly figure: SlideFigure;
  readonly name: string;
  readonly alternative: string;
}

/** The one figure of a slide within a box: a native chart, a native table, or named groups of shapes. */
export function figurePieces({ figure, name, alternative }: FigureToPlace, box: Box): readonly Piece[] {
  const chart = (of: Chart, h = box.h): ChartPiece => ({ kind: 'chart', name, alt: alternative, box: { ...box, h }, chart: of });
  switch (figure.kind) {
    case 'numbers':
      return [numbersPiece(name, alternative, figure.numbers, box)];
    case 'unit rows': {
      const boxes = figure.beside.length === 0 ? null : besidePiece(figure.beside, box);
      const h = Math.min(unitRowsHeight(figure.rows), box.h - (boxes === null ? 0 : boxes.box.h + GAP * 2));
      const rows = unitRowPieces(figure.rows, figure.one, { ...box, h });
      return boxes === null ? rows : [...rows, { ...boxes, box: { ...boxes.box, y: box.y + h + GAP * 2 } }];
    }
    case 'bars': {
      const caption = textOf('What is counted', box, [plain(figure.axis, size.table, 'ink2')]);
      const notes = figure.more === 0 ? [] : [plain(moreWords(figure.more), size.table, 'ink2')];
      const below = heightOfAll(notes, box.w);
      const h = Math.min(box.h - caption.box.h - below, 0.4 + figure.rows.length * 0.8);
      const drawn = { ...chart(barsOf(figure), h), box: { ...box, y: box.y + caption.box.h, h } };
      const rest = notes.map((note) => textOf('More', { ...box, y: box.y + caption.box.h + h }, [note]));
      return figure.rows.length === 0 ? [caption, ...rest] : [caption, drawn, ...rest];
    }
    case 'stacked stages':
      return figure.stages.length === 0
        ? [whyPiece(alternative, box)]
        : [chart(stagesOf(figure), Math.min(box.h, 1.2 + figure.stages.length * 1))];
    case 'line':
      return figure.points.length === 0 ? [whyPiece(alternative, box)] : lineWithKey(chart, figure, box);
    case 'table':
      return [boardTablePiece(name, figure.table, box, figure.more)];
    case 'nothing':
      return [whyPiece(figure.why, box)];
  }
}

function whyPiece(why: string, box: Box): TextPiece {
  const h = Math.min(box.h, heightOf(linesOf(why, box.w - 0.4, size.ask), size.ask) + 0.3);
  return {
    kind: 'text',
    name: 'Why nothing is drawn',
    box: { ...box, h },
    framed: true,
    anchor: 'middle',
    paragraphs: [plain(why, size.ask, 'ink2')],
  };
}

/** The line, and under it what its marks mean, where one stands out. */
function lineWithKey(
  chart: (of: Chart, h: number) => ChartPiece,
  figure: Extract<SlideFigure, { readonly kind: 'line' }>,
  box: Box,
): readonly Piece[] {
  const found = new Set(figure.points.map(({ signal }) => signal));
  const unknown = figure.points.filter(({ value }) => value === null).map(({ label, words }) => `${label}: ${words.toLowerCase()}`);
  const key = [
    ...(found.has('concern') ? ['Diamond: a signal of concern.'] : []),
    ...(found.has('improvement') ? ['Triangle: a signal of improvement.'] : []),
    ...(unknown.length === 0 ? [] : [`A gap is not 0. ${unknown.join('; ')}.`]),
  ].join(' ');
  if (key === '') return [chart(lineOf(figure), box.h)];
  const text = textOf('Key', box, [plain(key, size.denseTable, 'ink2')]);
  const h = box.h - text.box.h;
  return [chart(lineOf(figure), h), { ...text, box: { ...text.box, y: box.y + h } }];
}

/** Numbers, each with what it counts: a table without a head. */
function numbersPiece(name: string, alt: string, numbers: readonly BoardNumber[], box: Box): TablePiece {
  const widths = [box.w * 0.3, box.w * 0.7];
  const rows = numbers.map(({ label, words }) => {
    const points = words.length <= 8 ? 24 : size.ask;
    const lines = Math.max(
      heightOf(linesOf(label, box.w * 0.7 - 0.1, size.ask), size.ask),
      heightOf(linesOf(words, box.w * 0.3 - 0.1, points), points),
    );
    return {
      height: lines + 0.2,
      cells: [{ paragraphs: [{ runs: [{ text: words, size: points, bold: true }] }] }, { paragraphs: [plain(label, size.ask)] }],
    };
  });
  return { kind: 'table', name, alt, box: { ...box, h: rows.reduce((sum, { height }) => sum + height, 0) }, widths, rows, headed: false };
}

function besideCell(number: BoardNumber | undefined): TableCell {
  return {
    paragraphs:
      number === undefined
        ? []
        : [
            plain(number.label, size.table, 'ink2'),
            { runs: [{ text: number.words, size: number.words.length <= 14 ? 24 : size.body, bold: true }], before: 2 },
          ],
  };
}

/** Numbers in boxes, at most three side by side. */
function besidePiece(numbers: readonly BoardNumber[], box: Box): TablePiece {
  const columns = Math.min(3, numbers.length);
  const width = box.w / columns;
  const lines = Math.max(...numbers.map(({ label }) => linesOf(label, width - 0.3, size.table)));
  const height = heightOf(lines, size.table) + heightOf(1, 24) + 0.2;
  const rows = Array.from({ length: Math.ceil(numbers.length / columns) }, (_, at) => ({
    height,
    cells: Array.from({ length: columns }, (__, column) => besideCell(numbers[at * columns + column])),
  }));
  const alt = numbers.map(({ label, words }) => `${label}: ${words}.`).join(' ');
  const widths = Array.from({ length: columns }, () => width);
  return { kind: 'table', name: 'Beside it', alt, box: { ...box, h: rows.length * height }, widths, rows, headed: false, framed: true };
}
