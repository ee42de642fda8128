/** A number of the product in words: on a screen, a page and a slide alike. */
import { countWords } from '../words.ts';
import type { MeasureTold } from './tell.ts';

/** What a number is said by. */
export type Valued = Pick<MeasureTold, 'kind' | 'value' | 'why' | 'interval' | 'base' | 'counted' | 'unknown' | 'of'>;

/** The base from which a share is printed in percent. The setting of the same meaning, where a measure carries it, is the same 20. */
export const leastPercentBase = 20;

/** A value in its kind: "236 days", "$1,240,000", "34%". */
export function valueIn(kind: MeasureTold['kind'], value: number): string {
  if (kind === 'days') return daysWords(value);
  if (kind === 'money') return dollars.format(value);
  if (kind === 'share') return `${Math.round(value * 100)}%`;
  return kind === 'count' ? countWords(value) : countWords(Math.round(value * 100) / 100);
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

/** What the number rests on: "of 38 pilots; 4 not reported". */
export function baseWords(measure: Valued): string {
  const { kind, counted, base, unknown, of, value } = measure;
  const told = base - unknown;
  const rest = unknown === 0 ? '' : `; ${countWords(unknown)} not reported`;
  if (isEstimate(measure) && told >= leastPercentBase) return `estimated from ${countWords(told)} ${of}${rest}`;
  if (kind === 'share' && value !== null)
    return told < leastPercentBase ? `${of}${rest}` : `${countWords(counted)} of ${countWords(told)} ${of}${rest}`;
  return `of ${countWords(base)} ${of}${rest}`;
}

const dollars = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD', maximumFractionDigits: 0 });

function daysWords(days: number): string {
  const rounded = Math.round(days * 10) / 10;
  return `${countWords(rounded)} ${rounded === 1 ? 'day' : 'days'}`;
}
