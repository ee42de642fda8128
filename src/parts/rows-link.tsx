import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useView } from '../state/use-view.ts';
import type { ScreenView } from '../state/view.ts';
import { modelsAnchor } from './anchors.ts';

interface RowsLinkProps {
  /** The measure whose rows it opens. */
  readonly show: string;
  readonly part?: 'value' | 'base' | 'unknown';
  readonly className?: string;
  /** Its name, where what it shows does not say enough. */
  readonly label?: string;
  /** For the pointer only: the same rows are reached from a link beside it. */
  readonly pointerOnly?: boolean;
  readonly children: ReactNode;
}

/** A number that opens exactly the rows behind it, under the filter it was counted with. */
export function RowsLink({ show, part = 'value', className = '', label, pointerOnly = false, children }: RowsLinkProps) {
  const view = useView();
  return (
    <Link
      to="/portfolio"
      search={rowsView(view, show, part)}
      hash={modelsAnchor}
      resetScroll={false}
      className={`count ${className}`}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(pointerOnly ? { tabIndex: -1, 'aria-hidden': true } : {})}
    >
      {children}
    </Link>
  );
}

/** The same view, narrowed to the rows behind one measure. */
function rowsView({ sel: _sel, ...view }: ScreenView, show: string, part: 'value' | 'base' | 'unknown'): ScreenView {
  return { ...view, show, 'show-part': part };
}
