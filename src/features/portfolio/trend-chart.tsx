import type { Trend, TrendStretch } from '../../domain/measures/trend/trend.ts';
import { trendSentence } from '../../parts/sentences/trend.ts';
import { XmrChart, type XmrEarlier, type XmrMark } from '../../ui/charts/xmr-chart.tsx';
import { countWords } from '../../ui/count.ts';
import { dayWords } from '../../ui/day.ts';

const none: readonly number[] = [];

const shapes = { concern: 'square', improvement: 'diamond' } as const;

interface TrendChartProps {
  readonly of: Trend;
  /** Values the scale has to hold as well: charts beside each other are read on one scale. */
  readonly within?: readonly number[];
}

/** Waits month by month with their limits; none where nothing was decided. */
export function TrendChart({ of, within = none }: TrendChartProps) {
  const { kind, months, limits, median, target } = of;
  const marks = months.map(({ month, value, variation }): XmrMark => ({
    label: shortMonth(month),
    value,
    shape: variation === 'concern' || variation === 'improvement' ? shapes[variation] : 'disc',
  }));
  const centre = limits === null ? (median === null ? null : line('Median', median)) : line('Mean', limits.mean);
  return (
    <XmrChart
      marks={marks}
      centre={centre}
      limits={limits === null ? [] : [line('Limit', limits.high), line('Limit', limits.lowShown)]}
      trial={kind === 'trial'}
      target={line('Target', target)}
      earlier={of.stretches.slice(0, -1).map((stretch) => earlierOf(stretch, of))}
      sentence={trendSentence(of)}
      within={within}
    />
  );
}

function earlierOf({ from, to, kind, limits }: TrendStretch, { months }: Trend): XmrEarlier {
  return {
    from: Math.max(
      0,
      months.findIndex(({ month }) => month === from),
    ),
    to: months.findIndex(({ month }) => month === to),
    centre: limits?.mean ?? null,
    limits: limits === null ? [] : [limits.high, limits.lowShown],
    trial: kind === 'trial',
  };
}

function line(words: string, value: number): { words: string; value: number } {
  return { words: `${words} ${countWords(Math.round(value))}`, value };
}

/** "Oct 26": as short as an axis needs. */
function shortMonth(month: string): string {
  return dayWords(month).replace(/ 20(\d\d)$/, ' $1');
}

/** Every value a chart of these waits draws: points, mean, limits and target. */
export function drawnIn({ kind, months, limits, median, target }: Trend): number[] {
  const values = months.flatMap(({ value }) => (value === null ? [] : [value]));
  const lines = limits === null ? (median === null ? [] : [median]) : [limits.mean, limits.high, limits.lowShown];
  return kind === 'nothing' ? [] : [...values, ...lines, target];
}
