import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { recordsQuery } from '../../data/records.ts';
import type { RecordSummary } from '../../formats/api/records.ts';
import { recordKindWords } from '../../parts/words.ts';
import { useView } from '../../state/use-view.ts';
import { standpointOf } from '../../state/view.ts';
import { useRecord } from '../../state/use-record.ts';
import { counted, countWords } from '../../ui/count.ts';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { dayWords } from '../../ui/day.ts';
import { Fig } from '../../ui/fig.tsx';
import { Mark } from '../../ui/mark.tsx';
import { useMedia } from '../../ui/use-media.ts';
import styles from './records-screen.module.css';
import { RestoreExport } from './restore-export.tsx';
import { SafeCopy } from './safe-copy.tsx';

/** Every record in this browser. They never mix: each has its own log, its own clock and its own day. */
export function RecordsScreen() {
  const query = useQuery(recordsQuery());
  const { record, byDefault } = useRecord();
  const narrow = useMedia('(max-width: 600px)');
  const columns = columnsOf(record?.id, byDefault, query.data?.records ?? []);
  const standpoint = standpointOf(useView());
  return (
    <div className={styles['screen']}>
      <title>Records · Countersign</title>
      <h1>Records in this browser</h1>
      <Fig
        className={styles['fig'] ?? ''}
        question="Which records are here, and on which day does each stand?"
        query={query}
        message={({ records }) => (records.length === 1 ? '1 record is here' : `${counted(records.length, 'record')} are here, kept apart`)}
        subtitle={({ durable }) =>
          durable ? 'Kept in this browser. Nothing is sent anywhere.' : 'This browser keeps nothing: all is gone when the page closes.'
        }
        reading="Reading the records"
        stillHolds=""
      >
        {({ records }) =>
          narrow ? (
            <ul className={styles['cards']}>
              {records.map((one) => (
                <li key={one.id}>
                  <dl className={styles['card']}>
                    {columns.map(({ head, cell }) => (
                      <Fragment key={head}>
                        <dt>{head}</dt>
                        <dd>{cell(one)}</dd>
                      </Fragment>
                    ))}
                  </dl>
                </li>
              ))}
            </ul>
          ) : (
            <div className={styles['wide']}>
              <DataTable
                caption="Records never mix: each has its own log, its own clock and its own day."
                rows={records}
                keyOf={({ id }) => id}
                columns={columns}
              />
            </div>
          )
        }
      </Fig>
      <p className={styles['load']}>
        <Link to="/import/$step" params={{ step: 'file' }} search={standpoint} className="button">
          Load a file
        </Link>
      </p>
      {record !== undefined && <SafeCopy record={record} durable={query.data?.durable ?? true} />}
      <RestoreExport />
    </div>
  );
}

function columnsOf(
  inUse: string | undefined,
  byDefault: string | undefined,
  all: readonly RecordSummary[],
): readonly Column<RecordSummary>[] {
  return [
    {
      head: 'Institution',
      cell: (one) => (
        <RecordLink
          to={one}
          current={one.id === inUse}
          unnamed={one.id === byDefault}
          twice={all.filter(({ institution }) => institution === one.institution).length > 1}
        />
      ),
    },
    { head: 'What it is', cell: ({ kind }) => recordKindWords[kind] },
    { head: 'Models', number: true, cell: ({ counts }) => countWords(counts.models) },
    {
      head: 'Entries',
      number: true,
      cell: ({ counts, damage }) => (damage === null ? countWords(counts.entries) : <Damaged at={damage.firstBad} />),
    },
    { head: 'Files loaded', number: true, cell: ({ imports }) => countWords(imports) },
    { head: 'Newest file', cell: fileWords },
    { head: 'Starts', cell: ({ startsOn }) => dayWords(startsOn) },
    { head: 'Stands at', cell: ({ today }) => dayWords(today) },
  ];
}

interface RecordLinkProps {
  readonly to: RecordSummary;
  readonly current: boolean;
  /** A link that names no record means this one. */
  readonly unnamed: boolean;
  /** Another record of the same institution stands beside it: their ids tell them apart. */
  readonly twice: boolean;
}

function RecordLink({ to: { id, institution }, current, unnamed, twice }: RecordLinkProps) {
  return (
    <>
      <Link to="/portfolio" search={unnamed ? {} : { in: id }}>
        {institution}
      </Link>
      {twice && <code> {id}</code>}
      {current && <span className="quiet"> in use</span>}
    </>
  );
}

function Damaged({ at }: { at: number }) {
  return (
    <span className="held">
      <Mark of="held" /> broken at entry {countWords(at)}
    </span>
  );
}

function fileWords({ snapshot }: RecordSummary): string {
  if (snapshot === null) return 'none';
  return `${snapshot.fileName}, as of ${dayWords(snapshot.day)}${snapshot.assumed ? ' (assumed)' : ''}`;
}
