import { infiniteQueryOptions } from '@tanstack/react-query';
import { portfolioPage, type PortfolioPage } from '../formats/api/portfolio.ts';
import { viewQuery, type View } from '../formats/api/view.ts';
import { addressOf, ask } from './client.ts';
import { isSameStandpoint, listKeys, narrow } from './view-keys.ts';

/** Rows a page brings. */
const pageSize = 200;

/** The rows of a portfolio, page by page. */
export function portfolioQuery(view: View) {
  const asked = narrow(view, listKeys);
  return infiniteQueryOptions({
    queryKey: ['portfolio', asked] as const,
    queryFn: ({ pageParam, signal }): Promise<PortfolioPage> => {
      const query = viewQuery(asked);
      query.set('limit', String(pageSize));
      if (pageParam !== null) query.set('cursor', pageParam);
      return ask(addressOf('/portfolio', query), portfolioPage, { signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page: PortfolioPage) => page.nextCursor,
    placeholderData: (old, before) => (isSameStandpoint(asked, before?.queryKey) ? old : undefined),
  });
}
