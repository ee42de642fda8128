import { useQuery } from '@tanstack/react-query';
import { peopleQuery } from '../data/people.ts';
import { canAct } from '../domain/authority/can-act.ts';
import type { PersonView, SeatView } from '../formats/api/people.ts';

/** Those who can act in a record today; undefined while they are read, or nobody asks. */
export function useActors(record: string, isAsked: boolean) {
  const { data, error, refetch } = useQuery({ ...peopleQuery({ in: record }), enabled: isAsked });
  const actors = data?.people.filter((one) => canAct(one, data.asOf)).map((one) => withSeats(one, data.seats));
  return { actors, error, refetch };
}

/** Somebody with the roles of the seats they fill beside their own: as either they decide. */
function withSeats(person: PersonView, seats: readonly SeatView[]): PersonView {
  const seated = seats.flatMap(({ personId, role }) => (personId === person.personId && role !== null ? [role] : []));
  return seated.length === 0 ? person : { ...person, roles: [...new Set([...person.roles, ...seated])] };
}
