import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRoute, createRouter, Outlet, RouterProvider } from '@tanstack/react-router';
import { render, screen, type RenderResult } from '@testing-library/react';
import type { ReactNode } from 'react';
import { ModelPage } from '../../src/features/model/model-page.tsx';
import type { Tab } from '../../src/features/model/model-tabs.tsx';
import type { ModelAnswer } from '../../src/formats/api/model.ts';
import { parseSearch, readScreenView, stringifySearch } from '../../src/state/view.ts';
import { useView } from '../../src/state/use-view.ts';

export interface Shown extends RenderResult {
  /** The address the reader is at now. */
  readonly address: () => string;
}

/** A model's page in a browser of its own, at an address. */
export async function showModel(answer: ModelAnswer, address = `/models/${answer.modelId}`): Promise<Shown> {
  return showAt((tab) => <Page answer={answer} tab={tab} />, address);
}

function Page({ answer, tab }: { answer: ModelAnswer; tab: Tab }) {
  return (
    <ModelPage
      answer={answer}
      tab={tab}
      view={useView()}
      record={{ institution: 'Saltmarsh Health', kind: 'demonstration', zone: 'America/New_York' }}
    />
  );
}

/** Any screen at the model's addresses. */
export async function showAt(page: (tab: Tab) => ReactNode, address: string): Promise<Shown> {
  const root = createRootRoute({ component: Outlet, validateSearch: (keys: Record<string, unknown>) => readScreenView(keys).view });
  const route = (path: string, component: () => ReactNode) => createRoute({ getParentRoute: () => root, path, component });
  const router = createRouter({
    routeTree: root.addChildren([
      route('/portfolio', () => <h1>Portfolio</h1>),
      route('/models/$id', () => page('chain')),
      route('/models/$id/facts', () => page('facts')),
    ]),
    history: createMemoryHistory({ initialEntries: [address] }),
    parseSearch,
    stringifySearch,
  });
  const shown = render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <RouterProvider router={router as never} />
    </QueryClientProvider>,
  );
  await screen.findAllByRole('heading');
  return { ...shown, address: () => router.history.location.href };
}
