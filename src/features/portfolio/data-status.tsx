import type { MeasuresAnswer } from '../../formats/api/measures.ts';
import { RowsLink } from '../../parts/rows-link.tsx';
import { recordKindWords, unitWords } from '../../parts/words.ts';
import { useRecord } from '../../state/use-record.ts';
import { countWords } from '../../ui/count.ts';
import { dayWords } from '../../ui/day.ts';
import type { FigQuery } from '../../ui/fig.tsx';
import { Mark } from '../../ui/mark.tsx';
import styles from './filter-bar.module.css';

/** Are these numbers whole, and from when? */
export function DataStatus({ query: { data, isFetching } }: { query: FigQuery<MeasuresAnswer> }) {
  const { record } = useRecord();
  if (data === undefined || record === undefined) return null;
  const { records, allRecords, unit, mode, holds, catchUpLate } = data;
  const unheld = holds.find(({ kind }) => kind === 'not reported')?.count ?? 0;
  const time = /\d{2}:\d{2}/.exec(record.clock)?.[0];
  return (
    <ul className={styles['status']} aria-label="Data status" aria-busy={isFetching === true}>
      <li>
        <RowsLink show="records">
          {countWords(records)} of {countWords(allRecords)} {unitWords[unit].many}
        </RowsLink>
      </li>
      {mode === 'kept' && unheld > 0 && (
        <li>
          <Mark of="not reported" />
          <RowsLink show="stalled-by:not reported">{unheld === 1 ? '1 reports no hold' : `${countWords(unheld)} report no hold`}</RowsLink>
        </li>
      )}
      {catchUpLate > 0 && (
        <li>
          <Mark of="due" />
          <RowsLink show="catch-up-late">{countWords(catchUpLate)} past the catch-up date</RowsLink>
        </li>
      )}
      {mode === 'snapshot' && (
        <li>
          <Mark of="not reported" />
          {data.firstWeek !== null && data.firstWeek.silent < data.firstWeek.base
            ? 'Governance mostly not reported'
            : 'Governance not reported'}
        </li>
      )}
      <li>{isFetching === true ? 'Refreshing' : readWords(record, time)}</li>
      <li className="quiet">{record.kind === 'demonstration' ? 'Fictional data' : recordKindWords[record.kind]}</li>
    </ul>
  );
}

function readWords({ snapshot }: { snapshot: { day: string; assumed: boolean } | null }, time: string | undefined): string {
  if (snapshot !== null) return `File of ${dayWords(snapshot.day)}${snapshot.assumed ? ', assumed' : ''}`;
  return time === undefined ? 'Read just now' : `Read ${time}`;
}
