import type { ReactNode } from 'react';
import type { FigQuery } from './fig.tsx';
import { Waiting } from './waiting.tsx';

/** What stands where a figure would, and what to do about it. */
export interface FigInstead {
  readonly kind: 'empty by filter' | 'empty record' | 'not reported' | 'before the record';
  readonly words: ReactNode;
  /** Each a button: "Clear Imaging". */
  readonly cures?: readonly { readonly label: string; readonly onClick: () => void }[];
}

interface FigBodyProps<T> {
  readonly query: FigQuery<T>;
  readonly reading: string | undefined;
  readonly stillHolds: string | undefined;
  readonly instead: FigInstead | null;
  readonly children: (data: T) => ReactNode;
}

/** The area under a figure's heading, in whichever state it is. */
export function FigBody<T>({ query, reading, stillHolds, instead, children }: FigBodyProps<T>) {
  const { data, error } = query;
  if (data === undefined) {
    if (error !== null) return <FigError error={error} stillHolds={stillHolds} retry={query.refetch} />;
    return <Waiting words={reading ?? 'Reading the record'} />;
  }
  if (instead !== null) return <InsteadOfFigure {...instead} />;
  return (
    <div className="fig-body">
      {error !== null && <FigError error={error} stillHolds="The figure below is the last that was read." retry={query.refetch} />}
      {children(data)}
    </div>
  );
}

const noCures: NonNullable<FigInstead['cures']> = [];

/** Nothing to draw, said in words, with the ways out as buttons. */
export function InsteadOfFigure({ kind, words, cures = noCures }: FigInstead) {
  return (
    <div className={`fig-instead${kind === 'not reported' ? ' fig-dotted' : ''}`}>
      <p>{words}</p>
      {cures.length > 0 && (
        <p className="fig-cures">
          {cures.map(({ label, onClick }) => (
            <button key={label} type="button" className="button" onClick={onClick}>
              {label}
            </button>
          ))}
        </p>
      )}
    </div>
  );
}

/** What failed, what still holds, and another try. */
export function FigError({
  error,
  stillHolds,
  retry,
}: {
  error: Error;
  stillHolds?: string | undefined;
  retry?: (() => unknown) | undefined;
}) {
  return (
    <div className="fig-error" role="alert">
      <p>
        {error.message} {stillHolds ?? 'Other figures are not affected.'}
      </p>
      {retry !== undefined && (
        <button type="button" className="button" onClick={() => void retry()}>
          Try again
        </button>
      )}
    </div>
  );
}
