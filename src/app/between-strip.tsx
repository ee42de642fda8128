import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { entriesAroundQuery } from '../data/events.ts';
import { useChangeView, useView } from '../state/use-view.ts';
import { countWords } from '../ui/count.ts';
import { Strip } from '../ui/strip.tsx';

// The words of every kind of entry are brought along only by whoever reads between two.
const EntryInLine = lazy(() => import('../parts/entry-in-line.tsx').then((file) => ({ default: file.EntryInLine })));

/** The record between two of its entries: which was the last that counts here, and which came next. */
export function BetweenStrip() {
  const { seq, in: record } = useView();
  const change = useChangeView();
  const at = seq === undefined ? null : Number(seq);
  const { data } = useQuery({ ...entriesAroundQuery(record, at ?? 1), enabled: at !== null });
  if (at === null) return null;
  const [last, next] = [data?.entries.find((entry) => entry.seq === at), data?.entries.find((entry) => entry.seq === at + 1)];
  return (
    <Strip tone="due" label="Between two entries">
      <span>
        You are reading the record just after <EntryLink seq={at} />
        {last !== undefined && data !== undefined && (
          <Suspense fallback="">
            {' '}
            (<EntryInLine of={last} names={data.names} />)
          </Suspense>
        )}
        {next !== undefined && data !== undefined && (
          <>
            {' '}
            and just before <EntryLink seq={at + 1} />
            <Suspense fallback="">
              {' '}
              (<EntryInLine of={next} names={data.names} />)
            </Suspense>
          </>
        )}
        . Nothing can be signed here.
      </span>
      {at > 1 && (
        <button type="button" className="text-button" onClick={() => change({ seq: String(at - 1) })}>
          One entry back
        </button>
      )}
      {next !== undefined && (
        <button type="button" className="text-button" onClick={() => change({ seq: String(at + 1) })}>
          One entry on
        </button>
      )}
      <button type="button" className="text-button" onClick={() => change({ seq: undefined, asof: undefined })}>
        Return to today
      </button>
    </Strip>
  );
}

function EntryLink({ seq }: { seq: number }) {
  const { in: record } = useView();
  return (
    <Link to="/audit" search={{ in: record, sel: String(seq), what: 'all' } as never}>
      entry {countWords(seq)}
    </Link>
  );
}
