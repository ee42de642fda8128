import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRoute, createRouter, Outlet, RouterProvider } from '@tanstack/react-router';
import { configure, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { setupServer } from 'msw/node';
import { Backend } from '../../../mocks/backend/backend.ts';
import { allHandlers } from '../../../mocks/handlers/all.ts';
import { shippedExamples } from '../../../mocks/seed/shipped-examples.ts';
import { memoryStore } from '../../../mocks/store/memory-store.ts';
import { ImportScreen } from '../../../src/features/imports/import-screen.tsx';
import { useImport } from '../../../src/features/imports/import-store.ts';
import { useMatchings } from '../../../src/features/imports/matchings.ts';
import { toInstant } from '../../../src/domain/time.ts';
import { parseSearch, readScreenView, stringifySearch } from '../../../src/state/view.ts';

// Files of hundreds of rows are read for real, in the page: jsdom has no workers.
configure({ asyncUtilTimeout: 20_000 });

/** The product's own backend, with no record in it. */
export function emptyBackend() {
  const backend = new Backend({
    store: memoryStore(),
    clock: () => toInstant('2026-11-02T15:00:00Z'),
    examples: shippedExamples(async (id) => new Uint8Array(readFileSync(`mocks/seed/${id}.csv`)).buffer),
  });
  return { backend, server: setupServer(...allHandlers(backend)) };
}

/** A page that was just opened: no file, nothing remembered. */
export function forget(): void {
  useImport.getState().close();
  useMatchings.setState({ bySignature: {} });
}

/** The import at an address, with the product's backend behind it. */
export async function showImport(address = '/import/file') {
  const root = createRootRoute({ component: Outlet, validateSearch: (keys: Record<string, unknown>) => readScreenView(keys).view });
  const importRoute = createRoute({
    getParentRoute: () => root,
    path: '/import/$step',
    component: function ImportStep() {
      return <ImportScreen step={importRoute.useParams().step} />;
    },
  });
  const portfolioRoute = createRoute({ getParentRoute: () => root, path: '/portfolio', component: () => <h1>Portfolio</h1> });
  const router = createRouter({
    routeTree: root.addChildren([importRoute, portfolioRoute]),
    history: createMemoryHistory({ initialEntries: [address] }),
    parseSearch,
    stringifySearch,
  });
  const user = userEvent.setup();
  const shown = render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } })}>
      <RouterProvider router={router as never} />
    </QueryClientProvider>,
  );
  await screen.findByRole('heading', { level: 1 });
  return {
    ...shown,
    user,
    address: () => router.history.location.href,
    choose: (file: File) => user.upload(screen.getByLabelText('The inventory file'), file),
    goTo: (step: string) => user.click(screen.getByRole('link', { name: new RegExp(`^\\d?${step}`) })),
  };
}

/** A file of the repository, as a person would choose it. */
export function fileAt(path: string): File {
  return new File([readFileSync(path)], basename(path));
}

/** A file written for one test. */
export function fileOf(name: string, ...lines: readonly string[]): File {
  return new File([lines.join('\n')], name);
}
