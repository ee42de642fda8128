import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

interface MeasureLinkProps {
  /** The measure whose definition and rows it opens. */
  readonly name: string;
  readonly className?: string;
  /** Its name, where what it shows does not say enough. */
  readonly label?: string;
  /** Search keys it is read under in place of those of this screen: a record frozen on another day. */
  readonly at?: Readonly<Record<string, string>> | null;
  readonly children: ReactNode;
}

/** A number that opens how it was worked out, and every row behind it, in the view it was read in. */
export function MeasureLink({ name, className = '', label, at = null, children }: MeasureLinkProps) {
  return (
    <Link
      to="/measures/$name"
      params={{ name }}
      search={(view) =>
        ({ ...(at ?? view), 'show-part': undefined, show: undefined, sort: undefined, sel: undefined, by: undefined }) as never
      }
      className={`count ${className}`}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      {children}
    </Link>
  );
}
