import type { Flags } from '../audit/events.ts';
import type { RecordState } from '../audit/state.ts';
import { holdersOf, seatName, type Place, type Right, type Seat } from '../authority/seats.ts';
import type { Day } from '../time.ts';
import type { GateId } from './catalogue.ts';
import { signersOf } from './signers.ts';

/** One signature a gate needs: the seat, and who sits on it. */
export interface GateSeat {
  /** The seat in words; several that will each do are joined by "or". */
  readonly seat: string;
  /** Whether one seat serves the whole record, or each model has its own. */
  readonly of: 'the record' | 'each model';
  /** Nobody sits there. In a record that lists no people at all that is not known, and so not said. */
  readonly vacant: boolean;
  /** Everybody who sits there; empty where each model has its own. */
  readonly people: readonly { readonly personId: string; readonly printedName: string; readonly title: string }[];
}

function isOfModel({ kind }: Seat): boolean {
  return kind === 'link' || kind === 'person';
}

function peopleOn(place: Place, group: readonly Seat[]): GateSeat['people'] {
  const found = group.flatMap((seat) => holdersOf(place, seat)).filter((holder) => holder.kind === 'person');
  return [...new Map(found.map(({ personId, printedName, title }) => [personId, { personId, printedName, title }])).values()];
}

/**
 * Does nobody sit on any seat of a group? Who sits where is unknown, and no vacancy, while the record
 * lists nobody; and while it is still being filled in from a file, but for a seat somebody opened in it.
 */
export function isVacant(place: Place, group: readonly Seat[]): boolean {
  return place.state.people.size > 0 && peopleOn(place, group).length === 0 && isSeatKnown(place, group);
}

function isSeatKnown({ state, deployment }: Place, group: readonly Seat[]): boolean {
  if (deployment !== null && group.every(isOfModel)) return deployment.governance === 'kept';
  const opened = new Set([...state.seats.values()].map(({ role }) => role));
  return (
    group.some((seat) => seat.kind === 'role' && opened.has(seat.role)) ||
    [...state.deployments.values()].some(({ governance }) => governance === 'kept')
  );
}

/** The signatures a gate needs, each with whoever can give it. */
export function seatsOfGate(place: Place, right: Right): GateSeat[] {
  return right.map((group) => {
    const each = place.deployment === null && group.every(isOfModel);
    return {
      seat: [...new Set(group.map(seatName))].join(' or '),
      of: each ? 'each model' : 'the record',
      vacant: !each && isVacant(place, group),
      people: each ? [] : peopleOn(place, group),
    };
  });
}

const anyModel: Flags = { care: false, payment: false, autonomy: 'advisory', vendor: false };

/** Who passes a gate, whatever the model. What a model's kind adds is said at that model. */
export function whoCanPass(state: RecordState, gate: GateId, day: Day): GateSeat[] {
  const place: Place = { state, day, deployment: null };
  return seatsOfGate(place, signersOf(gate, anyModel, place));
}
