import { queryOptions } from '@tanstack/react-query';
import { eventAnswer, type EventAnswer } from '../formats/api/reconstruction.ts';
import { viewQuery, type View } from '../formats/api/view.ts';
import { addressOf, ask } from './client.ts';
import { narrow } from './view-keys.ts';

/** One entry, what it changed, and what can be rebuilt of the decision in it. */
export function eventQuery(view: View, seq: number) {
  const asked = narrow(view, ['in']);
  return queryOptions({
    queryKey: ['event', asked, seq] as const,
    queryFn: ({ signal }): Promise<EventAnswer> => ask(addressOf(`/events/${seq}`, viewQuery(asked)), eventAnswer, { signal }),
  });
}
