import { Link } from '@tanstack/react-router';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { HttpError } from '../../data/client.ts';
import { restoreRecord, type Restoring } from '../../data/keeping.ts';
import type { RestoreReceipt } from '../../formats/api/verification.ts';
import { copiesDiffer } from '../../parts/sentences/restored.ts';
import { countWords } from '../../ui/count.ts';
import { Mark } from '../../ui/mark.tsx';
import styles from './restore-export.module.css';

/** Bring an exported or saved record back. Every hash is checked first, and nothing that is here is written over. */
export function RestoreExport() {
  const id = useId();
  const queries = useQueryClient();
  const { mutate, reset, data, error, isPending, variables } = useMutation({
    mutationFn: async (asked: Restoring) => ({ receipt: await restoreRecord(asked), file: asked.file }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['records'] }),
  });
  return (
    <section className={styles['restore']} aria-labelledby={`${id}-head`}>
      <h2 id={`${id}-head`}>Restore a record from a file</h2>
      <p>
        A file that this page saved, or that “Export the record” on the Audit trail wrote, ending in <code>.jsonl</code>. Every entry is
        checked first. It opens beside what is here, never over it.
      </p>
      <p>
        <label htmlFor={id}>The saved or exported file</label>
        <input
          id={id}
          type="file"
          className="field"
          accept=".jsonl,.ndjson,application/x-ndjson"
          disabled={isPending}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file !== undefined) mutate({ file, beside: 'ask' });
            currentTarget.value = '';
          }}
        />
      </p>
      <div role="status">
        {isPending && `Checking every entry of ${variables.file.name}`}
        {data !== undefined && data.receipt.outcome !== 'asks' && <Restored of={data.receipt} />}
        {data !== undefined && data.receipt.outcome === 'asks' && (
          <Asks of={data.receipt} onBoth={() => mutate({ file: data.file, beside: 'both' })} onLeave={reset} />
        )}
      </div>
      {error !== null && <Refused error={error} file={variables?.file.name ?? 'The file'} />}
    </section>
  );
}

function Restored({ of: { record, institution, head, outcome, beside, endKnown } }: { of: RestoreReceipt }) {
  return (
    <p className={styles['outcome']}>
      <Mark of="ok" />
      <span>
        {outcome === 'already here'
          ? `${institution} is here already, with the same ${countWords(head.seq)} entries and the same head. Nothing was written. `
          : `${institution} is back, with ${countWords(head.seq)} entries and the head hash ${head.hash.slice(0, 16)}…${beside === null ? '. ' : `, as ${record}: it stands beside ${beside}, which is left as it is. `}`}
        {!endKnown && 'Neither its name nor its last line says where it ends, so nobody can tell whether entries are missing at its end. '}
        <Link to="/portfolio" search={{ in: record } as never}>
          Open it
        </Link>
      </span>
    </p>
  );
}

interface AsksProps {
  readonly of: RestoreReceipt;
  readonly onBoth: () => void;
  readonly onLeave: () => void;
}

/** The record is here in another state: the reader chooses, and nothing was written yet. */
function Asks({ of, onBoth, onLeave }: AsksProps) {
  return (
    <div className={styles['outcome']}>
      <Mark of="due" />
      <div>
        <p>
          {copiesDiffer(of)} Nothing was written.
          {of.here !== null && of.head.seq > of.here.common && (
            <>
              {' '}
              To take single decisions out of the file,{' '}
              <Link to="/records/bundle" search={{ in: of.record } as never}>
                bring them home
              </Link>
              .
            </>
          )}
        </p>
        <p className={styles['choices']}>
          <button type="button" className="button" onClick={onBoth}>
            Keep both
          </button>
          <button type="button" className="button" onClick={onLeave}>
            Leave it as it is
          </button>
        </p>
      </div>
    </div>
  );
}

function Refused({ error, file }: { error: Error; file: string }) {
  const remedy = error instanceof HttpError ? error.problem.remedy : undefined;
  return (
    <p className={`${styles['outcome']} held`} role="alert">
      <Mark of="held" />
      <span>
        {file}: {error.message} {remedy ?? 'Nothing was written.'}
      </span>
    </p>
  );
}
