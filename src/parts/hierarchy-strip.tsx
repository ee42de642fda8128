import type { CommandType } from '../domain/authority/command.ts';
import type { HierarchyRow } from '../domain/measures/hierarchy.ts';
import { AttemptLink } from './attempt-link.tsx';
import { rankWords, refusedTimes } from './sentences/releases.ts';
import styles from './hierarchy-strip.module.css';

type Row = Omit<HierarchyRow, 'attempt' | 'ruleId'> & {
  readonly ruleId: string;
  readonly attempt: { readonly type: string; readonly payload: Readonly<Record<string, unknown>> } | null;
};

/** The hierarchy that binds, in three sentences, each of which can be tried. Rank is per subject: the subject is said. */
export function HierarchyStrip({ of }: { of: readonly Row[] }) {
  return (
    <section className={styles['strip']} aria-label="What outranks what">
      <ul>
        {of.map((row) => {
          const { over, under, subject, attempt } = rankWords[row.rank];
          return (
            <li key={row.rank}>
              <p className={styles['sentence']}>
                <strong>{over}</strong>
                <Arrow />
                <span>outranks</span>
                <Arrow />
                <strong>{under}</strong>
              </p>
              <p className={styles['subject']}>
                {subject} <span className="quiet">({row.ruleId})</span>
              </p>
              <p className={styles['try']}>
                <span className="quiet">{refusedTimes(row)}.</span>{' '}
                {row.attempt === null ? (
                  <span className="quiet">Nothing in this record to try it on.</span>
                ) : (
                  <AttemptLink
                    type={row.attempt.type as CommandType}
                    payload={row.attempt.payload}
                    label={attempt}
                    {...(row.as === null ? {} : { as: row.as })}
                  >
                    Try it
                  </AttemptLink>
                )}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Arrow() {
  return (
    <svg className={styles['arrow']} viewBox="0 0 8 10" aria-hidden="true">
      <path d="M1 1.5 6.5 5 1 8.5z" />
    </svg>
  );
}
