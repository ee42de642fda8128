import { Link } from '@tanstack/react-router';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { HttpError } from '../../data/client.ts';
import { restoreRecord } from '../../data/keeping.ts';
import type { RestoreReceipt } from '../../formats/api/verification.ts';
import { countWords } from '../../ui/count.ts';
import { Mark } from '../../ui/mark.tsx';
import styles from './restore-export.module.css';

/** Bring an exported record back. Every hash is checked first, and nothing that is here is written over. */
export function RestoreExport() {
  const id = useId();
  const queries = useQueryClient();
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: restoreRecord,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['records'] }),
  });
  return (
    <section className={styles['restore']} aria-labelledby={`${id}-head`}>
      <h2 id={`${id}-head`}>Restore an export</h2>
      <p>
        A file that “Export the record” on the Audit trail wrote, ending in <code>.jsonl</code>. Every entry is checked first. It opens
        beside what is here, never over it.
      </p>
      <p>
        <label htmlFor={id}>The exported file</label>
        <input
          id={id}
          type="file"
          className="field"
          accept=".jsonl,.ndjson,application/x-ndjson"
          disabled={isPending}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file !== undefined) mutate(file);
            currentTarget.value = '';
          }}
        />
      </p>
      <div role="status">
        {isPending && 'Checking every entry'}
        {data !== undefined && <Restored of={data} />}
      </div>
      {error !== null && <Refused error={error} />}
    </section>
  );
}

function Restored({ of: { record, institution, head, outcome, beside } }: { of: RestoreReceipt }) {
  return (
    <p className={styles['outcome']}>
      <Mark of="ok" />
      <span>
        {outcome === 'already here'
          ? `${institution} is here already, with the same ${countWords(head.seq)} entries and the same head. Nothing was written. `
          : `${institution} is back, with ${countWords(head.seq)} entries and the head hash ${head.hash.slice(0, 16)}…${beside === null ? '. ' : `, as ${record}: it stands beside ${beside}, which is left as it is. `}`}
        <Link to="/portfolio" search={{ in: record } as never}>
          Open it
        </Link>
      </span>
    </p>
  );
}

function Refused({ error }: { error: Error }) {
  const remedy = error instanceof HttpError ? error.problem.remedy : undefined;
  return (
    <p className={`${styles['outcome']} held`} role="alert">
      <Mark of="held" />
      <span>
        {error.message} {remedy ?? 'Nothing was written.'}
      </span>
    </p>
  );
}
