/** The three ways to answer, and the words for them. */
import type { PackAnswer } from '../../domain/authority/command.ts';
import { plain } from '../imports/cells.ts';

export type AnswerKind = PackAnswer['kind'];

/** As the sheet's list and the form's choices say it. */
export const kindWords = {
  answered: 'Answered',
  'do not know': 'I do not know',
  'not mine': 'Not mine',
} as const satisfies Readonly<Record<AnswerKind, string>>;

const spellings: readonly (readonly [AnswerKind, RegExp])[] = [
  ['answered', /^(?:answered|answer|yes|known)$/],
  ['do not know', /^(?:i )?(?:do not|don't|dont) know(?: it)?$/],
  ['not mine', /^(?:it is |it's |this is )?not mine$/],
];

/** What a cell says of the kind of its answer; null where it is none of the three. */
export function readKind(text: string): AnswerKind | null {
  const said = plain(text).replace(/[.!,;:]+$/, '');
  return spellings.find(([, pattern]) => pattern.test(said))?.[0] ?? null;
}
