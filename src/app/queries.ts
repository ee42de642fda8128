import { QueryClient } from '@tanstack/react-query';
import { whenIdle } from '../ui/when-idle.ts';

/** All that was read of the backend. */
export const queries = new QueryClient({
  // An answer is right until a command changes the record: then its resource says so.
  defaultOptions: { queries: { staleTime: Infinity, retry: 1, refetchOnWindowFocus: false } },
});

/** Resolves once the screen that was opened has read what it shows: one answer may lead to the next question, so it looks twice. */
export async function whenRead(): Promise<void> {
  await whenIdle();
  await new Promise<void>((resolve) => {
    let quiet = 0;
    const look = setInterval(() => {
      quiet = queries.isFetching() === 0 ? quiet + 1 : 0;
      if (quiet < 2) return;
      clearInterval(look);
      resolve();
    }, 50);
  });
  await whenIdle();
}
