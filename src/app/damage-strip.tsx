import { Link } from '@tanstack/react-router';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { verificationQuery } from '../data/keeping.ts';
import { useRecord } from '../state/use-record.ts';
import { useView } from '../state/use-view.ts';
import { standpointOf } from '../state/view.ts';
import { countWords } from '../ui/count.ts';
import { dayWords } from '../ui/day.ts';
import { Mark } from '../ui/mark.tsx';
import { Strip } from '../ui/strip.tsx';
import { whenIdle } from '../ui/when-idle.ts';

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
  const standpoint = standpointOf(useView());
  if (damage === null) return null;
  return (
    <Strip tone="held" label="This record is damaged">
      <span role="alert">
        <Mark of="held" /> <strong>{damage.why}</strong>{' '}
        {damage.firstBad > 1
          ? `You are reading the ${countWords(damage.firstBad - 1)} of ${countWords(damage.stored)} entries before it; they are as they were recorded, and stand at ${dayWords(record?.today ?? '')}. Nothing can be added.`
          : 'Nothing of it can be read.'}
      </span>
      <Link to="/audit" search={standpoint}>
        What was found
      </Link>
      <Link to="/records" search={standpoint}>
        Restore a sound export
      </Link>
    </Strip>
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
