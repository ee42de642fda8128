import type { GateId } from '../../gates/catalogue.ts';
import { questions, type QuestionId } from '../../gates/questions.ts';

/**
 * The gate a week-one question is decided at: either name means the same decision.
 * @throws RangeError for a question that is none of the five
 */
export function gateAsking(question: QuestionId): GateId {
  const found = questions.find(({ id }) => id === question);
  if (found === undefined) throw new RangeError(`No question ${question}`);
  return found.gate;
}
