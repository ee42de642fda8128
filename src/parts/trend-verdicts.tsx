import type { Verdict } from './sentences/trend.ts';
import styles from './trend-verdicts.module.css';

/** What a control chart says, each in a ring with its word. */
export function TrendVerdicts({ of }: { readonly of: readonly Verdict[] }) {
  return (
    <ul className={styles['verdicts']} aria-label="What the chart says">
      {of.map(({ words, letter, concern }) => (
        <li key={words} className={concern ? styles['concern'] : undefined}>
          <span className={styles['ring']} aria-hidden="true">
            {letter === '∿' ? (
              <svg width="12" height="6" viewBox="0 0 12 6">
                <path d="M1 3Q3.5 -1.5 6 3T11 3" fill="none" stroke="currentcolor" strokeWidth="1.5" />
              </svg>
            ) : (
              letter
            )}
          </span>
          {words}
        </li>
      ))}
    </ul>
  );
}
