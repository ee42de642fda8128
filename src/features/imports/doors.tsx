import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { examplesQuery } from '../../data/examples.ts';
import { recordsQuery } from '../../data/records.ts';
import { StepPanel } from './step-panel.tsx';
import styles from './file-step.module.css';

/** For those who have no record of their own yet: what else can be looked at. */
export function Doors({ onShipped, busy }: { onShipped: (id: string) => void; busy: boolean }) {
  const { data: list } = useQuery(recordsQuery());
  const { data: shipped } = useQuery(examplesQuery());
  if (list === undefined || list.records.some(({ kind }) => kind === 'own')) return null;
  const demonstration = list.records.find(({ kind }) => kind === 'demonstration');
  return (
    <StepPanel level={2} question="No file at hand?" heading="Look at one of these first">
      <ul className={styles['doors']}>
        {demonstration !== undefined && (
          <li>
            <span>
              <strong>{demonstration.institution}</strong>
              Fictional: two years of a health system’s portfolio
            </span>
            <Link to="/portfolio" className="button">
              Open
            </Link>
          </li>
        )}
        {(shipped?.examples ?? []).map(({ id, title, publisher }) => (
          <li key={id}>
            <span>
              <strong>{title}</strong>
              Real and public
              <small className={styles['source']}>{publisher}</small>
            </span>
            <button type="button" className="button" disabled={busy} onClick={() => onShipped(id)}>
              Read it
            </button>
          </li>
        ))}
      </ul>
    </StepPanel>
  );
}
