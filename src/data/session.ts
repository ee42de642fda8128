import { queryOptions } from '@tanstack/react-query';
import { session, type Session } from '../formats/api/session.ts';
import { addressOf, ask } from './client.ts';

function sessionAddress(record: string | undefined): string {
  return addressOf('/session', new URLSearchParams(record === undefined ? {} : { in: record }));
}

/** Who acts in a record; the demonstration where none is named. */
export function sessionQuery(record?: string) {
  return queryOptions({
    queryKey: ['session', record ?? null] as const,
    queryFn: ({ signal }): Promise<Session> => ask(sessionAddress(record), session, { signal }),
    // Another tab of this browser may have let somebody else act: nobody signs under a name they do not see.
    refetchOnWindowFocus: 'always',
  });
}

/** Let somebody else of the record act, or nobody. */
export function chooseActor({ record, personId }: { record?: string; personId: string | null }): Promise<Session> {
  return ask(sessionAddress(record), session, { method: 'PUT', body: JSON.stringify({ personId }) });
}
