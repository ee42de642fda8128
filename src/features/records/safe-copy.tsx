import { Link } from '@tanstack/react-router';
import { useMutation } from '@tanstack/react-query';
import { canSaveToFile } from '../../data/file-access.ts';
import type { RecordSummary } from '../../formats/api/records.ts';
import { keepingActs, keepingWords, remindAfter } from '../../parts/sentences/keeping.ts';
import { stopSaving } from '../../state/copies.ts';
import { keep, type KeepAct } from '../../state/keep.ts';
import { useCopy } from '../../state/use-copy.ts';
import { useView } from '../../state/use-view.ts';
import { standpointOf } from '../../state/view.ts';
import { countWords } from '../../ui/count.ts';
import { saveFile } from '../../ui/save-file.ts';
import styles from './restore-export.module.css';

/** A safe copy of the record in use: where it is, and how to have one. */
export function SafeCopy({ record, durable }: { readonly record: RecordSummary; readonly durable: boolean }) {
  const standpoint = standpointOf(useView());
  return (
    <section id="safe-copy" className={styles['restore']} aria-labelledby="safe-copy-head">
      <h2 id="safe-copy-head">A safe copy of {record.institution}</h2>
      {record.kind === 'demonstration' ? (
        <p>The demonstration comes with the product and can always be had again: nothing of it needs saving.</p>
      ) : (
        <Copy record={record} durable={durable} />
      )}
      <p>
        <Link to="/records/bundle" search={standpoint}>
          Decisions made on another copy
        </Link>
        : a colleague’s changed copy, or an answer to an offer, brought home and looked at first.
      </p>
    </section>
  );
}

function Copy({ record, durable }: { readonly record: RecordSummary; readonly durable: boolean }) {
  const state = useCopy(record.id);
  const can = canSaveToFile();
  const { mutate, isPending, error } = useMutation({ mutationFn: (act: KeepAct) => keep(record.id, act, saveFile) });
  const stop = useMutation({ mutationFn: () => stopSaving(record.id) });
  if (state === undefined) return <p>Looking for copies of it</p>;
  const { where, why, act } = keepingWords({ ...record, ...state, durable, canSaveToFile: can });
  const { copy } = state;
  const toFile = copy?.way === 'file';
  const acts: readonly KeepAct[] = [
    ...new Set([...(act === null ? [] : [act]), ...(can && !toFile ? ['save to a file' as const] : []), 'save a copy' as const]),
  ];
  return (
    <>
      <p>
        <strong>{where}</strong> {why}
      </p>
      {copy !== null && (
        <p className="quiet">
          {toFile ? 'Read back after writing: ' : 'Handed over as a download: '}
          {countWords(copy.head.seq)} entries, head hash <code>{copy.head.hash.slice(0, 16)}…</code>
          {toFile ? '' : '. This page cannot see whether you still have it.'}
        </p>
      )}
      <p>
        {can
          ? 'Saved to a file you choose, the whole record is written again after each change, and read back each time.'
          : `This browser cannot write to a file by itself. A copy is a download; after ${countWords(remindAfter.entries)} entries or ${countWords(remindAfter.days)} days you are reminded of the next.`}
      </p>
      {record.damage === null ? (
        <p className={styles['choices']}>
          {acts.map((one) => (
            <button key={one} type="button" className="button" aria-disabled={isPending} onClick={() => !isPending && mutate(one)}>
              {keepingActs[one]}
            </button>
          ))}
          {toFile && (
            <button type="button" className="button" onClick={() => stop.mutate()}>
              Stop saving there
            </button>
          )}
        </p>
      ) : (
        <p>This record is damaged: no copy is made of it, and the last one is left as it is.</p>
      )}
      {error !== null && <p role="alert">{error.message}</p>}
      {state.fault !== null && state.detail !== '' && <p className="quiet">The browser said: {state.detail}</p>}
    </>
  );
}
