import type { ReadingRow } from '../../domain/measures/reading.ts';
import type { MeasureTold } from '../../domain/measures/tell.ts';
import { figureWords, baseWords, leastPercentBase, valueIn, type Valued } from '../../domain/measures/told-words.ts';
import { countWords } from '../../ui/count.ts';

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
  return `${countWords(counted)} counted of ${countWords(base)} ${of}${unknown === 0 ? '' : `; ${countWords(unknown)} not reported`}`;
}
