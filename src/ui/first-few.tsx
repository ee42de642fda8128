import { useState, type ReactNode } from 'react';
import './first-few.css';

interface FirstFewProps<R> {
  readonly rows: readonly R[];
  readonly few: number;
  /** What the button opens: "Show all 78 models". */
  readonly all: string;
  readonly children: (shown: readonly R[]) => ReactNode;
}

/** A long list, begun; the rest on demand. */
export function FirstFew<R>({ rows, few, all, children }: FirstFewProps<R>) {
  const [open, setOpen] = useState(false);
  return (
    <>
      {children(open ? rows : rows.slice(0, few))}
      {rows.length > few && (
        <p className="first-few no-print">
          <button type="button" className="text-button" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? 'Show fewer' : all}
          </button>
        </p>
      )}
    </>
  );
}
