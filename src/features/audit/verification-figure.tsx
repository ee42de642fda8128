import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { verificationQuery, type KeptHead } from '../../data/keeping.ts';
import type { RecordSummary } from '../../formats/api/records.ts';
import type { VerificationAnswer } from '../../formats/api/verification.ts';
import { brokenAdvice, verificationLine, verificationMessage, verificationPromise } from '../../parts/sentences/verification.ts';
import { countWords } from '../../ui/count.ts';
import { Fig } from '../../ui/fig.tsx';
import { Mark } from '../../ui/mark.tsx';
import styles from './verification-figure.module.css';

/** Is this the record that was written? Checked from what is stored, and against a head noted elsewhere. */
export function VerificationFigure({ record }: { record: RecordSummary }) {
  const [kept, setKept] = useState<KeptHead | undefined>(undefined);
  const query = useQuery(verificationQuery(record.id, kept));
  const queries = useQueryClient();
  const again = async (): Promise<void> => {
    await query.refetch();
    // What was found changed is read no more: the list of records says so to every screen.
    await queries.invalidateQueries({ queryKey: ['records'] });
  };
  return (
    <Fig
      question="Is this the record that was written?"
      query={query}
      message={verificationMessage}
      reading={`Checking ${countWords(record.head.seq)} entries`}
      stillHolds="The entries are not affected."
    >
      {(data) => (
        <div className={styles['body']}>
          <Result of={data} />
          <p className={styles['promise']}>{verificationPromise}</p>
          <p>
            <button type="button" className="button" aria-disabled={query.isFetching} onClick={() => void again()}>
              {query.isFetching ? 'Checking' : 'Check again'}
            </button>
          </p>
          <HoldAgainst onHold={setKept} />
        </div>
      )}
    </Fig>
  );
}

function Result({ of }: { of: VerificationAnswer }) {
  const { result, stored } = of;
  return (
    <>
      <p className={`${styles['result']} ${result.intact ? '' : 'held'}`} role="status">
        <Mark of={result.intact ? 'ok' : 'held'} />
        <span>{verificationLine(of)}.</span>
      </p>
      {result.intact ? (
        <dl className={styles['head']}>
          <dt>Entries</dt>
          <dd>{countWords(stored.seq)}</dd>
          <dt>Head hash</dt>
          <dd>
            <code>{stored.hash}</code>
          </dd>
          {result.disposed.length > 0 && (
            <>
              <dt>Texts removed, signed for</dt>
              <dd>{result.disposed.map((seq) => `entry ${countWords(seq)}`).join(', ')}</dd>
            </>
          )}
        </dl>
      ) : (
        <>
          <p className={styles['why']}>{result.why}</p>
          <p className={styles['promise']}>{brokenAdvice}</p>
        </>
      )}
    </>
  );
}

/** A head noted elsewhere: the only thing that shows a cut end, or a record written anew. */
function HoldAgainst({ onHold }: { onHold: (kept: KeptHead) => void }) {
  const [count, head] = [useId(), useId()];
  return (
    <form
      className={styles['kept']}
      onSubmit={(event) => {
        event.preventDefault();
        const said = new FormData(event.currentTarget);
        const text = (key: string): string => {
          const value = said.get(key);
          return typeof value === 'string' ? value.replaceAll(/[\s,.…]/g, '') : '';
        };
        onHold({ count: text('count'), head: text('head').toLowerCase() });
      }}
    >
      <p>Hold it against a head noted elsewhere</p>
      <label htmlFor={count}>Entries</label>
      <input id={count} name="count" className="field" inputMode="numeric" autoComplete="off" />
      <label htmlFor={head}>Head hash, 8 digits or more</label>
      <input id={head} name="head" className="field" autoComplete="off" spellCheck={false} />
      <button className="button">Compare</button>
    </form>
  );
}
