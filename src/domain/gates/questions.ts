import type { GateId } from './catalogue.ts';

export type QuestionId = 'Q1' | 'Q2' | 'Q3' | 'Q4' | 'Q5';

export interface Question {
  readonly id: QuestionId;
  /** Word for word: never shortened, never paraphrased where a person is asked. */
  readonly words: string;
  readonly gate: GateId;
  /** The one-letter mark of the week-one strip: runs, on call, compliance, audit, name. */
  readonly letter: 'R' | 'O' | 'C' | 'A' | 'N';
  /** What is missing while it has no answer, in the reader's words. */
  readonly missing: string;
  /** An answer that must not count. */
  readonly notAnAnswer: string;
}

/** The five week-one questions. Each is a gate; none may be waived. @source reference 3a */
export const questions: readonly Question[] = [
  {
    id: 'Q1',
    words: 'Where does the model run?',
    gate: 'G-ARC',
    letter: 'R',
    missing: 'No runtime chosen',
    notAnAnswer: '“In the cloud”, “at the vendor”',
  },
  {
    id: 'Q2',
    words: 'Who owns it on call at 2 a.m.?',
    gate: 'G-ONC',
    letter: 'O',
    missing: 'On call at 2 a.m. not settled',
    notAnAnswer: 'A team name, a shared mailbox, a vendor’s business hours',
  },
  {
    id: 'Q3',
    words: 'Which compliance regime governs its outputs?',
    gate: 'G-REG',
    letter: 'C',
    missing: 'Regime not determined',
    notAnAnswer: '“HIPAA” alone; “not FDA” without the four criteria worked through',
  },
  {
    id: 'Q4',
    words: 'What audit trail is generated when it is wrong?',
    gate: 'G-AUD',
    letter: 'A',
    missing: 'Audit trail not specified',
    notAnAnswer: '“The vendor keeps logs”',
  },
  {
    id: 'Q5',
    words: 'Who is willing to put their name on the decision the model makes?',
    gate: 'G-ACC',
    letter: 'N',
    missing: 'No name on the decision',
    notAnAnswer: 'A committee, “the clinician using it”, a nomination nobody accepted',
  },
];

/** How far an answer has come. */
export type QuestionState =
  | 'not reported'
  | 'inherited'
  | 'unanswered'
  | 'answered, no evidence'
  | 'evidenced'
  | 'accepted'
  | 'expired'
  | 'disputed';

/** The question a gate asks, if it is one of the five. */
export function questionOfGate(gate: GateId): Question | undefined {
  return questions.find((question) => question.gate === gate);
}
