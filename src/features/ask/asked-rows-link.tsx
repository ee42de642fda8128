import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { modelsAnchor } from '../../parts/anchors.ts';
import { useView } from '../../state/use-view.ts';
import { standpointOf } from '../../state/view.ts';

interface AskedRowsLinkProps {
  /** The measure whose models it opens. */
  readonly show: string;
  /** Its name, where what it shows does not say enough. */
  readonly label?: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A number about asking, and the models behind it: of the whole record, whatever this screen is narrowed to. */
export function AskedRowsLink({ show, label, className = '', children }: AskedRowsLinkProps) {
  const standpoint = standpointOf(useView());
  return (
    <Link
      to="/portfolio"
      search={{ ...standpoint, show }}
      hash={modelsAnchor}
      className={`count ${className}`}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      {children}
    </Link>
  );
}
