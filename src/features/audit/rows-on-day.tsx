import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { modelsAnchor } from '../../parts/anchors.ts';
import { useView } from '../../state/use-view.ts';

interface RowsOnDayProps {
  readonly show: string;
  readonly day: string;
  readonly label: string;
  readonly children: ReactNode;
}

/** A number that opens the rows it counted, on the day it was counted. */
export function RowsOnDay({ show, day, label, children }: RowsOnDayProps) {
  const { in: record } = useView();
  return (
    <Link to="/portfolio" search={{ in: record, asof: day, show } as never} hash={modelsAnchor} className="count" aria-label={label}>
      {children}
    </Link>
  );
}
