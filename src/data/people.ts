import { queryOptions } from '@tanstack/react-query';
import { peopleAnswer, type PeopleAnswer } from '../formats/api/people.ts';
import { viewQuery, type View } from '../formats/api/view.ts';
import { addressOf, ask } from './client.ts';
import { narrow, standKeys } from './view-keys.ts';

/** Everybody a record knew on a day, those who left among them. */
export function peopleQuery(view: View) {
  const asked = narrow(view, standKeys);
  return queryOptions({
    queryKey: ['people', asked] as const,
    queryFn: ({ signal }): Promise<PeopleAnswer> => ask(addressOf('/people', viewQuery(asked)), peopleAnswer, { signal }),
  });
}
