import type { RiskRegister } from '../../domain/measures/risk-register.ts';
import { RegisterLink } from '../../parts/register-link.tsx';
import { setWords } from '../../parts/sentences/register.ts';
import { countWords } from '../../ui/count.ts';
import styles from './risks-screen.module.css';

const always = ['on the register', 'holding', 'unresolved', 'accepted', 'overdue', 'review overdue', 'stale score', 'no owner'] as const;
/** Said only where there are any. */
const sometimes = ['unscored', 'acceptance lapsed', 'closed'] as const;

/** The register's counts in a row: each narrows the list to exactly its risks. */
export function RegisterCounts({ of: { counts }, chosen }: { of: RiskRegister; chosen: string | undefined }) {
  const shown = [...always, ...sometimes.filter((name) => counts[name] > 0)];
  return (
    <nav aria-label="Counts of the register">
      <ul className={styles['counts']}>
        {shown.map((name) => {
          const isAll = name === 'on the register';
          const isChosen = isAll ? chosen === undefined : chosen === name;
          return (
            <li key={name}>
              <RegisterLink {...(isAll ? {} : { show: name })} className={`count ${styles['setLink']}`} chosen={isChosen}>
                <strong>{countWords(counts[name])}</strong> {setWords[name]}
              </RegisterLink>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
