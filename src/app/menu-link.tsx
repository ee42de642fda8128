import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useView } from '../state/use-view.ts';
import { standpointOf } from '../state/view.ts';
import type { CountedScreen } from './menu-count.tsx';
import { whenRead } from './queries.ts';

// What the counts ask of the backend waits until the screen itself is drawn.
const MenuCount = lazy(async () => {
  await whenRead();
  return { default: (await import('./menu-count.tsx')).MenuCount };
});

/** A screen, and how many things there need somebody. */
export function MenuLink({ to, words }: { readonly to: CountedScreen; readonly words: string }) {
  const standpoint = standpointOf(useView());
  return (
    <Link to={`/${to}`} search={standpoint} activeOptions={{ includeSearch: false }}>
      {words}
      <Suspense>
        <MenuCount of={to} />
      </Suspense>
    </Link>
  );
}
