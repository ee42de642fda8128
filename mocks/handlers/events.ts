import { http } from 'msw';
import { knownBy } from '../../src/domain/audit/fold.ts';
import type { EventsPage } from '../../src/formats/api/events.ts';
import { askingOf } from '../backend/asking.ts';
import { openedOf, type Backend } from '../backend/backend.ts';
import { countIn } from '../backend/paging.ts';
import { answering } from './answering.ts';

const defaultLimit = 500;
const mostLimit = 5_000;

/** A record's entries in order, those recorded by the end of a day. */
export function eventHandlers(backend: Backend) {
  return [
    http.get(
      '*/api/v1/events',
      answering(async ({ request }) => {
        const { url, log, asOf } = await askingOf(backend, request, ['after', 'limit']);
        const known = knownBy(log.entries, asOf, openedOf(log).zone);
        const after = countIn(url.searchParams, 'after', 0, known.length);
        const limit = Math.max(1, countIn(url.searchParams, 'limit', defaultLimit, mostLimit));
        const entries = known.slice(after, after + limit);
        const body = {
          record: log.id,
          asOf,
          head: log.head,
          entries,
          nextAfter: after + limit < known.length ? after + limit : null,
        };
        return { body: body satisfies Omit<EventsPage, 'entries'> };
      }),
    ),
  ];
}
