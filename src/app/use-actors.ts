import { useQuery } from '@tanstack/react-query';
import { peopleQuery } from '../data/people.ts';
import { canAct } from '../domain/authority/can-act.ts';
import type { PersonView } from '../formats/api/people.ts';

/** Those who can act in a record today; undefined while they are read, or nobody asks. */
export function useActors(record: string, isAsked: boolean) {
  const { data, error, refetch } = useQuery({ ...peopleQuery({ in: record }), enabled: isAsked });
  const actors: readonly PersonView[] | undefined = data?.people.filter((one) => canAct(one, data.asOf));
  return { actors, error, refetch };
}
