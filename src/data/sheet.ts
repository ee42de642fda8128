import { infiniteQueryOptions } from '@tanstack/react-query';
import { sheetPage, type SheetPage } from '../formats/api/sheet.ts';
import { viewQuery, type View } from '../formats/api/view.ts';
import { addressOf, ask } from './client.ts';
import { listKeys, narrow } from './view-keys.ts';

/** Rows a page brings: as many as are read without the page standing still. */
const pageSize = 1_000;

/**
 * What a record says of many deployments, fact by fact.
 * @param pick the deployments, parted by commas; all that the view lets through where none are named
 */
export function sheetQuery(view: View, pick: string | undefined) {
  const asked = narrow(view, listKeys);
  return infiniteQueryOptions({
    queryKey: ['sheet', pick ?? null, asked] as const,
    queryFn: ({ pageParam, signal }): Promise<SheetPage> => {
      const query = viewQuery(asked);
      if (pick !== undefined) query.set('pick', pick);
      query.set('limit', String(pageSize));
      if (pageParam !== null) query.set('cursor', pageParam);
      return ask(addressOf('/sheet', query), sheetPage, { signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page: SheetPage) => page.nextCursor,
  });
}
