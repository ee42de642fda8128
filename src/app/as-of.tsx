import { lazy, Suspense, useState } from 'react';
import { useRecord } from '../state/use-record.ts';
import { useView } from '../state/use-view.ts';
import { dayWords } from '../ui/day.ts';
import { Popover } from '../ui/popover.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { useDaySteps } from './use-day-steps.ts';

// The days to choose from come with the first wish to see them.
const AsOfPanel = lazy(() => import('./as-of-panel.tsx').then((file) => ({ default: file.AsOfPanel })));

/** The day whose knowledge the screen shows. */
export function AsOf() {
  const { record } = useRecord();
  const { asof } = useView();
  const step = useDaySteps();
  const [wanted, setWanted] = useState(false);
  if (record === undefined) return null;
  const day = asof ?? record.today;
  return (
    <Popover
      title="Read the record as known on"
      className={`button as-of${day === record.today ? '' : ' as-of-past'}`}
      onOpenChange={(open) => {
        if (open) setWanted(true);
      }}
      button={
        <>
          <span className="button-label">As of</span>
          <strong>{dayWords(day)}</strong>
        </>
      }
    >
      {wanted && (
        <Suspense fallback={<Waiting words="Reading the days" />}>
          <AsOfPanel record={record} day={day} step={step} />
        </Suspense>
      )}
    </Popover>
  );
}
