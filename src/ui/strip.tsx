import type { ReactNode } from 'react';
import './strip.css';

interface StripProps {
  readonly tone: 'plain' | 'due' | 'held';
  readonly label: string;
  readonly children: ReactNode;
  readonly onDismiss?: () => void;
}

/** A line across the whole width that the reader must not overlook. */
export function Strip({ tone, label, children, onDismiss }: StripProps) {
  return (
    <section className={`strip strip-${tone}`} aria-label={label}>
      <div className="strip-words">{children}</div>
      {onDismiss !== undefined && (
        <button type="button" className="text-button" onClick={onDismiss}>
          Dismiss
        </button>
      )}
    </section>
  );
}
