import type { Deployment } from '../audit/state.ts';
import { voidedSince, type Voiding } from '../lifecycle/voiding.ts';
import { addMonths, type Day } from '../time.ts';
import { gateOf } from './catalogue.ts';
import { questions, type Question, type QuestionId, type QuestionState } from './questions.ts';

export interface QuestionView {
  readonly question: QuestionId;
  readonly state: QuestionState;
  /** Since when it stands so; null where nothing was ever said. */
  readonly since: Day | null;
  readonly text: string | null;
}

/** What changed under an accepted answer, so that it no longer holds; null where nothing did. */
export function voidingOfAnswer(deployment: Deployment, { id, gate }: Question, asOf: Day): Voiding | null {
  const accepted = deployment.questions.get(id)?.accepted;
  return accepted == null ? null : voidedSince(deployment, gateOf(gate).voidBy, accepted, asOf);
}

/** How far one week-one question has come on a day. Accepted is not for ever: it ends with its gate, or when what it speaks of changes. */
export function questionState(deployment: Deployment, question: Question, asOf: Day): QuestionView {
  const { id, gate } = question;
  const file = deployment.questions.get(id);
  const view = (state: QuestionState, since: Day | null): QuestionView => ({
    question: id,
    state,
    since,
    text: file?.answered?.text ?? null,
  });
  const nothing = (): QuestionView => {
    if (deployment.inherited !== null) return view('inherited', null);
    return deployment.governance === 'kept' ? view('unanswered', deployment.openedOn) : view('not reported', null);
  };
  if (file === undefined) return nothing();
  if (file.disputed !== null) return view('disputed', file.disputed.on);
  if (file.accepted !== null) {
    const months = gateOf(gate).validMonths;
    const expires = file.accepted.expiresOn ?? (months === null ? null : addMonths(file.accepted.on, months));
    const voiding = voidingOfAnswer(deployment, question, asOf);
    if (voiding !== null) return view('expired', voiding.on);
    return expires !== null && asOf > expires ? view('expired', expires) : view('accepted', file.accepted.on);
  }
  if (file.evidencedOn !== null) return view('evidenced', file.evidencedOn);
  if (file.answered !== null) return view('answered, no evidence', file.answered.on);
  return nothing();
}

/** All five, in order. */
export function questionStates(deployment: Deployment, asOf: Day): QuestionView[] {
  return questions.map((question) => questionState(deployment, question, asOf));
}
