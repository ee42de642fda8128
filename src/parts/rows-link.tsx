import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { View } from '../formats/api/view.ts';
import { modelsAnchor } from './anchors.ts';

interface RowsLinkProps {
  /** The measure whose rows it opens. */
  readonly show: string;
  readonly part?: 'value' | 'base' | 'unknown';
  /** What it was counted under beside the filter in force. */
  readonly narrow?: Pick<View, 'fn' | 'gate'>;
  readonly className?: string;
  /** Its name, where what it shows does not say enough. */
  readonly label?: string;
  /** For the pointer only: the same rows are reached from a link beside it. */
  readonly pointerOnly?: boolean;
  readonly children: ReactNode;
}

/** A number that opens exactly the rows behind it, under the filter it was counted with. */
export function RowsLink({ show, part = 'value', narrow, className = '', label, pointerOnly = false, children }: RowsLinkProps) {
  return (
    <Link
      to="/portfolio"
      search={(view) => ({ ...view, ...narrow, show, 'show-part': part, sel: undefined, by: undefined }) as never}
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
