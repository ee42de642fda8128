import type { PackReplies } from '../../domain/measures/pack-replies.ts';
import type { QuestionState } from '../../domain/gates/questions.ts';
import { answerWords } from '../words.ts';

/** Who says so, where a reply is no answer: "Dana Reyes: “not mine, ask Kim Osei”". */
export function passedOnSentence({ said, ask, by }: NonNullable<PackReplies['passedOn']>): string {
  const words = said === 'do not know' ? 'I do not know' : ask === null || ask === '' ? 'not mine' : `not mine, ask ${ask}`;
  return `${by}: “${words}”`;
}

/**
 * How far an answer has come, and whose it is: one that came in a pack is that of
 * whoever returned it. A reply that is no answer is told as it was said.
 */
export function answerSentence(state: QuestionState, { returned, passedOn }: PackReplies): string {
  if (returned !== undefined) {
    const words = state === 'answered, no evidence' ? 'answered, not evidenced' : answerWords[state];
    const file = returned.fileName === null ? '' : ` in ${returned.fileName}`;
    return `${words}, returned by ${returned.by}${file}${returned.recordedBy === null ? '' : `, recorded by ${returned.recordedBy}`}`;
  }
  return passedOn === undefined ? answerWords[state] : `${answerWords[state]} (${passedOnSentence(passedOn)})`;
}
