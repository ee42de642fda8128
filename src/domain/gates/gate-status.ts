import type { Decision, Deployment } from '../audit/state.ts';
import { hasReached } from '../lifecycle/stages.ts';
import { isAfter, voidedSince, type Change } from '../lifecycle/voiding.ts';
import { addMonths, type Day } from '../time.ts';
import type { Gate } from './catalogue.ts';
import { questionOfGate } from './questions.ts';
import { questionState, voidingOfAnswer } from './question-state.ts';

export type GateState =
  | 'off'
  | 'not reported'
  | 'inherited'
  | 'not started'
  | 'in review'
  | 'returned'
  | 'passed'
  | 'passed with conditions'
  | 'declined'
  | 'waived'
  | 'not applicable'
  | 'expired'
  | 'void: new version'
  | 'void: new scope'
  | 'void: new hosting'
  | 'void: more autonomy'
  | 'void: condition overdue';

export interface GateStatus {
  readonly gate: Gate['id'];
  readonly state: GateState;
  /** Does it count as passed on this day? Expired, void and not reported never do. */
  readonly passes: boolean;
  /** Somebody opened it: submitted, decided, or noted what blocks it. */
  readonly opened: boolean;
  readonly since: Day | null;
  readonly reason: string | null;
}

/** What a change makes of a pass that rested on what it changed. A further tool or limit is a further scope. @source reference 4e */
const voidStates: Readonly<Record<Change, GateState>> = {
  'major version': 'void: new version',
  scope: 'void: new scope',
  tool: 'void: new scope',
  limit: 'void: new scope',
  hosting: 'void: new hosting',
  autonomy: 'void: more autonomy',
};

/**
 * How a gate stands on a day.
 * @source reference 3c (effective pass), R-10 (expired is not passed), R-11 (an overdue condition voids), R-12 (a pass belongs to a version)
 */
export function gateStatus(deployment: Deployment, gate: Gate, gatesOn: ReadonlySet<Gate['id']>, asOf: Day): GateStatus {
  const status = (state: GateState, passes: boolean, opened: boolean, since: Day | null, reason: string | null = null): GateStatus => ({
    gate: gate.id,
    state,
    passes,
    opened,
    since,
    reason,
  });
  if (!gatesOn.has(gate.id)) return status('off', false, false, null);

  const question = questionOfGate(gate.id);
  if (question !== undefined) {
    const { state, since, text } = questionState(deployment, question, asOf);
    if (state === 'not reported' || state === 'inherited') return status(state, false, false, null);
    if (state === 'accepted') return status('passed', true, true, since, text);
    const voiding = state === 'expired' ? voidingOfAnswer(deployment, question, asOf) : null;
    if (voiding !== null) return status(voidStates[voiding.by], false, true, voiding.on, voiding.what);
    if (state === 'expired') return status('expired', false, true, since);
    return status(state === 'unanswered' ? 'not started' : 'in review', false, state !== 'unanswered', since, text);
  }

  const file = deployment.gates.get(gate.id);
  const noted = deployment.blockers.some((blocker) => blocker.gate === gate.id);
  if (file === undefined)
    return status(
      isInheritedAt(deployment, gate) ? 'inherited' : deployment.governance === 'kept' ? 'not started' : 'not reported',
      false,
      noted,
      null,
    );
  const decision = file.decisions.at(-1);
  const submission = file.submissions.at(-1);
  const inReview = submission !== undefined && (decision === undefined || isAfter(submission, decision));
  if (decision === undefined) return inReview ? status('in review', false, true, submission.on) : status('not started', false, noted, null);
  const decided = decidedStatus(deployment, gate, decision, asOf, status);
  // A review for renewal does not suspend the pass it renews: that holds until it runs out.
  return inReview ? status('in review', decided.passes, true, submission.on) : decided;
}

/** Was it live before the rules asked for this gate? A gate of a stage still to come is not inherited. */
function isInheritedAt({ inherited, spells }: Deployment, { neededFor }: Gate): boolean {
  if (inherited === null) return false;
  const stage = spells.findLast((spell) => spell.stage !== 'ended')?.stage;
  return stage !== undefined && stage !== 'ended' && neededFor.some((needed) => hasReached(stage, needed));
}

type Tell = (state: GateState, passes: boolean, opened: boolean, since: Day | null, reason?: string | null) => GateStatus;

/** What a decision is worth on a day. */
function decidedStatus(deployment: Deployment, gate: Gate, decision: Decision, asOf: Day, status: Tell): GateStatus {
  const reason = decision.reason ?? null;
  switch (decision.outcome) {
    case 'returned':
    case 'declined':
      return status(decision.outcome, false, true, decision.on, reason);
    case 'not applicable':
      return status('not applicable', true, true, decision.on, reason);
    case 'waived':
    case 'passed':
    case 'passed with conditions':
      break;
    default:
      decision.outcome satisfies never;
  }
  const expires = expiryOf(decision, gate);
  if (expires !== null && asOf > expires) return status('expired', false, true, expires);
  const voiding = voidedSince(deployment, gate.voidBy, decision, asOf);
  if (voiding !== null) return status(voidStates[voiding.by], false, true, voiding.on, voiding.what);
  const overdue = decision.conditions.find(({ due, metOn }) => metOn === null && asOf > due);
  if (overdue !== undefined) return status('void: condition overdue', false, true, overdue.due, overdue.text);
  return status(decision.outcome, true, true, decision.on, reason);
}

function expiryOf(decision: Decision, gate: Gate): Day | null {
  if (decision.expiresOn !== undefined) return decision.expiresOn;
  return gate.validMonths === null ? null : addMonths(decision.on, gate.validMonths);
}
