/** A gate being signed: what is decided, who signs now, who has before, and whose signature is still missing. */
import type { Flags, GateOutcome } from '../audit/events.ts';
import type { GateFile, Person } from '../audit/state.ts';
import type { GateId } from '../gates/catalogue.ts';
import { questions } from '../gates/questions.ts';
import { signersOf } from '../gates/signers.ts';
import { isSatisfied, placeOf, signatoriesOf, type Ask, type Signer } from './ask.ts';
import { sitsOn, type Right, type Seat } from './seats.ts';

export type GateAsk = Ask<'gate.decide'> | Ask<'question.accept'>;

export interface Signing {
  readonly gate: GateId;
  readonly outcome: Exclude<GateOutcome, 'waived'>;
  readonly right: Right;
  /** Those who sign now and hold a seat of the right, or for whom they stand in. */
  readonly now: readonly Pick<Signer, 'person' | 'actingFor'>[];
  /** Signatures given before, in the same sense, for people who still hold a seat. */
  readonly before: GateFile['signed'];
  /** Groups nobody has signed, now or before. */
  readonly missing: Right;
}

/** The gate a question is. */
export function gateOfQuestion(id: (typeof questions)[number]['id']): GateId {
  const question = questions.find((one) => one.id === id);
  if (question === undefined) throw new RangeError(`No such question: ${id}`);
  return question.gate;
}

const unknown: Flags = {
  care: { notReported: 'not on record' },
  payment: { notReported: 'not on record' },
  autonomy: { notReported: 'not on record' },
  vendor: { notReported: 'not on record' },
};

/** Who may sign a gate of the deployment a command concerns. */
export function rightToSign(ask: Ask, gate: GateId): Right {
  return signersOf(gate, ask.model?.flags ?? unknown, placeOf(ask));
}

/** How far the signing of a gate has come with this command. */
export function signingOf(ask: GateAsk): Signing {
  const [gate, outcome] =
    ask.type === 'gate.decide' ? [ask.payload.gate, ask.payload.outcome] : [gateOfQuestion(ask.payload.question), 'passed' as const];
  const right = rightToSign(ask, gate);
  const place = placeOf(ask);
  const sits = (person: Person | undefined, seats: readonly Seat[]): boolean =>
    person !== undefined && seats.some((seat) => sitsOn(place, person, seat));
  const everySeat = right.flat();
  const before = (ask.deployment?.gates.get(gate)?.signed ?? []).filter(
    (one) => (one.outcome === 'not applicable') === (outcome === 'not applicable') && sits(ask.state.people.get(one.seatOf), everySeat),
  );
  return {
    gate,
    outcome,
    right,
    now: signatoriesOf(ask).filter(({ person, actingFor }) => sits(actingFor ?? person, everySeat)),
    before,
    missing: right.filter(
      (group) => !group.some((seat) => isSatisfied(ask, seat)) && !before.some(({ seatOf }) => sits(ask.state.people.get(seatOf), group)),
    ),
  };
}

/** Is a gate decided by this command? Any one signer may return or decline it; to pass it takes them all. */
export function isDecisive({ outcome, missing }: Pick<Signing, 'outcome' | 'missing'>): boolean {
  return outcome === 'returned' || outcome === 'declined' || missing.length === 0;
}
