import type { AskGroup } from '../../domain/measures/ask-first.ts';
import { recordFacts, type FactId } from '../../domain/measures/record-facts.ts';
import type { WayMeasure } from '../../domain/measures/way-names.ts';
import type { FirstWeekAnswer } from '../../formats/api/first-week.ts';
import { counted, countWords } from '../../ui/count.ts';
import { dayWords } from '../../ui/day.ts';

/** A question the record is asked, as a reader meets it. */
export function factLabel(id: FactId): string {
  return recordFacts.find((fact) => fact.id === id)?.label ?? id;
}

/** Whose turn it is, as a line of the list. */
export const turnWords: Readonly<Record<AskGroup, { readonly who: string; readonly why: string }>> = {
  production: { who: 'In production', why: 'touches care or payment, or nobody has said' },
  pilot: { who: 'In pilot', why: 'its outputs already reach real users' },
  'production-neither': { who: 'In production, apart from care', why: 'known to touch neither care nor payment' },
  'before-pilot': { who: 'Not in use yet', why: 'the answers are needed before a pilot' },
  'no-stage': { who: 'Without a stage', why: 'ask where it stands, too' },
};

/** What a record cannot answer, in one line. */
export function openMessage({ facts }: Pick<FirstWeekAnswer, 'facts'>): string {
  const silent = facts.filter(({ silent: count }) => count > 0);
  const none = silent.filter(({ silent: count, base }) => count === base);
  const all = countWords(facts.length);
  if (silent.length === 0) return 'Every question here has an answer';
  if (none.length === 0) return `${countWords(silent.length)} of ${all} questions are open for some models`;
  return `${countWords(none.length)} of ${all} questions ${none.length === 1 ? 'has' : 'have'} no answer for any model`;
}

/** "Ask about 138 in production first". */
export function orderMessage({ order }: Pick<FirstWeekAnswer, 'order'>): string {
  const [first] = order;
  if (first === undefined) return 'Nobody is left to ask';
  return `First ${counted(first.count, 'model')} ${inLine[first.group]}`;
}

const inLine: Readonly<Record<AskGroup, string>> = {
  production: 'in production',
  pilot: 'in pilot',
  'production-neither': 'in production',
  'before-pilot': 'not in use yet',
  'no-stage': 'without a stage',
};

/** "14 owners asked: 5 replied to all, 9 not yet; 3 late." Null while nobody was asked. */
export function askedSoFar({ owners, ownersBy, late }: FirstWeekAnswer['asked']): string | null {
  if (owners === 0) return null;
  const words = { answered: 'replied to all', 'in part': 'in part', silent: 'not yet' } as const;
  const said = (['answered', 'in part', 'silent'] as const).flatMap((state) =>
    ownersBy[state] === 0 ? [] : [`${countWords(ownersBy[state])} ${words[state]}`],
  );
  return `${counted(owners, 'owner')} asked: ${said.join(', ')}${late === 0 ? '' : `; ${countWords(late)} late`}.`;
}

export const wayWords: Readonly<Record<WayMeasure, string>> = {
  'answered-some': 'With an answer',
  'answered-all': 'With all five answers',
  'name-accepted': 'With a name accepted',
  'night-covered': 'With somebody at 2 a.m.',
};

/** How far the record has come, in one line. */
export function wayMessage({ way }: Pick<FirstWeekAnswer, 'way'>): string {
  const last = way.at(-1);
  if (last === undefined) return 'The record was opened after this day';
  const { 'answered-some': answers, 'name-accepted': names } = last.counts;
  if (answers.value === 0 && names.value === 0) return 'No answer and no name has come in yet';
  if (answers.value === 0) return `${countWords(names.value)} of ${countWords(names.base)} ${has(names.value)} a name; no answer yet`;
  const first = `${countWords(answers.value)} of ${countWords(answers.base)} ${has(answers.value)} an answer`;
  return names.value === 0 ? `${first}; no name yet` : `${first}, ${countWords(names.value)} a name`;
}

/** The weeks of one measure, said. What nobody told is none on record, and no zero. */
export function weeksSentence(way: FirstWeekAnswer['way'], name: WayMeasure): string {
  const said = way.map(({ from, counts }) => {
    const { value, base } = counts[name];
    return `week of ${dayWords(from)} ${value === 0 ? 'none on record' : `${countWords(value)} of ${countWords(base)}`}`;
  });
  return `${wayWords[name]}, by the end of each week: ${said.join(', ')}.`;
}

function has(count: number): string {
  return count === 1 ? 'has' : 'have';
}
