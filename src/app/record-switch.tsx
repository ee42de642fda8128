import { Link } from '@tanstack/react-router';
import { recordKindWords } from '../parts/words.ts';
import type { RecordSummary } from '../formats/api/records.ts';
import { useRecord } from '../state/use-record.ts';
import { useView } from '../state/use-view.ts';
import { standpointOf, type ScreenView } from '../state/view.ts';
import { counted } from '../ui/count.ts';
import { dayWords } from '../ui/day.ts';
import { Popover } from '../ui/popover.tsx';

/** The record in use, by name, and the one place to take another. */
export function RecordSwitch() {
  const { record, records, byDefault } = useRecord();
  const standpoint = standpointOf(useView());
  return (
    <Popover
      title="Record in use"
      className="button record-switch"
      button={
        <>
          <span className="button-label">Record</span>
          <strong>{record?.institution ?? 'Not here'}</strong>
          {record !== undefined && <span className={`record-kind record-kind-${record.kind}`}>{recordKindWords[record.kind]}</span>}
        </>
      }
    >
      <ul className="record-list">
        {records.map((one) => (
          <li key={one.id}>
            <Link
              to="/portfolio"
              search={{ in: one.id === byDefault ? undefined : one.id } as ScreenView}
              activeOptions={{ exact: true, explicitUndefined: true }}
              aria-current={one.id === record?.id ? 'true' : undefined}
            >
              {one.institution}
            </Link>
            <span className="quiet">{recordLine(one)}</span>
          </li>
        ))}
      </ul>
      <p>
        <Link to="/records" search={standpoint}>
          All records
        </Link>{' '}
        ·{' '}
        <Link to="/import/$step" params={{ step: 'file' }} search={standpoint}>
          Load a file
        </Link>
      </p>
    </Popover>
  );
}

/** What a record is, in one line. */
function recordLine({ kind, counts, snapshot, today }: RecordSummary): string {
  const dated =
    snapshot === null ? `stands at ${dayWords(today)}` : `as of ${dayWords(snapshot.day)}${snapshot.assumed ? ', assumed' : ''}`;
  return `${recordKindWords[kind]} · ${counted(counts.models, 'model')} · ${dated}`;
}
