/** The sentences of a pack, the same in its sheet, its form and its mail. */
import { questions, type Question, type QuestionId } from '../../domain/gates/questions.ts';
import { dayWords } from '../../domain/words.ts';
import { kindWords } from './answer-kinds.ts';
import type { Pack } from './pack.ts';

/**
 * The questions of a pack, in their own order.
 * @throws RangeError for an id that is no question
 */
export function questionsOf({ questions: ids }: Pick<Pack, 'questions'>): readonly Question[] {
  return questions.filter(({ id }) => ids.includes(id));
}

/** One question by its id. */
export function questionOf(id: string): Question | undefined {
  return questions.find((question) => question.id === (id as QuestionId));
}

function counted(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** "5 questions about 4 models". */
export function scopeWords(pack: Pack): string {
  return `${counted(questionsOf(pack).length, 'question', 'questions')} about ${counted(pack.models.length, 'model', 'models')}`;
}

/** "Please send it back by 14 Oct 2026." */
export function dueWords({ due }: Pick<Pack, 'due'>): string {
  return `Please send it back by ${dayWords(due)}.`;
}

/** The three kinds of answer, each with what to fill in for it. */
export const kindExplained: readonly { readonly kind: string; readonly means: string }[] = [
  {
    kind: kindWords.answered,
    means: 'You know it. Write the answer as you would say it to a colleague; a name, a place or a document helps more than a long text.',
  },
  { kind: kindWords['do not know'], means: 'You are the right person to ask, and do not know. That is a useful answer too.' },
  { kind: kindWords['not mine'], means: 'Somebody else should be asked. Name them, if you can.' },
];

/** What becomes of the answers: said before anybody writes one. */
export const whatBecomesOfIt =
  'Your answers are kept as given by you, with the day, and without proof. By answering you accept nothing: nobody becomes responsible for a model by filling this in. What you leave empty is counted as not answered, never as “no”.';
