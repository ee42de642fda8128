import { queryOptions } from '@tanstack/react-query';
import { peopleAnswer, personAnswer, type PeopleAnswer, type PersonAnswer } from '../formats/api/people.ts';
import { viewQuery, type View } from '../formats/api/view.ts';
import { addressOf, ask } from './client.ts';
import { narrow, standKeys } from './view-keys.ts';

/** Everybody a record knew on a day, those who left among them, with its seats and its sites. */
export function peopleQuery(view: View) {
  const asked = narrow(view, standKeys);
  return queryOptions({
    queryKey: ['people', asked] as const,
    queryFn: ({ signal }): Promise<PeopleAnswer> => ask(addressOf('/people', viewQuery(asked)), peopleAnswer, { signal }),
  });
}

/** One person on a day, with what rests on them. */
export function personQuery(personId: string, view: View) {
  const asked = narrow(view, standKeys);
  return queryOptions({
    queryKey: ['person', personId, asked] as const,
    queryFn: ({ signal }): Promise<PersonAnswer> =>
      ask(addressOf(`/people/${encodeURIComponent(personId)}`, viewQuery(asked)), personAnswer, { signal }),
  });
}
