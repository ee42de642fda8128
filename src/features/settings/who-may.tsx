import { useQuery } from '@tanstack/react-query';
import { verdictsQuery, type Beginning } from '../../data/commands.ts';
import { sessionQuery } from '../../data/session.ts';
import { Holders } from '../../parts/holders.tsx';
import { usePast } from '../../state/use-past.ts';
import { useRecord } from '../../state/use-record.ts';
import { useView } from '../../state/use-view.ts';
import styles from './settings.module.css';

/** Whether whoever acts here may change this, and who is needed otherwise: the rules are asked, and nothing is sent. */
export function WhoMay({ trial, what }: { readonly trial: Beginning; readonly what: string }) {
  const { asof } = useView();
  const { record } = useRecord();
  const past = usePast();
  const { data: session } = useQuery({ ...sessionQuery(record?.id), enabled: record !== undefined });
  const person = session?.person ?? null;
  const { data } = useQuery({
    ...verdictsQuery({ in: record?.id, asof }, [trial], person?.personId ?? null),
    enabled: session !== undefined && !past,
  });
  if (past) return <p className={styles['who']}>You read another day than today: nothing can be changed there.</p>;
  const verdict = data?.verdicts[0];
  if (verdict === undefined || verdict.answer === 'not a command') return null;
  if (verdict.answer === 'allow') {
    return (
      <p className={styles['who']}>
        {person?.printedName ?? 'Whoever acts'} may change {what}.
      </p>
    );
  }
  const objections = verdict.objections.filter(({ weight }) => weight === 'refuses');
  const holders = objections.flatMap((one) => one.holders);
  return (
    <p className={styles['who']}>
      {objections[0]?.sentence}{' '}
      {holders.length > 0 && (
        <>
          Who could: <Holders of={holders} />.
        </>
      )}
    </p>
  );
}
