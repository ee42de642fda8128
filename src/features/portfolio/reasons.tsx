import { useIsFetching } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import type { Overview } from '../../domain/measures/overview.ts';
import { reasonsSentence } from '../../parts/sentences/holds.ts';
import { RowsLink } from '../../parts/rows-link.tsx';
import { countWords } from '../../ui/count.ts';
import { whenIdle } from '../../ui/when-idle.ts';
import styles from './holds.module.css';

const Bars = lazy(async () => {
  await whenIdle();
  const { Bars: BarsWithRecharts } = await import('../../ui/charts/bars.tsx');
  return { default: BarsWithRecharts };
});

/** Rows of text and bars stand on one pitch, no smaller than a target may be. */
const pitch = 24;
/** More stand in the table, and the foot says how many. */
export const mostReasons = 6;
const fills = { governance: 'solid', technical: 'light', both: 'mid' } as const;

/** What is missing, governance and technical sorted together. The list can be read before its bars are there. */
export function Reasons({ of: { reasons: all, headlines } }: { of: Pick<Overview, 'reasons' | 'headlines'> }) {
  const reasons = all.slice(0, mostReasons);
  // The drawing library is the heaviest thing here: it comes when everything else has been read, and the list stands without it.
  const reading = useIsFetching();
  const [isQuiet, setQuiet] = useState(false);
  if (reading === 0 && !isQuiet) setQuiet(true);
  const bars = reasons.map(({ reason, count, nature }) => ({ name: reason, value: count, fill: fills[nature] }));
  return (
    <div className={styles['reasons']}>
      <ul style={{ lineHeight: `${pitch}px` }}>
        {reasons.map(({ reason, count, nature }) => (
          <li key={reason}>
            <span className={styles['reason']} title={reason}>
              {reason}
              <span className="unseen">, {nature}</span>
            </span>
            <span className={styles['count']}>
              <RowsLink show={`reason:${reason}`} label={`${countWords(count)}: ${reason}`}>
                {countWords(count)}
              </RowsLink>
            </span>
          </li>
        ))}
      </ul>
      <div style={{ height: `${reasons.length * pitch}px` }}>
        {isQuiet && (
          <Suspense fallback={null}>
            <Bars bars={bars} most={headlines.stalled.value} pitch={pitch} sentence={reasonsSentence({ reasons: all })} />
          </Suspense>
        )}
      </div>
    </div>
  );
}
