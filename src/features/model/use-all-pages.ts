import { useEffect } from 'react';

interface Paged {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly isPending: boolean;
  readonly fetchNextPage: () => Promise<unknown>;
}

/** Reads a list to its end: on paper nobody scrolls. True once nothing is missing. */
export function useAllPages({ hasNextPage, isFetchingNextPage, isPending, fetchNextPage }: Paged): boolean {
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  return !isPending && !hasNextPage;
}
