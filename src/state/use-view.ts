import { useNavigate, useRouterState } from '@tanstack/react-router';
import { readScreenView, type IgnoredKey, type ScreenView } from './view.ts';

/** The view this URL holds. */
export function useView(): ScreenView {
  return useUrl().view;
}

/** The view this URL holds, and the keys of it that mean nothing. */
export function useUrl(): { view: ScreenView; ignored: IgnoredKey[] } {
  const keys = useRouterState({ select: ({ location }) => location.search });
  return readScreenView(keys);
}

/** A change of view; `undefined` takes a key away. */
export type ViewChange = { readonly [K in keyof ScreenView]?: ScreenView[K] | undefined };

/**
 * Change what this screen shows, in its URL. A filter is a step that Back
 * undoes; typing and sorting are not.
 */
export function useChangeView(): (change: ViewChange, how?: 'push' | 'replace') => void {
  const navigate = useNavigate();
  return (change, how = 'push') =>
    void navigate({
      to: '.',
      search: (keys: Record<string, unknown>) => ({ ...readScreenView(keys).view, ...change }),
      replace: how === 'replace',
      resetScroll: false,
    } as never);
}
