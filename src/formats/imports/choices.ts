import type { Stage } from '../../domain/lifecycle/stages.ts';
import type { Day } from '../../domain/time.ts';
import type { FieldId } from './fields.ts';
import type { Choices, DateOrder, Question } from './outcome.ts';

/**
 * Put one answer into the choices.
 * @param answer one of the question's options, or a day for the snapshot
 */
export function answerWith(choices: Choices, question: Question, answer: string): Choices {
  switch (question.kind) {
    case 'snapshot':
      return { ...choices, snapshot: answer as Day };
    case 'stage value':
      return { ...choices, values: { ...choices.values, [question.value]: answer as Stage | 'not reported' } };
    case 'column':
      return { ...choices, columns: { ...choices.columns, [question.column]: answer as FieldId } };
    case 'field':
      return { ...choices, columns: { ...choices.columns, [answer]: question.field } };
    case 'date order':
      return { ...choices, dateOrder: answer as DateOrder };
    case 'sheet':
      break;
  }
  return { ...choices, sheet: answer };
}

/** What may be remembered of an answer set: the matching, never the day (every file has its own). */
export function toRemember({ columns, values, dateOrder }: Choices): Choices {
  return {
    ...(columns === undefined ? {} : { columns }),
    ...(values === undefined ? {} : { values }),
    ...(dateOrder === undefined ? {} : { dateOrder }),
  };
}

/** Earlier answers under the present ones: what is said now wins. */
export function mergeChoices(earlier: Choices, now: Choices): Choices {
  return { ...earlier, ...now, columns: { ...earlier.columns, ...now.columns }, values: { ...earlier.values, ...now.values } };
}
