/** What stands on a slide of a deck, as data; `write-piece.ts` makes the format's XML of it. */
import type { Fill } from '../../domain/board/figure.ts';
import type { Chart } from './chart.ts';
import type { Day } from '../../domain/time.ts';
import type { Colour, Font } from './look.ts';

/** In inches, from the top left corner of the slide. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export interface Run {
  readonly text: string;
  /** Points. */
  readonly size: number;
  readonly bold?: boolean;
  readonly font?: Font;
  readonly colour?: Colour;
}

export interface Paragraph {
  readonly runs: readonly Run[];
  /** Points of room above it. */
  readonly before?: number;
  readonly bullet?: boolean;
  readonly align?: 'left' | 'right';
}

export interface TextPiece {
  readonly kind: 'text';
  readonly name: string;
  readonly box: Box;
  readonly paragraphs: readonly Paragraph[];
  /** The slide's title, by which readers and screen readers find it. */
  readonly title?: boolean;
  readonly anchor?: 'top' | 'middle' | 'bottom';
  readonly framed?: boolean;
}

/** A mark, with one of the fills that are told apart in greyscale. */
export interface MarkPiece {
  readonly kind: 'mark';
  readonly name: string;
  readonly box: Box;
  readonly fill: Fill;
}

export interface RulePiece {
  readonly kind: 'rule';
  readonly name: string;
  readonly box: Box;
  readonly colour: Colour;
  /** Points. */
  readonly weight: number;
}

/** Pieces that belong together, and what they say in words. */
export interface GroupPiece {
  readonly kind: 'group';
  readonly name: string;
  readonly alt: string;
  readonly box: Box;
  readonly pieces: readonly (TextPiece | MarkPiece | RulePiece)[];
}

export interface TableCell {
  readonly paragraphs: readonly Paragraph[];
  /** Columns it covers. */
  readonly span?: number;
}

export interface TablePiece {
  readonly kind: 'table';
  readonly name: string;
  readonly alt: string;
  readonly box: Box;
  /** Inches, one a column. */
  readonly widths: readonly number[];
  readonly rows: readonly { readonly cells: readonly TableCell[]; readonly height: number }[];
  /** The first row holds the names of the columns. */
  readonly headed: boolean;
  readonly framed?: boolean;
}

export interface ChartPiece {
  readonly kind: 'chart';
  readonly name: string;
  readonly alt: string;
  readonly box: Box;
  readonly chart: Chart;
}

export type Piece = TextPiece | MarkPiece | RulePiece | GroupPiece | TablePiece | ChartPiece;

export interface DeckSlide {
  /** Its pieces in the order they are read. */
  readonly pieces: readonly Piece[];
  readonly notes: readonly string[];
}

export interface Deck {
  readonly title: string;
  /** Who it is of. */
  readonly author: string;
  /** Stands in the file for when it was made: the same pack gives the same bytes. */
  readonly day: Day;
  readonly slides: readonly DeckSlide[];
}
