import type { PersonId } from '../../audit/events.ts';
import { placeOf, signatoriesOf, type Ask } from '../ask.ts';
import type { Person } from '../../audit/state.ts';
import { committee, hasRole, role, sitsOn, type Right, type Seat } from '../seats.ts';

/** Whose decision it is: those who sign from a seat of the right, not whoever only records it. In a meeting, the chair's. */
export function decidersIn(ask: Ask, right: Right): PersonId[] {
  const place = placeOf(ask);
  const seats = right.flatMap((group) => group.map((seat) => (seat === committee ? role('Committee chair') : seat)));
  const people = [...signatoriesOf(ask), ...(ask.session?.present ?? []).map((person) => ({ person, actingFor: null }))];
  return [
    ...new Set(
      people
        .filter(({ person, actingFor }) => seats.some((seat) => sitsOn(place, actingFor ?? person, seat)))
        .map(({ person }) => person.personId),
    ),
  ];
}

/** Whoever presides over the meeting, where the committee's decision is among those a right takes. */
export function chairIn({ state, session }: Pick<Ask, 'state' | 'session'>, seats: readonly Seat[]): Person[] {
  return seats.includes(committee) ? (session?.present ?? []).filter((person) => hasRole(state, person, 'Committee chair')) : [];
}
