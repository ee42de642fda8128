import type { LedgerRow } from '../domain/measures/gate-ledger.ts';
import { StatusMark } from './status-mark.tsx';
import { gateMark, ledgerStateWords } from './gate-words.ts';
import { clause, sentence } from './sentences/clause.ts';
import styles from './gate-parts.module.css';

/** How a gate stands, and what is missing where it holds something up. */
export function GateStateCell({ of }: { of: LedgerRow }) {
  const { blocks, passes, reason, applies } = of;
  const mark = gateMark(of);
  const why = blocks?.what ?? (passes ? null : reason);
  const words = ledgerStateWords(of);
  return (
    <div className={styles['lines']}>
      <p className={styles['state']} {...(blocks === null ? (passes ? {} : { 'data-quiet': '' }) : { 'data-held': '' })}>
        {mark !== null && <StatusMark of={mark} late={blocks !== null} />}
        <span>{words}</span>
      </p>
      {why !== null && !clause(why).endsWith(words.toLowerCase()) && <p className={styles['note']}>{sentence(why)}</p>}
      {blocks?.reclassified === true && <p className={styles['note']}>{`Counted as ${blocks.nature}: a person reclassified it.`}</p>}
      {applies === 'unless ruled out' && <p className={styles['note']}>Needed unless ruled out: what decides it is not reported.</p>}
    </div>
  );
}
