import { lazy, Suspense } from 'react';
import { useRecord } from '../state/use-record.ts';
import { Strip } from '../ui/strip.tsx';

const KeptLine = lazy(() => import('./kept-line.tsx').then((file) => ({ default: file.KeptLine })));

/** Where the record is kept: only in this browser, or in which file. The demonstration can always be had again. */
export function KeptStrip() {
  const { record } = useRecord();
  if (record === undefined || record.kind === 'demonstration') return null;
  return (
    <Suspense
      fallback={
        <Strip tone="plain" label="Where this record is kept">
          {'\u00A0'}
        </Strip>
      }
    >
      <KeptLine record={record} />
    </Suspense>
  );
}
