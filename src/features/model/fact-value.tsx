import { isReported, type Reported } from '../../domain/reported.ts';
import { StatusMark } from '../../parts/status-mark.tsx';
import styles from './fact-value.module.css';
import { whyWords } from './model-words.ts';

/** A fact, or "Not reported" and why. */
export function FactValue({ value, note = null }: { value: Reported<string>; note?: string | null }) {
  if (!isReported(value)) return <NotKnown why={`${whyWords(value)}${note === null ? '' : `; ${note}`}`} />;
  return (
    <span className={styles['value']}>
      {value}
      {note !== null && <span className="quiet">; {note}</span>}
    </span>
  );
}

/** "Not reported", and in the same breath why. */
export function NotKnown({ why }: { why: string }) {
  return (
    <span className={styles['unknown']}>
      <StatusMark of="not reported" /> Not reported <span className={styles['why']}>{why}</span>
    </span>
  );
}
