/** A native chart, as data. A value that is null is not reported: an empty cell, and a gap in the drawing. */
import type { Fill } from '../../domain/board/figure.ts';

export interface BarSeries {
  readonly name: string;
  readonly fill: Fill;
  readonly values: readonly (number | null)[];
  /** Where bars of one series differ. */
  readonly fills?: readonly Fill[];
}

export interface BarChart {
  readonly kind: 'bars';
  readonly stacked: boolean;
  readonly categories: readonly string[];
  readonly series: readonly BarSeries[];
}

export type Stroke = 'solid' | 'thin' | 'dashed' | 'dotted';

export interface LineSeries {
  readonly name: string;
  readonly stroke: Stroke;
  readonly values: readonly (number | null)[];
  /** Points are marked; a point with a signal by another mark. */
  readonly signals?: readonly ('concern' | 'improvement' | null)[];
}

export interface LineChart {
  readonly kind: 'line';
  readonly axis: string;
  readonly categories: readonly string[];
  readonly series: readonly LineSeries[];
}

export type Chart = BarChart | LineChart;
