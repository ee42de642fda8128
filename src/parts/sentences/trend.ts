import type { Trend } from '../../domain/measures/trend/trend.ts';
import { lastMonth, trendMessage } from '../../domain/measures/trend/trend-message.ts';
import type { Assurance, Variation } from '../../domain/statistics/xmr.ts';
import { leastForLimits } from '../../domain/statistics/xmr.ts';
import { runLength } from '../../domain/statistics/xmr-rules.ts';
import { daysWords } from '../../ui/amount.ts';
import { counted, countWords } from '../../ui/count.ts';
import { dayWords } from '../../ui/day.ts';

type Limits = NonNullable<Trend['limits']>;

/** The one word of a chart about change. No other sentence may name a direction. @source DESIGN 3.11 */
const variationWords: Readonly<Record<Variation, string>> = {
  concern: 'Worsening',
  improvement: 'Improving',
  'common cause': 'No real change',
  'neutral high': 'Changed',
  'neutral low': 'Changed',
};

/** The one word of a chart about its target. */
const assuranceWords: Readonly<Record<Assurance, string>> = {
  'will meet': 'Will meet target',
  'out of reach': 'Target out of reach',
  'hit and miss': 'Hit and miss',
};

/** A verdict with the letter of its ring: H and L for high and low, P for pass, F for fail. */
export interface Verdict {
  readonly words: string;
  readonly letter: 'H' | 'L' | 'P' | 'F' | '?' | '∿';
  readonly concern: boolean;
}

/** What the chart says of change and of the target; nothing under 8 points. */
export function trendVerdicts({ variation, assurance, months }: Trend): Verdict[] {
  const side = months.findLast(({ value }) => value !== null)?.signal?.side;
  const verdicts: Verdict[] = [];
  if (variation !== null) {
    const letter = side === undefined ? '∿' : side === 'high' ? 'H' : 'L';
    verdicts.push({ words: variationWords[variation], letter, concern: variation === 'concern' });
  }
  if (assurance !== null) {
    const letter = { 'will meet': 'P', 'out of reach': 'F', 'hit and miss': '?' } as const;
    verdicts.push({ words: assuranceWords[assurance], letter: letter[assurance], concern: assurance === 'out of reach' });
  }
  return verdicts;
}

/** The chart in words: its lines, what its last months say, and its target. */
export function trendSentence(trend: Trend): string {
  const { kind, measured, median, limits, target } = trend;
  const last = lastMonth(trend);
  if (last === undefined) return `${trendMessage(trend)}.`;
  if (limits === null) {
    const why = measured < leastForLimits ? `limits need ${leastForLimits} months` : 'limits need months that follow one another';
    return `Median of ${counted(measured, 'month')} ${wait(median)}; ${wait(last.value)} in ${dayWords(last.month)}. No limits are drawn: ${why}. The target is ${daysWords(target)}.`;
  }
  const lines = `Mean ${daysWords(Math.round(limits.mean))}, ${kind === 'trial' ? 'trial limits' : 'limits'} ${whole(limits.lowShown)} to ${whole(limits.high)}.`;
  return [lines, lastWords(trend, last, limits), targetWords(target, limits)].join(' ');
}

function lastWords({ ending }: Trend, { month, value, signal }: Trend['months'][number], { low, high }: Limits): string {
  const run = ending?.run ?? null;
  const rising = ending?.trend ?? null;
  const said: string[] = [];
  if (signal !== null && run !== null && run.points >= runLength) {
    said.push(`the last ${countWords(run.points)} months are ${run.side === 'high' ? 'above' : 'below'} the mean`);
  }
  if (signal !== null && rising !== null && rising.points >= runLength) {
    said.push(
      `each of the last ${countWords(rising.points - 1)} is ${rising.side === 'high' ? 'longer' : 'shorter'} than the month before`,
    );
  }
  const days = value ?? 0;
  const place =
    signal?.rule === 1
      ? days > high
        ? 'above the upper limit'
        : 'below the lower limit'
      : days > high || days < low
        ? 'at a limit'
        : 'within the limits';
  said.push(`${dayWords(month)}, ${wait(value)}, is ${place}`);
  return capital(`${said.join('; ')}.`);
}

function targetWords(target: number, { low, high }: Limits): string {
  const place = target > high ? 'above the upper limit' : target < low ? 'below the lower limit' : 'between the limits';
  return `The target of ${daysWords(target)} is ${place}.`;
}

/** How to read it, and on what the limits rest. */
export function trendFoot({ kind, basis, limits, months }: Trend, asOf: string): string {
  const until = months.at(-1)?.month === asOf.slice(0, 7) ? ` ${dayWords(asOf.slice(0, 7))} is counted up to ${dayWords(asOf)}.` : '';
  if (basis === null || limits === null) return `Median line only: limits and their rules need ${leastForLimits} months.${until}`;
  const from = dayWords(basis.from);
  const to = dayWords(basis.to);
  const rest = `XmR chart. ${kind === 'trial' ? 'Trial limits, from all months' : 'Limits from the first 12 months'} shown, ${from} to ${to}`;
  const left = limits.screened === 0 ? '' : `, ${counted(limits.screened, 'unusually large step')} left out`;
  return `${rest}${left}.${until}`;
}

/** What one month says, for the table. */
export function monthVerdict({ value, signal, variation }: Trend['months'][number]): string {
  if (value === null) return 'none decided';
  if (signal === null || variation === null) return variation === null ? 'not judged' : 'chance';
  const high = signal.side === 'high';
  const by = {
    1: high ? 'above the upper limit' : 'below the lower limit',
    2: `one of ${runLength} or more ${high ? 'above' : 'below'} the mean`,
    3: `one of ${runLength} or more, each ${high ? 'longer' : 'shorter'} than the last`,
    4: `one of 2 in 3 months near the ${high ? 'upper' : 'lower'} limit`,
  }[signal.rule];
  return `${variationWords[variation]}: ${by}`;
}

function whole(value: number): string {
  return countWords(Math.round(value));
}

function wait(value: number | null): string {
  return value === null ? 'not reported' : daysWords(value);
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
