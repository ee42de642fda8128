import { queryOptions } from '@tanstack/react-query';
import type { BoardAudience } from '../domain/board/slide-ids.ts';
import { boardAnswer, boardPackAnswer, type BoardAnswer, type BoardPackAnswer } from '../formats/api/board.ts';
import { viewQuery, type View } from '../formats/api/view.ts';
import { addressOf, ask } from './client.ts';
import { filterKeys, narrow, standKeys } from './view-keys.ts';

/** Every frozen pack, and where the draft of the day stands. */
export function boardQuery(view: View) {
  const asked = narrow(view, standKeys);
  return queryOptions({
    queryKey: ['board', asked] as const,
    queryFn: ({ signal }): Promise<BoardAnswer> => ask(addressOf('/board', viewQuery(asked)), boardAnswer, { signal }),
  });
}

/**
 * One pack, whole.
 * @param pack the id of a frozen one, or `draft` for the one of the day
 * @param audience null: the one it was frozen for
 */
export function boardPackQuery(pack: string, audience: BoardAudience | null, view: View) {
  const asked = narrow(view, filterKeys);
  return queryOptions({
    queryKey: ['board', pack, audience, asked] as const,
    queryFn: ({ signal }): Promise<BoardPackAnswer> => {
      const query = viewQuery(asked);
      if (audience !== null) query.set('audience', audience);
      return ask(addressOf(`/board/${encodeURIComponent(pack)}`, query), boardPackAnswer, { signal });
    },
  });
}
