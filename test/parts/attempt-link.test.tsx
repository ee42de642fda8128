import { screen, within } from '@testing-library/react';
import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { AttemptLink } from '../../src/parts/attempt-link.tsx';
import { parseSearch, readScreenView, stringifySearch } from '../../src/state/view.ts';

async function show(address: string, as?: string) {
  const root = createRootRoute({ validateSearch: (keys: Record<string, unknown>) => readScreenView(keys).view });
  const model = createRoute({
    getParentRoute: () => root,
    path: '/models/$id',
    component: () => (
      <AttemptLink type="gate.waive" payload={{ deploymentId: 'DEP-031', gate: 'G-TRN' }} {...(as === undefined ? {} : { as })}>
        Waive it
      </AttemptLink>
    ),
  });
  const history = createMemoryHistory({ initialEntries: [address] });
  const router = createRouter({ routeTree: root.addChildren([model]), history, parseSearch, stringifySearch });
  const { container } = render(<RouterProvider router={router} />);
  return { link: await within(container).findByRole('link', { name: 'Waive it' }), history };
}

describe('a link that opens an attempt', () => {
  it('leads to the same screen with the attempt in its address, and keeps every other key', async () => {
    const { link, history } = await show('/models/M-031?asof=2026-10-01&fn=Imaging&theme=dark');
    expect(link).toHaveAttribute(
      'href',
      '/models/M-031?asof=2026-10-01&do=gate.waive%28deploymentId:DEP-031%2Cgate:G-TRN%29&fn=Imaging&theme=dark',
    );
    await userEvent.click(link);
    expect(readScreenView(parseSearch(history.location.search)).view).toEqual({
      asof: '2026-10-01',
      do: 'gate.waive(deploymentId:DEP-031,gate:G-TRN)',
      fn: 'Imaging',
      theme: 'dark',
    });
    expect(screen.getByRole('link')).toBeVisible();
  });

  it('may say through whose eyes, and forgets those of the link before', async () => {
    expect((await show('/models/M-031', 'sandpiper')).link.getAttribute('href')).toContain('as=sandpiper');
    expect((await show('/models/M-031?as=sandpiper')).link.getAttribute('href')).not.toContain('as=');
  });
});
