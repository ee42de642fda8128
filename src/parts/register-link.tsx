import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { RiskSet } from '../domain/measures/risk-set.ts';

interface RegisterLinkProps {
  /** The count whose risks it opens; absent: all on the register. */
  readonly show?: RiskSet;
  /** The cell of the grid whose risks it opens. */
  readonly cell?: string;
  readonly className?: string;
  /** These very risks are shown now. */
  readonly chosen?: boolean;
  readonly children: ReactNode;
}

/** A number of the register that opens exactly the risks behind it, under the filter it was counted with. */
export function RegisterLink({ show, cell, className = 'count', chosen = false, children }: RegisterLinkProps) {
  return (
    <Link
      to="/risks"
      search={(view) => ({ ...view, show, cell, sel: undefined, do: undefined, 'show-part': undefined }) as never}
      // Else every one of them is "the current page" on the register's own screen.
      activeOptions={{ exact: true }}
      resetScroll={false}
      className={className}
      aria-current={chosen ? 'true' : undefined}
    >
      {children}
    </Link>
  );
}
