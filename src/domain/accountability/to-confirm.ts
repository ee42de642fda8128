/** Which signatures given in the room are still to be confirmed: those that stand. */
import type { PersonId } from '../audit/events.ts';
import type { DecisionRecord, RecordState } from '../audit/state.ts';
import { gateOf, type GateId } from '../gates/catalogue.ts';
import { gateStatus } from '../gates/gate-status.ts';
import { questions } from '../gates/questions.ts';
import { questionState } from '../gates/question-state.ts';
import type { Day } from '../time.ts';
import { chainOf, withEveryLinkOn } from './chain.ts';
import { isHere } from './holding.ts';
import { isEnded, roomSignature, type RoomSignature } from './room-signature.ts';

interface Place {
  readonly state: RecordState;
  readonly day: Day;
}

type Check = (place: Place, decision: DecisionRecord, personId: PersonId) => boolean;

const onLink: Check = ({ state, day }, { subject, decisionId }) => {
  const [deploymentId = '', link] = subject.split(' ');
  const deployment = state.deployments.get(deploymentId);
  const view =
    deployment === undefined ? undefined : chainOf(withEveryLinkOn(state), deployment, day).links.find((one) => one.link === link);
  const signature = view?.signature;
  if (view === undefined || signature?.room?.decisionId !== decisionId || isEnded(view.cause)) return false;
  // The chain of what has ended stands still at its end; a term runs on.
  return signature.expiresOn === null || signature.expiresOn >= day;
};

const onGate: Check = ({ state, day }, { subject }, personId) => {
  const [deploymentId, gate] = subject.split(' ') as [string, GateId];
  const deployment = state.deployments.get(deploymentId);
  const file = deployment?.gates.get(gate);
  if (deployment === undefined || file === undefined) return false;
  if (file.signed.some(({ by }) => by === personId)) return true;
  if (file.decisions.at(-1)?.by.includes(personId) !== true) return false;
  const { state: stands } = gateStatus(deployment, gateOf(gate), state.ruleset.gatesOn, day);
  return stands !== 'expired' && !stands.startsWith('void');
};

const onAnswer: Check = ({ state, day }, { subject, seq, effects }) => {
  const deployment = state.deployments.get(subject);
  if (deployment === undefined) return false;
  return questions.some((question) => {
    const accepted = deployment.questions.get(question.id)?.accepted;
    const isThis = accepted != null && accepted.seq > seq && accepted.seq <= seq + effects;
    return isThis && questionState(deployment, question, day).state === 'accepted';
  });
};

const onRisk: Check = ({ state, day }, { subject, on }) => {
  const risk = state.risks.get(subject);
  return risk?.acceptance?.on === on && risk.acceptance.expiresOn >= day && risk.closedOn === null;
};

/** What a signature may run out on. Whatever else was decided was done that day, and stays done. */
const checks: Readonly<Partial<Record<string, Check>>> = {
  'link.accept': onLink,
  'gate.decide': onGate,
  'question.accept': onAnswer,
  'risk.accept': onRisk,
};

/** Does a signature given in the room still stand on a day? What ran out, was voided or replaced does not. */
export function stillStands(state: RecordState, decision: DecisionRecord, personId: PersonId, day: Day): boolean {
  if (state.decisions.some(({ supersedes }) => supersedes === decision.decisionId)) return false;
  return checks[decision.command]?.({ state, day }, decision, personId) ?? true;
}

/** Signatures under a decision whose owners have not confirmed them, and still can. */
export function toConfirm(state: RecordState, decision: DecisionRecord, day: Day): readonly RoomSignature[] {
  return decision.signatures.flatMap(({ personId }) => {
    const room = roomSignature(state, decision, personId);
    const person = state.people.get(personId);
    const isAsked = room?.confirmedOn === null && person !== undefined && isHere(person, day);
    return isAsked && stillStands(state, decision, personId, day) ? [room] : [];
  });
}
