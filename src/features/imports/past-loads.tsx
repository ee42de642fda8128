import { useQueries, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { importsQuery } from '../../data/imports.ts';
import { recordsQuery } from '../../data/records.ts';
import type { ImportView } from '../../formats/api/imports.ts';
import type { RecordSummary } from '../../formats/api/records.ts';
import { counted } from '../../ui/count.ts';
import { dayWords } from '../../ui/day.ts';
import { StepPanel } from './step-panel.tsx';
import { UndoLoad } from './undo-load.tsx';
import styles from './file-step.module.css';

/** Files loaded before, newest first, each with its way back. */
export function PastLoads() {
  const { data: list } = useQuery(recordsQuery());
  const records = (list?.records ?? []).filter(({ kind }) => kind !== 'demonstration');
  const answers = useQueries({ queries: records.map(({ id }) => importsQuery(id)) });
  const loads = records.flatMap((record, place) => (answers[place]?.data?.imports ?? []).map((load) => ({ record, load })));
  const [undone, setUndone] = useState<string | null>(null);
  const told = useRef<HTMLParagraphElement>(null);
  // The button that was pressed is gone: reading goes on at what it did.
  useEffect(() => {
    if (undone !== null) told.current?.focus();
  }, [undone]);
  if (loads.length === 0) return null;
  const standing = loads.filter(({ load }) => !load.undone).length;
  return (
    <StepPanel level={2} question="What was loaded before?" heading={`${counted(standing, 'file')} loaded`}>
      {undone !== null && (
        <p ref={told} tabIndex={-1}>
          The load of {undone} was undone. Its entries stay in the record, taken back.
        </p>
      )}
      <ul className={styles['loads']}>
        {loads
          .toSorted((a, b) => b.load.loadedOn.localeCompare(a.load.loadedOn) || b.load.lastSeq - a.load.lastSeq)
          .map(({ record, load }) => (
            <PastLoad key={load.importId} record={record} load={load} onUndone={() => setUndone(load.source.name)} />
          ))}
      </ul>
    </StepPanel>
  );
}

interface PastLoadProps {
  readonly record: RecordSummary;
  readonly load: ImportView;
  readonly onUndone: () => void;
}

function PastLoad({ record, load: { importId, source, snapshot, counts, loadedOn, undone, keptBy }, onUndone }: PastLoadProps) {
  const models = counts['rows'] ?? counts['models'];
  return (
    <li className={undone ? styles['undone'] : undefined}>
      <span>
        <strong>{source.name}</strong>
        {record.institution} · {models === undefined ? '' : `${counted(models, 'model')} · `}as of {dayWords(snapshot.day)}
        {snapshot.assumed ? ', assumed' : ''} · loaded {dayWords(loadedOn)}
      </span>
      {undone ? (
        <span>Undone</span>
      ) : (
        <UndoLoad record={record.id} importId={importId} fileName={source.name} keptBy={keptBy} onUndone={onUndone} />
      )}
    </li>
  );
}
