import { infiniteQueryOptions } from '@tanstack/react-query';
import { eventsPage, type EventsPage } from '../formats/api/events.ts';
import { viewQuery, type View } from '../formats/api/view.ts';
import { addressOf, ask } from './client.ts';
import { narrow } from './view-keys.ts';

/** A record's entries, from the first on, page by page. */
export function eventsQuery(view: View) {
  const asked = narrow(view, ['in', 'asof']);
  return infiniteQueryOptions({
    queryKey: ['events', asked] as const,
    queryFn: ({ pageParam, signal }): Promise<EventsPage> => {
      const query = viewQuery(asked);
      query.set('after', String(pageParam));
      return ask(addressOf('/events', query), eventsPage, { signal });
    },
    initialPageParam: 0,
    getNextPageParam: (page: EventsPage) => page.nextAfter,
  });
}
