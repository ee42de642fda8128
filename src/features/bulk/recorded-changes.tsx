import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { kindsWords } from '../../parts/sentences/bulk.ts';
import { StatusMark } from '../../parts/status-mark.tsx';
import { useView } from '../../state/use-view.ts';
import { standpointOf } from '../../state/view.ts';
import { countWords } from '../../ui/count.ts';
import { reasonsIn } from './batch-parts.ts';
import styles from './bulk-screen.module.css';
import { Refusals } from './refusals.tsx';
import type { Recorded } from './use-record-changes.ts';

interface RecordedChangesProps {
  readonly of: Recorded;
  readonly by: string;
  readonly subjectOf: Parameters<typeof Refusals>[0]['subjectOf'];
  readonly onClose: () => void;
}

/** What came of it: what is on record under which entries, and what stayed in the sheet. */
export function RecordedChanges({ of: { judged, first, last }, by, subjectOf, onClose }: RecordedChangesProps) {
  const view = useView();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  const done = judged.filter(({ outcome }) => outcome.answer === 'done');
  const left = reasonsIn(judged);
  return (
    <div className={styles['preview']}>
      <div role="status">
        <h3>
          <StatusMark of={done.length > 0 ? 'ok' : 'held'} />{' '}
          {done.length === 0 ? 'Nothing was recorded' : `On record: ${kindsWords(done.map(({ of }) => of.command.type))}`}
        </h3>
        {first !== null && last !== null && (
          <p className={styles['meta']}>
            Entries {countWords(first)} to {countWords(last)}, recorded by {by}.{' '}
            <Link to="/audit" search={standpointOf(view)}>
              See them in the audit trail
            </Link>
          </p>
        )}
      </div>
      {left.length > 0 && <Refusals title="Not recorded, and still in the sheet" of={left} subjectOf={subjectOf} />}
      <p className={styles['ways']}>
        <button ref={button} type="button" className="button button-main" onClick={onClose}>
          Back to the sheet
        </button>
      </p>
    </div>
  );
}
