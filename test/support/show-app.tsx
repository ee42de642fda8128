import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router';
import { render } from '@testing-library/react';
import { createAppRouter } from '../../src/app/router.tsx';
import { usePreferences } from '../../src/state/preferences.ts';

/** The whole product at an address, in a browser of its own. */
export function showApp(address: string, preferences: Partial<Parameters<ReturnType<typeof usePreferences.getState>['prefer']>[0]> = {}) {
  usePreferences.setState({ theme: 'auto', density: 'default', singleKeys: true, lastRecord: '', doorsClosed: false, ...preferences });
  const history = createMemoryHistory({ initialEntries: [address] });
  const router = createAppRouter(history);
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } });
  const shown = render(
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
  return { ...shown, address: () => history.location.href, history };
}
