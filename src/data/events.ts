import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { eventDays, eventsPage, type EventDays, type EventsPage } from '../formats/api/events.ts';
import { viewQuery, type View } from '../formats/api/view.ts';
import { addressOf, ask } from './client.ts';
import { narrow, standKeys } from './view-keys.ts';

/** What a list of entries is narrowed to. */
export interface EntriesWanted {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly who?: string | undefined;
  readonly what?: string | undefined;
  readonly about?: string | undefined;
}

/** Entries a page brings. */
const pageSize = 200;

/** Keys that were given, and no others: one list has one address. */
function given(wanted: EntriesWanted): [string, string][] {
  return Object.entries(wanted).filter((pair): pair is [string, string] => pair[1] !== undefined && pair[1] !== '');
}

/** A record's entries, the newest first, page by page. */
export function entriesQuery(view: View, wanted: EntriesWanted = {}) {
  const asked = narrow(view, standKeys);
  return infiniteQueryOptions({
    queryKey: ['events', asked, given(wanted)] as const,
    queryFn: ({ pageParam, signal }): Promise<EventsPage> => {
      const query = viewQuery(asked);
      for (const [key, value] of given(wanted)) query.set(key, value);
      query.set('order', 'newest');
      query.set('limit', String(pageSize));
      if (pageParam !== null) query.set('cursor', pageParam);
      return ask(addressOf('/events', query), eventsPage, { signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page: EventsPage) => page.nextCursor,
  });
}

/** Entries right before and right after a place in the record: at most two. */
export function entriesAroundQuery(record: string | undefined, seq: number) {
  return queryOptions({
    queryKey: ['events-around', record ?? null, seq] as const,
    queryFn: ({ signal }): Promise<EventsPage> => {
      const query = new URLSearchParams(record === undefined ? {} : { in: record });
      query.set('after', String(seq - 1));
      query.set('limit', '2');
      return ask(addressOf('/events', query), eventsPage, { signal });
    },
  });
}

/** The days on which something was recorded. */
export function eventDaysQuery(view: View) {
  const asked = narrow(view, ['in']);
  return queryOptions({
    queryKey: ['event-days', asked] as const,
    queryFn: ({ signal }): Promise<EventDays> => ask(addressOf('/events/days', viewQuery(asked)), eventDays, { signal }),
  });
}
