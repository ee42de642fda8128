import { Link } from '@tanstack/react-router';
import type { RecordSummary } from '../formats/api/records.ts';
import { useView } from '../state/use-view.ts';
import { standpointOf } from '../state/view.ts';
import { countWords } from '../ui/count.ts';
import { dayWords } from '../ui/day.ts';
import { Mark } from '../ui/mark.tsx';
import { Strip } from '../ui/strip.tsx';

interface DamageToldProps {
  readonly damage: NonNullable<RecordSummary['damage']>;
  readonly today: string;
}

/** What was found of a damaged record, how much of it can be read, and the ways on. */
export function DamageTold({ damage, today }: DamageToldProps) {
  const standpoint = standpointOf(useView());
  return (
    <Strip tone="held" label="This record is damaged">
      <span role="alert">
        <Mark of="held" /> <strong>{damage.why}</strong>{' '}
        {damage.firstBad > 1
          ? `You are reading the ${countWords(damage.firstBad - 1)} of ${countWords(damage.stored)} entries before it; they are as they were recorded, and stand at ${dayWords(today)}. Nothing can be added.`
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
