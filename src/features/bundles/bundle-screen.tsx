import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { sessionQuery } from '../../data/session.ts';
import { useRecord } from '../../state/use-record.ts';
import { useView } from '../../state/use-view.ts';
import { standpointOf } from '../../state/view.ts';
import { Waiting } from '../../ui/waiting.tsx';
import { BringHome } from './bring-home.tsx';
import styles from './bundle-screen.module.css';
import { WriteBundle } from './write-bundle.tsx';

/** Decisions made on another copy of the record: brought home, and taken along. */
export function BundleScreen() {
  const { record, absent } = useRecord();
  const standpoint = standpointOf(useView());
  const { data: session } = useQuery({ ...sessionQuery(record?.id), enabled: record !== undefined });
  return (
    <div className={styles['screen']}>
      <title>Another copy’s decisions · Countersign</title>
      <p className={styles['crumb']}>
        <Link to="/records" search={standpoint}>
          Records
        </Link>
      </p>
      <h1>Decisions made on another copy{record === undefined ? '' : ` of ${record.institution}`}</h1>
      {absent !== null && <p>This record is not in this browser. Choose another under Records.</p>}
      {record === undefined && absent === null && <Waiting words="Reading the record" />}
      {record !== undefined && session !== undefined && (
        <>
          <BringHome key={record.id} record={record} actor={session.person} />
          <WriteBundle key={`${record.id} out`} record={record} actor={session.person} />
        </>
      )}
    </div>
  );
}
