import type { ReadingRow } from '../../domain/measures/reading.ts';
import type { MeasureTold } from '../../domain/measures/tell.ts';
import { daysWords, dollarWords, percentWords, plainWords } from '../../ui/amount.ts';
import { countWords } from '../../ui/count.ts';
import { leastPercentBase } from '../share-words.ts';

type Valued = Pick<MeasureTold, 'kind' | 'value' | 'why' | 'interval' | 'base' | 'counted' | 'unknown' | 'of'>;

/** A value in its kind: "236 days", "$1,240,000", "34%". */
export function valueIn(kind: MeasureTold['kind'], value: number): string {
  if (kind === 'days') return daysWords(value);
  if (kind === 'money') return dollarWords(value);
  if (kind === 'share') return percentWords(value);
  return kind === 'count' ? countWords(value) : plainWords(value);
}

/** A share read off a curve, which counts those still there for as long as they were seen: no quotient of its rows. */
function isEstimate({ kind, value, counted, base, unknown }: Valued): boolean {
  return kind === 'share' && value !== null && Math.abs(value * (base - unknown) - counted) > 1e-6;
}

/** The number itself, as large type shows it: "Cannot tell" where there is none; a share of few as counts, never in percent. */
export function figureWords(measure: Valued): string {
  const { kind, value, counted, base, unknown } = measure;
  if (value === null) return 'Cannot tell';
  const told = base - unknown;
  if (kind === 'share' && told < leastPercentBase) {
    return `${countWords(counted)} of ${countWords(told)}${isEstimate(measure) ? ' so far' : ''}`;
  }
  return valueIn(kind, value);
}

/** What the rows are, of so many: "pilots running", of one "pilot running". A phrase without a plural stays as it is. */
export function ofWords(of: string, count: number): string {
  if (count !== 1) return of;
  const one = of.replace(/\b(\w+?)(?:(?<=[^s])s)\b/, '$1');
  return one === of ? of : one.replace(/\bthat are\b/, 'that is').replace(/\bthat have\b/, 'that has');
}

/** What the number rests on: "of 38 pilots; 4 not reported". */
export function baseWords(measure: Valued): string {
  const { kind, counted, base, unknown, value } = measure;
  const of = ofWords(measure.of, base);
  const told = base - unknown;
  const rest = unknown === 0 ? '' : `; ${countWords(unknown)} not reported`;
  if (isEstimate(measure) && told >= leastPercentBase) return `estimated from ${countWords(told)} ${of}${rest}`;
  if (kind === 'share' && value !== null)
    return told < leastPercentBase ? `${of}${rest}` : `${countWords(counted)} of ${countWords(told)} ${of}${rest}`;
  return `of ${countWords(base)} ${of}${rest}`;
}

/** "95% interval 28% to 76%"; null where the measure has none. Of a share of few it is not printed: neither is the percentage. */
export function intervalWords({ kind, interval, base, unknown }: Valued): string | null {
  if (interval === null || (kind === 'share' && base - unknown < leastPercentBase)) return null;
  return `95% interval ${valueIn(kind, interval.low)} to ${valueIn(kind, interval.high)}`;
}

/** What a page about one measure says first: "Scale Gap: 22 of 38 models". */
export function measureHeading(measure: Valued & Pick<MeasureTold, 'label'>): string {
  const label = capital(measure.label);
  return measure.value === null ? `${label}: cannot tell` : `${label}: ${figureWords(measure)} ${baseWords(measure)}`;
}

/** A label at the head of a line. */
export function capital(label: string): string {
  return label.charAt(0).toUpperCase() + label.slice(1);
}

/** How a row stands towards the number. */
export const standingWords = {
  counted: 'Counted',
  'not counted': 'In the base, not counted',
  'not reported': 'Not reported',
} as const satisfies Record<ReadingRow['standing'], string>;

/** "Counted: 14", above the rows of one standing. */
export function standingCounts(standing: ReadingRow['standing'], count: number): string {
  return `${standingWords[standing]}: ${countWords(count)}`;
}

/** What the amount of a row is, as the head of its column. */
export function amountHead(kind: MeasureTold['kind']): string {
  if (kind === 'days') return 'Days';
  return kind === 'money' ? 'US dollars' : 'Amount';
}

/** What stands behind a number, in a sentence: "14 counted of 38 pilots; 2 not reported". */
export function rowsMessage({ base, counted, unknown, of }: Valued): string {
  if (base === 0) return `No ${of} on record`;
  return `${countWords(counted)} counted of ${countWords(base)} ${ofWords(of, base)}${unknown === 0 ? '' : `; ${countWords(unknown)} not reported`}`;
}
