import type { AskedState, OwnerState } from '../../domain/measures/asked-states.ts';
import type { AskedCount, AskedOwner } from '../../domain/measures/asked.ts';
import { askGroupLabel, type AskGroup } from '../../domain/measures/ask-first.ts';
import { counted, countWords, listed } from '../../ui/count.ts';
import { dayWords } from '../../ui/day.ts';

/** What became of a question, as it follows a number: "6 do not know". */
export const askedStateWords: Readonly<Record<AskedState, string>> = {
  answered: 'answered',
  'do not know': '“I do not know”',
  'not mine': '“not mine”',
  silent: 'no reply',
};

export const ownerStateWords: Readonly<Record<OwnerState, string>> = {
  answered: 'replied to all',
  'in part': 'replied in part',
  silent: 'no reply yet',
};

/** All that was asked. */
export function askedTotal(count: AskedCount): number {
  return count.answered + count['do not know'] + count['not mine'] + count.silent;
}

/** The replies that are no answers: "2 do not know, 1 not mine"; null where there are none. */
export function noAnswersWords(count: AskedCount): string | null {
  const said = (['do not know', 'not mine'] as const).flatMap((state) =>
    count[state] === 0 ? [] : [`${countWords(count[state])} ${askedStateWords[state]}`],
  );
  return said.length === 0 ? null : said.join(', ');
}

/** What asking has come to, in a sentence. */
export function askedSentence({
  owners,
  ownersBy,
}: {
  readonly owners: readonly unknown[];
  readonly ownersBy: Readonly<Record<OwnerState, number>>;
}): string {
  if (owners.length === 0) return 'Nobody has been asked yet.';
  const parts = (['answered', 'in part', 'silent'] as const).flatMap((state) =>
    ownersBy[state] === 0
      ? []
      : [
          `${countWords(ownersBy[state])} ${{ answered: 'replied to all they were asked', 'in part': 'replied in part', silent: ownersBy[state] === 1 ? 'has not replied' : 'have not replied' }[state]}`,
        ],
  );
  return `${counted(owners.length, 'owner')} asked: ${listed(parts)}.`;
}

/** When an owner's answers are due, and whether that has passed. */
export function dueWordsOf({ due, late }: Pick<AskedOwner, 'due' | 'late'>): string {
  if (due === null) return 'nothing open';
  return late ? `${dayWords(due)}, passed` : dayWords(due);
}

/** A group of models as a heading: "In pilot". */
export function askGroupHeading(group: AskGroup | null): string {
  const label = group === null ? 'nothing left to ask' : askGroupLabel(group);
  return label.charAt(0).toUpperCase() + label.slice(1);
}
