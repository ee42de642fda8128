import { StatusMark } from '../../parts/status-mark.tsx';
import type { ReturnedPatient } from './returned-patients.ts';
import styles from './ask.module.css';

interface ReturnedPatientsProps {
  readonly patients: readonly ReturnedPatient[];
  readonly seen: boolean;
  readonly onSeen: (seen: boolean) => void;
}

/** Words that look like patients’ data: said first, and loaded only once a person has seen it. */
export function ReturnedPatients({ patients, seen, onSeen }: ReturnedPatientsProps) {
  return (
    <section className={styles['alarm']} aria-label="Words that look like patients’ data">
      <h4>
        <StatusMark of="held" />
        Look at it before anything is loaded
      </h4>
      <p>A governance record needs no patient. Put these files aside, and ask for the answers again without them.</p>
      <ul>
        {patients.map(({ fileName, problem: { found, why } }) => (
          <li key={`${fileName} ${found}`}>
            <strong>{fileName}</strong>: <code>{found}</code> {why}
          </li>
        ))}
      </ul>
      <label className={styles['check']}>
        <input type="checkbox" checked={seen} onChange={({ currentTarget }) => onSeen(currentTarget.checked)} />
        <span>I have looked at these answers. Load them as they are.</span>
      </label>
    </section>
  );
}
