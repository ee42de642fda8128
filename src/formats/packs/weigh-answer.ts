/** What one filled-in row says: an answer, nothing, or something nobody can take. */
import type { QuestionId } from '../../domain/gates/questions.ts';
import type { DeploymentId } from '../../domain/audit/events.ts';
import type { PackAnswer } from '../../domain/authority/command.ts';
import { plain } from '../imports/cells.ts';
import { kindWords, readKind, type AnswerKind } from './answer-kinds.ts';
import type { PackColumn } from './pack-columns.ts';
import { packLimits } from './pack-limits.ts';

/** The three cells a person fills in, cleaned. */
export interface Filled {
  readonly kind: string;
  readonly answer: string;
  readonly ask: string;
}

interface Remark {
  readonly column: Extract<PackColumn, 'kind' | 'answer' | 'ask'>;
  readonly found: string;
  readonly why: string;
  readonly todo: string;
}

export type Weighed =
  /** Nothing was said. `remark` where it looks as if something was meant. */
  | { readonly kind: 'silent'; readonly remark?: Remark }
  | { readonly kind: 'answer'; readonly answer: PackAnswer; readonly remark?: Remark }
  | { readonly kind: 'refused'; readonly remark: Remark };

const CHOOSE = `Choose ${Object.values(kindWords).join(', ')}.`;

/** Weigh one row. */
export function weighAnswer(filled: Filled, deploymentId: DeploymentId, question: QuestionId): Weighed {
  const { kind: said, answer: text, ask } = filled;
  if (said === '' && text === '' && ask === '') return { kind: 'silent' };
  const long = tooLong(filled);
  if (long !== null) return { kind: 'refused', remark: long };
  const kind = kindOf(filled);
  if (kind === null) {
    return said === ''
      ? refused('kind', '', 'An answer is written, and also whom to ask instead: which of the two is meant, the row does not say.', CHOOSE)
      : refused('kind', said, `“${said.slice(0, 60)}” is none of the three kinds of answer.`, CHOOSE);
  }
  const of = { deploymentId, question };
  switch (kind) {
    case 'answered':
      if (text === '') {
        return {
          kind: 'silent',
          remark: {
            column: 'answer',
            found: said,
            why: `“${kindWords.answered}” is chosen, and no answer is written.`,
            todo: 'It counts as not answered. Ask for the answer itself.',
          },
        };
      }
      return { kind: 'answer', answer: { ...of, kind, text }, ...beside('ask', ask, 'The answer is taken; whom else to ask is not.') };
    case 'do not know': {
      const answer: PackAnswer = { ...of, kind };
      // "I do not know" written out says nothing more than its kind.
      if (text !== '' && readKind(text) !== kind)
        return { kind: 'answer', answer, ...beside('answer', text, `“${kindWords[kind]}” is taken; the words beside it are not.`) };
      return { kind: 'answer', answer, ...beside('ask', ask, `“${kindWords[kind]}” is taken; whom to ask is not.`) };
    }
    case 'not mine': {
      const whom = ask === '' ? text : ask;
      const answer: PackAnswer = { ...of, kind, ask: whom };
      if (ask === '' && text !== '' && readKind(text) !== kind)
        return { kind: 'answer', answer, ...beside('answer', text, 'These words are taken as whom to ask.') };
      if (ask !== '' && text !== '' && readKind(text) !== kind)
        return { kind: 'answer', answer, ...beside('answer', text, 'Whom to ask is taken; the words of the answer are not.') };
      return { kind: 'answer', answer: { ...answer, ask } };
    }
  }
}

/** The kind chosen; where none is, the one cell that is filled says it. */
function kindOf({ kind, answer, ask }: Filled): AnswerKind | null {
  if (kind !== '') return readKind(kind);
  if (answer !== '' && ask !== '') return null;
  if (answer === '') return 'not mine';
  return readKind(answer) === 'do not know' || readKind(answer) === 'not mine' ? readKind(answer) : 'answered';
}

function refused(column: Remark['column'], found: string, why: string, todo: string): Weighed {
  return { kind: 'refused', remark: { column, found, why, todo } };
}

function beside(column: Remark['column'], found: string, why: string): { readonly remark?: Remark } {
  if (plain(found) === '') return {};
  return { remark: { column, found, why, todo: 'Nothing, if that is right; otherwise ask, and load the corrected file.' } };
}

function tooLong({ answer, ask }: Filled): Remark | null {
  const most = packLimits.answer.toLocaleString('en');
  for (const [column, text] of [
    ['answer', answer],
    ['ask', ask],
  ] as const) {
    if (text.length > packLimits.answer) {
      return {
        column,
        found: text,
        why: `The text has ${text.length.toLocaleString('en')} characters; the record keeps ${most} of an answer.`,
        todo: `Shorten it to ${most} characters, and name a document for the rest.`,
      };
    }
  }
  return null;
}
