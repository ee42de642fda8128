import type { PersonId } from '../../audit/events.ts';
import { placeOf, signatoriesOf, type Ask } from '../ask.ts';
import { committee, role, sitsOn, type Right } from '../seats.ts';

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
