import type { GateOutcome } from '../domain/audit/events.ts';
import type { GateState } from '../domain/gates/gate-status.ts';
import type { LedgerRow, NeededWhen } from '../domain/measures/gate-ledger.ts';
import type { StatusName } from './status-mark.tsx';

/** A gate's state in words. Not reported, inherited, off and not started are four different things. */
export const gateStateWords: Readonly<Record<GateState, string>> = {
  off: 'Off',
  'not reported': 'Not reported',
  inherited: 'Inherited',
  'not started': 'Not started',
  'in review': 'In review',
  returned: 'Returned',
  passed: 'Passed',
  'passed with conditions': 'Passed with conditions',
  declined: 'Declined',
  waived: 'Waived',
  'not applicable': 'Not needed',
  expired: 'Expired',
  'void: new version': 'Void: new version',
  'void: new scope': 'Void: new scope',
  'void: new hosting': 'Void: new hosting',
  'void: more autonomy': 'Void: more autonomy',
  'void: condition overdue': 'Void: condition overdue',
};

export const outcomeWords: Readonly<Record<GateOutcome | 'disputed', string>> = {
  passed: 'Passed',
  'passed with conditions': 'Passed with conditions',
  returned: 'Returned',
  declined: 'Declined',
  waived: 'Waived',
  'not applicable': 'Not needed',
  disputed: 'Disputed',
};

export const neededWhenWords: Readonly<Record<NeededWhen, string>> = {
  now: 'Needed now',
  later: 'Needed later',
  'on occasion': 'On a change or renewal',
};

/** What a state is called where it belongs to one of the five questions. */
export function ledgerStateWords({ state, question }: Pick<LedgerRow, 'state' | 'question'>): string {
  if (question === null) return gateStateWords[state];
  if (state === 'off' || state === 'not reported' || state === 'inherited') return gateStateWords[state];
  return questionStateWords[question.state];
}

const questionStateWords: Readonly<Record<NonNullable<LedgerRow['question']>['state'], string>> = {
  'not reported': 'Not reported',
  inherited: 'Inherited',
  unanswered: 'Not answered',
  'answered, no evidence': 'Answered, no evidence',
  evidenced: 'In review',
  accepted: 'Accepted',
  expired: 'Expired',
  disputed: 'Disputed',
};

/** The mark beside a state. Blue belongs to a person's signature, so a pass is a plain tick. */
export function gateMark({ state, passes, blocks }: Pick<LedgerRow, 'state' | 'passes' | 'blocks'>): StatusName | null {
  if (state === 'not reported' || state === 'inherited' || state === 'off') return state;
  if (state === 'not applicable') return 'not needed';
  if (state === 'waived') return passes ? 'override' : 'held';
  if (passes) return state === 'passed with conditions' ? 'partial' : 'ok';
  if (state === 'in review') return 'asked';
  if (state.startsWith('void')) return 'void';
  if (state === 'expired') return 'due';
  if (state === 'not started') return blocks === null ? null : 'vacant';
  return 'held';
}
