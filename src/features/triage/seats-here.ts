import type { PeopleAnswer } from '../../formats/api/people.ts';
import type { SeatState } from '../../parts/sentences/triage-room.ts';
import { canAct } from '../../domain/authority/can-act.ts';
import type { Role } from '../../domain/audit/events.ts';

/** The functions a triage meeting turns on, as the strip calls them. */
const functions: readonly (readonly [Role, string])[] = [
  ['Committee chair', 'Chair'],
  ['Compliance lead', 'Compliance'],
  ['Enterprise architect', 'Architecture'],
  ['Service owner', 'Service'],
  ['Clinical safety officer', 'Safety'],
  ['CISO', 'Security'],
  ['CMIO', 'CMIO'],
  ['CMO', 'CMO'],
  ['CIO', 'CIO'],
];

export interface SeatHere {
  readonly name: string;
  readonly state: SeatState;
  readonly holders: readonly string[];
}

/**
 * Which functions are in the room: a seat nobody fills is vacant, one whose holder is away is absent, and one nobody
 * ever spoke of is not reported.
 */
export function seatsHere({ people, seats, asOf }: PeopleAnswer, present: readonly string[]): readonly SeatHere[] {
  return functions.map(([role, name]) => {
    const holders = people.filter(
      (one) =>
        canAct(one, asOf) &&
        (one.roles.includes(role) ||
          seats.some((seat) => seat.role === role && seat.personId === one.personId && seat.confirmedBy !== null)),
    );
    const isKnown = seats.some((seat) => seat.role === role) || people.some((one) => one.roles.includes(role));
    const here = holders.some(({ personId }) => present.includes(personId)) ? 'present' : 'absent';
    const state = holders.length > 0 ? here : isKnown ? 'vacant' : 'not reported';
    return { name, state, holders: holders.map(({ printedName }) => printedName) };
  });
}

/** Whom a new meeting expects: its committee, and whoever keeps the record. */
export function expected({ people, asOf }: PeopleAnswer, actor: string | null): readonly string[] {
  const asked: ReadonlySet<Role> = new Set(['Committee chair', 'Committee member', 'Registrar']);
  return people
    .filter((one) => canAct(one, asOf) && (one.personId === actor || one.roles.some((role) => asked.has(role))))
    .map(({ personId }) => personId);
}
