import { lastMonth } from '../../measures/trend/trend-message.ts';
import { monthMeasureName } from '../../measures/trend/measures.ts';
import { leastForLimits } from '../../statistics/xmr.ts';
import { monthWords } from '../../words.ts';
import type { Trend } from '../../measures/trend/trend.ts';
import type { Made, MakeSlide } from '../drafted.ts';
import type { ChartSays, LimitLine } from '../figure.ts';
import { boardTable } from '../model-table.ts';
import { waitsWords } from '../waits-words.ts';

/** Is waiting normal: the chart's own words, and no others of direction. */
export const isWaitingNormal: MakeSlide = (desk, tell): Made => {
  const trend = desk.trend();
  if (trend.kind === 'nothing' && trend.kept) return { absent: 'No governance decision was made that could be measured.' };
  tell.told('governance-wait');
  const title = trend.kind === 'nothing' ? 'How long governance decisions wait is not reported.' : `${waitsWords(trend)}.`;
  const points = trend.months.map(({ month, variation, signal }) => ({
    ...tell.number(monthMeasureName(month), 'value', monthWords(month)),
    key: month,
    signal: signal !== null && (variation === 'concern' || variation === 'improvement') ? variation : null,
  }));
  return {
    title,
    subtitle: `Median days a governance decision waited at ${desk.ground.state.institution}, by the month it was made.`,
    figure:
      points.length === 0
        ? { kind: 'nothing', why: 'It can be drawn once decisions are recorded, with the day each was submitted for.' }
        : { kind: 'line', axis: 'Median days', points, lines: linesOf(trend), chart: chartOf(trend) },
    table: boardTable(
      'Median days, month by month',
      [
        { label: 'Month', kind: 'text' },
        { label: 'Median days', kind: 'number' },
        { label: 'Decisions', kind: 'number' },
      ],
      trend.months.map(({ month, value, decided }) => ({ modelId: null, cells: [monthWords(month), value, decided] })),
    ),
    list: null,
    terms: ['governance-wait'],
    ask: null,
    screen: '/portfolio',
  };
};

function linesOf({ limits, median, target }: Trend): LimitLine[] {
  const aim: LimitLine = { label: 'Target', value: target };
  if (limits === null) return [...(median === null ? [] : [{ label: 'Median' as const, value: median }]), aim];
  return [
    { label: 'Mean', value: limits.mean },
    { label: 'Upper limit', value: limits.high },
    { label: 'Lower limit', value: limits.lowShown },
    aim,
  ];
}

function chartOf(trend: Trend): ChartSays {
  const { variation, assurance, ending, measured } = trend;
  const last = lastMonth(trend);
  const run = ending?.run?.points;
  const rising = ending?.trend?.points;
  return {
    variation: last?.signal != null && (variation === 'concern' || variation === 'improvement') ? variation : null,
    onTarget: assurance === 'will meet',
    // Rule 4 speaks of 2 of 3 months.
    counts: [measured, leastForLimits, 2, 3, ...(run === undefined ? [] : [run]), ...(rising === undefined ? [] : [rising - 1])],
  };
}
