import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

interface AskLinkProps {
  /** The measure whose models are asked about. */
  readonly show: string;
  /** Its name, where what it shows does not say enough. */
  readonly label: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** The way to the questions for the owners of exactly these models. It asks nobody yet. */
export function AskLink({ show, label, className = '', children }: AskLinkProps) {
  return (
    <Link
      to="/ask"
      search={(({ sort: _sort, sel: _sel, 'show-part': _part, ...view }: Record<string, unknown>) => ({ ...view, show })) as never}
      className={className}
      aria-label={label}
    >
      {children}
    </Link>
  );
}
