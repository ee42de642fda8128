import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { riskAnswer, risksPage, type RiskAnswer, type RisksPage } from '../formats/api/risks.ts';
import { viewQuery, type View } from '../formats/api/view.ts';
import { addressOf, ask } from './client.ts';
import { filterKeys, isSameStandpoint, narrow, standKeys } from './view-keys.ts';

const riskListKeys = [...filterKeys, 'cell', 'show'] as const;

/** Rows a page brings. */
const pageSize = 200;

/** The numbers of the register, without its rows. */
export function registerQuery(view: View) {
  const asked = narrow(view, filterKeys);
  return queryOptions({
    queryKey: ['risks', 'numbers', asked] as const,
    queryFn: ({ signal }): Promise<RisksPage> => {
      const query = viewQuery(asked);
      query.set('limit', '0');
      return ask(addressOf('/risks', query), risksPage, { signal });
    },
    placeholderData: (old, before) => (isSameStandpoint(asked, before?.queryKey) ? old : undefined),
  });
}

/** The rows of the register, page by page: those above the line first. */
export function risksQuery(view: View, model?: string) {
  const asked = narrow(view, model === undefined ? riskListKeys : standKeys);
  return infiniteQueryOptions({
    queryKey: ['risks', 'rows', model ?? '', asked] as const,
    queryFn: ({ pageParam, signal }): Promise<RisksPage> => {
      const query = viewQuery(asked);
      query.set('limit', String(pageSize));
      if (model !== undefined) query.set('model', model);
      if (pageParam !== null) query.set('cursor', pageParam);
      return ask(addressOf('/risks', query), risksPage, { signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page: RisksPage) => page.nextCursor,
    placeholderData: (old, before) => (isSameStandpoint(asked, before?.queryKey) ? old : undefined),
  });
}

/** One risk on a day, with its neighbours in the list the view describes. */
export function riskQuery(riskId: string, view: View) {
  const asked = narrow(view, riskListKeys);
  return queryOptions({
    queryKey: ['risk', riskId, asked] as const,
    queryFn: ({ signal }): Promise<RiskAnswer> =>
      ask(addressOf(`/risks/${encodeURIComponent(riskId)}`, viewQuery(asked)), riskAnswer, { signal }),
  });
}
