/** What a slide draws, as data: enough for a screen, a page and a native chart of a presentation. */
import type { ModelId } from '../audit/events.ts';

/** How a mark is filled; each is told apart in greyscale, and never by its fill alone. */
export type Fill = 'solid' | 'half' | 'light' | 'dotted';

/** More marks than this in the longest row would be too thin to count: then every row is drawn as a bar. */
export const mostMarks = 60;

/** What a mark is, after the subtitle of a figure of unit rows: "One mark is one model." */
export function scaleWords(rows: readonly { readonly value: number | null }[], one: string): string {
  return rows.some(({ value }) => (value ?? 0) > mostMarks) ? `Bars are on one scale, in ${one}s.` : `One mark is one ${one}.`;
}

/** Which part of a measure is shown: what it says, what it counts, its base, what it cannot tell. */
export type MeasurePart = 'value' | 'counted' | 'base' | 'unknown';

/** A number of a pack: always one part of one measure told beside it. */
export interface BoardNumber {
  readonly label: string;
  /** The name of its measure: one of the slide's `measures`. */
  readonly measure: string;
  readonly part: MeasurePart;
  /** Null where it cannot be told: *not reported*, and never 0. */
  readonly value: number | null;
  /** As it is printed: "22", "3 of 9", "71 days", "Cannot tell". */
  readonly words: string;
}

/** A row of unit marks (one mark, one model), or a bar of the same length. */
export interface FigureRow extends BoardNumber {
  readonly fill: Fill;
}

/** One month of a line; a month with nothing to measure has value null, and the line breaks there. */
export interface LinePoint extends BoardNumber {
  /** `2026-10`; its label is "Oct 2026". */
  readonly key: string;
  /** What the control chart says of this point; null for chance, and where it does not judge. */
  readonly signal: 'concern' | 'improvement' | null;
}

/** A line across the chart: drawn, and named at its end. */
export interface LimitLine {
  readonly label: 'Mean' | 'Upper limit' | 'Lower limit' | 'Median' | 'Target';
  readonly value: number;
}

/** What a control chart supports of words of direction, and the counts of months its sentence may name. */
export interface ChartSays {
  readonly variation: 'concern' | 'improvement' | null;
  /** Every limit is on the good side of the target. */
  readonly onTarget: boolean;
  readonly counts: readonly number[];
}

/** The one figure of a slide. */
export type SlideFigure =
  | { readonly kind: 'numbers'; readonly numbers: readonly BoardNumber[] }
  /** Marks, one a model: all rows on one scale, zero-based. `beside`: numbers that stand in a box under it. */
  | { readonly kind: 'unit rows'; readonly one: string; readonly rows: readonly FigureRow[]; readonly beside: readonly BoardNumber[] }
  /** Bars, longest first, zero-based. `more`: how many are left to the table. */
  | { readonly kind: 'bars'; readonly axis: string; readonly rows: readonly FigureRow[]; readonly more: number }
  /** Stages in their order, each split into what became of its models; all on one scale. */
  | {
      readonly kind: 'stacked stages';
      readonly one: string;
      readonly stages: readonly { readonly total: BoardNumber; readonly parts: readonly FigureRow[] }[];
    }
  /** A control chart: the axis need not begin at zero. */
  | {
      readonly kind: 'line';
      readonly axis: string;
      readonly points: readonly LinePoint[];
      readonly lines: readonly LimitLine[];
      readonly chart: ChartSays;
    }
  /** The table itself is the figure. `more`: all rows it leaves out, left to the table behind the slide. */
  | { readonly kind: 'table'; readonly table: BoardTable; readonly more: number }
  /** Nothing can be drawn: why, as a sentence. The slide stays. */
  | { readonly kind: 'nothing'; readonly why: string };

/** Null is *not reported*. */
export type BoardCell = string | number | null;

export interface BoardTable {
  readonly caption: string;
  readonly columns: readonly { readonly label: string; readonly kind: 'text' | 'number' }[];
  readonly rows: readonly { readonly cells: readonly BoardCell[]; readonly modelId: ModelId | null }[];
  /** Rows that are left to the screen the table is read from: a page does not hold thousands. */
  readonly more: number;
}
