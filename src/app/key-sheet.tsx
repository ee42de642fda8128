import { lazy, Suspense, useState } from 'react';
import { usePreferences } from '../state/preferences.ts';
import { useKeys } from '../ui/use-keys.ts';
import './key-sheet.css';

const KeyTable = lazy(() => import('./key-table.tsx').then((file) => ({ default: file.KeyTable })));

/**
 * Keys, theme and density: one sheet, opened by its button or by “?”. It is brought along when it is first asked for.
 * @param hidden a slide has the window to itself: its button is there for the keyboard alone
 */
export function KeySheet({ hidden }: { readonly hidden: boolean }) {
  const [open, setOpen] = useState(false);
  const [needed, setNeeded] = useState(false);
  const { singleKeys } = usePreferences();
  const show = (): void => {
    setNeeded(true);
    setOpen(true);
  };
  useKeys({ '?': show, w: turnFigure }, singleKeys);
  return (
    <footer className={hidden ? 'page-foot-hidden' : 'page-foot no-print'}>
      <button type="button" className={hidden ? 'text-button unseen' : 'text-button'} onClick={show}>
        Keys and display
      </button>
      {needed && (
        <Suspense fallback={null}>
          <KeyTable open={open} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </footer>
  );
}

/** Turns the figure that has focus (else the first) into its table, or back. */
function turnFigure(): void {
  const focused = document.activeElement?.closest('[data-figure]');
  (focused ?? document.querySelector('[data-figure]'))?.querySelector<HTMLButtonElement>('[data-table-toggle]')?.click();
}
