import { approversOf, renewalOf } from '../approvers.ts';
import { placeOf, type Ask } from '../ask.ts';
import { sitsOn } from '../seats.ts';
import { actorIn, happened, type Effects } from './effect.ts';
import { signGate } from './sign-gate.ts';

/** Gates: what is submitted, shown, decided, waived, and noted as missing. */
export const gateEffects: Effects<
  'gate.submit' | 'gate.evidence' | 'gate.decide' | 'gate.attest' | 'gate.waive' | 'condition.meet' | 'blocker.reclassify'
> = {
  'gate.submit': (ask) => [happened(ask, 'gate.submitted', { ...ask.payload, by: actorIn(ask) })],
  'gate.evidence': (ask) => [happened(ask, 'gate.evidenced', { ...ask.payload, by: actorIn(ask) })],
  'gate.decide': (ask) => signGate(ask, ask.payload),
  // What was decided on paper follows from the decision itself, asked about beside this command.
  'gate.attest': () => [],
  'gate.waive': (ask) => {
    const { deploymentId, gate, until, reason, compensatingControl, askedBy } = ask.payload;
    if (until === null) throw new RangeError(`A waiver of ${gate} without an end was let through`);
    return [
      happened(ask, 'gate.decided', {
        deploymentId,
        gate,
        outcome: 'waived',
        by: approvedBy(ask),
        reason,
        expiresOn: until,
        compensatingControl,
        askedBy,
        renewal: renewalOf(ask),
      }),
    ];
  },
  'condition.meet': (ask) => {
    const { deploymentId, gate, conditionId, evidence } = ask.payload;
    const shown = evidence.length === 0 ? [] : [happened(ask, 'gate.evidenced', { deploymentId, gate, by: actorIn(ask), evidence })];
    return [...shown, happened(ask, 'condition.met', { deploymentId, gate, conditionId })];
  },
  'blocker.reclassify': (ask) => [happened(ask, 'blocker.reclassified', { ...ask.payload, by: actorIn(ask) })],
};

/** Those who approve, and not whoever only records that they do. */
function approvedBy(ask: Ask<'gate.waive'>): string[] {
  const seats = approversOf(ask, ask.payload.gate);
  const place = placeOf(ask);
  return ask.signers
    .filter(({ person, actingFor }) => seats.some((seat) => sitsOn(place, actingFor ?? person, seat)))
    .map(({ person }) => person.personId);
}
