import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { sheetQuery } from '../../data/sheet.ts';
import { PaperLine } from '../../parts/paper-line.tsx';
import { useRecord } from '../../state/use-record.ts';
import { useView } from '../../state/use-view.ts';
import { standpointOf } from '../../state/view.ts';
import { countWords, counted } from '../../ui/count.ts';
import { FigError } from '../../ui/fig-body.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { BulkEditor } from './bulk-editor.tsx';
import styles from './bulk-screen.module.css';

/** Many models at once: what is the same for a selection is said once, and recorded in one go. */
export function BulkScreen() {
  const view = useView();
  const { record } = useRecord();
  const pick = view.pick === undefined || view.pick === 'shown' ? undefined : view.pick;
  const query = useInfiniteQuery(sheetQuery(view, pick));
  const { data, error, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage, refetch } = query;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && !isFetchNextPageError) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage]);
  const first = data?.pages[0];
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  const total = first?.total ?? 0;
  return (
    <div className={styles['screen']}>
      <title>{`Edit together · ${record?.institution ?? ''} · Countersign`}</title>
      <p className={styles['crumbs']}>
        <Link to="/portfolio" search={view}>
          Portfolio
        </Link>
      </p>
      <h1>{first === undefined ? 'Edit together' : `Edit ${counted(total, 'model')} together`}</h1>
      {error !== null && (
        <FigError error={error} retry={refetch} stillHolds={rows.length > 0 ? 'What was typed is still here.' : undefined} />
      )}
      {first === undefined && error === null && <Waiting words="Reading the models" />}
      {first !== undefined && first.absent.length > 0 && (
        <p className="due">
          {counted(first.absent.length, 'id')} of the link {first.absent.length === 1 ? 'is' : 'are'} not in this record, and left out:{' '}
          <span className="mono">{first.absent.slice(0, 5).join(', ')}</span>
          {first.absent.length > 5 && ` and ${countWords(first.absent.length - 5)} more`}.
        </p>
      )}
      {first !== undefined && total === 0 && (
        <p className={styles['none']}>
          Nothing is selected.{' '}
          <Link to="/portfolio" search={standpointOf(view)}>
            Choose models on the Portfolio
          </Link>
          , then edit them together here.
        </p>
      )}
      {first !== undefined && (
        <PaperLine record={record} what="Models edited together, recorded or not" asOf={first.asOf} head={first.head} />
      )}
      {first !== undefined && record !== undefined && total > 0 && <BulkEditor page={first} rows={rows} record={record} />}
    </div>
  );
}
