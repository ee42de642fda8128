import type { LimitLine, SlideFigure } from '../../domain/board/figure.ts';
import { stageParts } from '../../domain/board/part-order.ts';
import type { Chart, Stroke } from './chart.ts';

type Of<Kind extends SlideFigure['kind']> = Extract<SlideFigure, { readonly kind: Kind }>;

/** Each line across the chart is told apart by its stroke. */
const strokes: Readonly<Record<LimitLine['label'], Stroke>> = {
  Mean: 'thin',
  Median: 'thin',
  'Upper limit': 'dashed',
  'Lower limit': 'dashed',
  Target: 'dotted',
};

/** A name with what is not reported of it: an empty place in a chart says nothing by itself. */
function named({ label, value, words }: { readonly label: string; readonly value: number | null; readonly words: string }): string {
  return value === null ? `${label}: ${words.charAt(0).toLowerCase()}${words.slice(1)}` : label;
}

/** Bars: one series, its rows the categories. */
export function barsOf({ axis, rows }: Of<'bars'>): Chart {
  const [first] = rows;
  const series = { name: axis, fill: first?.fill ?? 'solid', values: rows.map(({ value }) => value), fills: rows.map(({ fill }) => fill) };
  return { kind: 'bars', stacked: false, categories: rows.map(named), series: [series] };
}

/** Stages: a category each, and a series for each thing that may become of a model. */
export function stagesOf({ stages }: Of<'stacked stages'>): Chart {
  return {
    kind: 'bars',
    stacked: true,
    categories: stages.map(({ total, parts: own }) => {
      const unknown = own.filter(({ value }) => value === null).map(named);
      return [`${total.label}, ${total.words}`, ...unknown].join('; ');
    }),
    series: stageParts(stages).map(({ label, fill }) => ({
      name: label,
      fill,
      values: stages.map((stage) => stage.parts.find((part) => part.label === label)?.value ?? null),
    })),
  };
}

/** A control chart: what was measured, then the lines across it. */
export function lineOf({ axis, points, lines }: Of<'line'>): Chart {
  return {
    kind: 'line',
    axis,
    categories: points.map(({ label }) => label),
    series: [
      { name: axis, stroke: 'solid', values: points.map(({ value }) => value), signals: points.map(({ signal }) => signal) },
      ...lines.map(({ label, value }) => ({ name: label, stroke: strokes[label], values: points.map(() => value) })),
    ],
  };
}
