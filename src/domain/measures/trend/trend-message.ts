/** What the chart of waits says, in a line. Words of direction come from its rules, and from nothing else. */
import { leastForLimits } from '../../statistics/xmr.ts';
import { runLength } from '../../statistics/xmr-rules.ts';
import { counted, countWords, monthWords } from '../../words.ts';
import type { Trend } from './trend.ts';

/** The last month in which something was decided; undefined of none. */
export function lastMonth({ months }: Pick<Trend, 'months'>): Trend['months'][number] | undefined {
  return months.findLast(({ value }) => value !== null);
}

/** What the trend says. Words of direction come from the chart's rules, and from nothing else. */
export function trendMessage(trend: Trend): string {
  const { kind, kept, measured } = trend;
  if (kind === 'nothing') return kept ? 'No governance decision to measure' : 'Waits for a decision are not reported';
  if (kind === 'run chart') {
    return measured < leastForLimits
      ? `${counted(measured, 'month')} with a decision: too few for a trend`
      : 'Months with a decision lie too far apart for a trend';
  }
  const last = lastMonth(trend);
  if (last?.signal == null) {
    const signal = trend.months.findLast((month) => month.signal !== null);
    return signal === undefined ? 'Waits show no real change' : `No real change now; the last was in ${monthWords(signal.month)}`;
  }
  return signalMessage(trend, last);
}

function signalMessage({ ending }: Trend, { month, signal }: Trend['months'][number]): string {
  const high = signal?.side === 'high';
  const run = ending?.run?.points ?? 0;
  const steps = (ending?.trend?.points ?? 1) - 1;
  if (signal?.rule === 3) return `Waits have grown ${high ? 'longer' : 'shorter'} ${countWords(steps)} months running`;
  if (run >= runLength) return `Waits have run ${high ? 'above' : 'below'} their mean for ${countWords(run)} months`;
  if (signal?.rule === 4) return `At least 2 of the last 3 months are near the ${high ? 'upper' : 'lower'} limit`;
  return `The wait in ${monthWords(month)} is ${high ? 'above the upper' : 'below the lower'} limit`;
}
