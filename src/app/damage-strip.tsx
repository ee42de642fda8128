import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { verificationQuery } from '../data/keeping.ts';
import { useRecord } from '../state/use-record.ts';
import { whenIdle } from '../ui/when-idle.ts';

const DamageTold = lazy(() => import('./damage-told.tsx').then((file) => ({ default: file.DamageTold })));

/**
 * A record that is not as it was recorded: said across the page, by the number
 * of the entry. Every record is checked once it is shown and nothing else waits.
 */
export function DamageStrip() {
  const { record } = useRecord();
  const queries = useQueryClient();
  const idle = useIdle();
  const { data } = useQuery({ ...verificationQuery(record?.id), enabled: idle && record !== undefined });
  const damage = record?.damage ?? null;
  const intact = data !== undefined && data.record === record?.id ? data.result.intact : null;
  useEffect(() => {
    // Checking found what reading had not (what is on the screen was counted with the changed entry), or that all was mended.
    if (intact !== null && intact !== (damage === null))
      void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'verification' });
  }, [intact, damage, queries]);
  if (damage === null) return null;
  return (
    <Suspense fallback={null}>
      <DamageTold damage={damage} today={record?.today ?? ''} />
    </Suspense>
  );
}

/** True once the page has drawn what it has and nothing waits. */
function useIdle(): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    let gone = false;
    const wait = async (): Promise<void> => {
      await whenIdle();
      if (!gone) setIdle(true);
    };
    void wait();
    return () => {
      gone = true;
    };
  }, []);
  return idle;
}
