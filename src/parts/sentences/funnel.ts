import type { Fate } from '../../domain/measures/funnel.ts';
import type { FunnelRow, Overview } from '../../domain/measures/overview.ts';
import { counted, countWords, listed } from '../../ui/count.ts';
import { stageWords, unitWords } from '../words.ts';
import { shareWords } from '../share-words.ts';

/** Order of the marks in a row: those that went on, those still here, then the gap side by side, then what ended otherwise. */
export const drawnFates: readonly Fate[] = [
  'moved on',
  'here, on time',
  'here, past its end but moving',
  'here, not reported',
  'suspended',
  'stalled',
  'ended quietly',
  'sent back',
  'ended by decision',
  'ended, kind not reported',
];

const fateCounts: Readonly<Record<Fate, (count: string) => string>> = {
  'moved on': (count) => `${count} moved on`,
  'here, on time': (count) => `${areThere(count)} on time`,
  'here, past its end but moving': (count) => `${areThere(count)} past the planned end but moving`,
  'here, not reported': (count) => `${areThere(count)}, whether stalled not reported`,
  suspended: (count) => `${count} suspended`,
  stalled: (count) => `${count} stalled there`,
  'ended quietly': (count) => `${count} ended quietly`,
  'sent back': (count) => `${count} sent back`,
  'ended by decision': (count) => `${count} ended by decision`,
  'ended, kind not reported': (count) => `${count} ended, how not reported`,
};

function areThere(count: string): string {
  return `${count} ${count === '1' ? 'is' : 'are'} there`;
}

/** A row of the funnel as a sentence: what a screen reader hears, and what the drawing shows. */
export function funnelRowSentence({ stage, reached, fates, median }: FunnelRow, unit: Overview['unit']): string {
  const place = stage === 'second site' ? 'a second site' : stageWords[stage].toLowerCase();
  const { one, many } = unitWords[unit];
  if (reached === 0) return `No ${one} has reached ${place}.`;
  const parts = drawnFates.filter((fate) => fates[fate] > 0).map((fate) => fateCounts[fate](countWords(fates[fate])));
  return `Of ${counted(reached, one, many)} that reached ${place}, ${listed(parts)}. ${medianSentence(median)}`;
}

function medianSentence(median: FunnelRow['median']): string {
  if (median === null) return 'How long they stay cannot be told.';
  const days = counted(median.days, 'day');
  return median.meaning === 'left' ? `Half had left after ${days}.` : `None has left; half have been there ${days} so far.`;
}

/** Median days as a column shows them. */
export function medianWords(median: FunnelRow['median']): string {
  if (median === null) return 'cannot tell';
  return median.meaning === 'left' ? countWords(median.days) : `${countWords(median.days)} so far`;
}

/** What share of the stage before came this far: percent from a base of 20, else counts. Nothing for the first row. */
export function conversionWords(row: FunnelRow, before: FunnelRow | undefined): string {
  if (before === undefined) return '';
  return shareWords(row.reached, before.reached) ?? 'none came so far';
}

/** What the funnel says. */
export function funnelMessage({ mode, funnel, stages, unit }: Overview): string {
  const { one } = unitWords[unit];
  if (mode === 'snapshot') {
    const count = (stage: string) => stages.find((row) => row.stage === stage)?.count ?? 0;
    return `In pilot ${countWords(count('pilot'))}, in production ${countWords(count('production'))}, as the file reports`;
  }
  const reached = new Map(funnel.map((row) => [row.stage, row.reached]));
  const pilot = reached.get('pilot') ?? 0;
  if (pilot === 0) return `No ${one} has reached pilot yet`;
  return `${countWords(pilot)} reached pilot, ${countWords(reached.get('production') ?? 0)} reached production`;
}
