/** A gate decided since the ruleset binds was put before its rules: the demonstration keeps what they said. */
import type { Entry } from '../../../src/domain/audit/entry.ts';
import type { DomainEvent, Payloads } from '../../../src/domain/audit/events.ts';
import { fold } from '../../../src/domain/audit/fold.ts';
import type { RecordState } from '../../../src/domain/audit/state.ts';
import type { Command, SingleCommand } from '../../../src/domain/authority/command.ts';
import { decide } from '../../../src/domain/authority/decide.ts';
import { dayIn } from '../../../src/domain/time.ts';
import { zone } from './calendar.ts';
import type { Told } from './log.ts';

type Decided = Payloads['gate.decided'];

/**
 * The decision behind an event, as the rules would have recorded it.
 * @returns null for what is no gate decision; `refused` where the rules would not have let it through: then it was signed on paper
 */
export function decisionOn(before: readonly Entry[], { event, recordedAt }: Told): DomainEvent | 'refused' | null {
  if (event.type !== 'gate.decided') return null;
  const day = dayIn(recordedAt, zone);
  const state = fold(before, day);
  // The chair speaks for the committee; everybody else signs beside the first.
  const [first, ...others] = event.payload.gate === 'G-PIL' ? event.payload.by.toReversed() : event.payload.by;
  const verdict = decide(
    state,
    commandOf(state, event.payload),
    first ?? null,
    { at: recordedAt, day, authenticated: false },
    { key: `saltmarsh ${before.length}`, decidedOn: before.length },
    { signers: others.map((personId) => ({ personId, how: 'in the room' as const })) },
  );
  if (verdict.answer !== 'allow') return 'refused';
  const [decision] = verdict.events;
  if (decision?.type !== 'decision.recorded') throw new RangeError(`No decision on ${event.payload.gate} of ${event.payload.deploymentId}`);
  // What was asked is kept from the first decision made in the product on: here the decided gate says it all.
  const { asked: _asked, beside: _beside, ...kept } = decision.payload;
  return { ...decision, payload: { ...kept, effects: 1 } };
}

/** What was asked for; the result of a pilot is decided by the committee. */
function commandOf({ people }: RecordState, { deploymentId, gate, outcome, reason, conditions }: Decided): Command {
  if (outcome === 'waived') throw new RangeError(`The story waives ${gate} of ${deploymentId}: write it as a waiver`);
  const item: SingleCommand = {
    type: 'gate.decide',
    payload: { deploymentId, gate, outcome, reason: reason ?? '', ...(conditions === undefined ? {} : { conditions }) },
  };
  if (gate !== 'G-PIL') return item;
  const present = [...people.values()]
    .filter(({ roles, leftOn }) => leftOn === null && roles.some((role) => role === 'Committee chair' || role === 'Committee member'))
    .map(({ personId }) => personId);
  return { type: 'meeting.decide', payload: { meetingId: `committee on ${deploymentId}`, present, item } };
}
