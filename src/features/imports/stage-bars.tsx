import { stageWords } from '../../parts/words.ts';
import { countWords } from '../../ui/count.ts';
import type { StageCount } from './stage-counts.ts';
import styles from './side-column.module.css';

/** The stages the file names: one it names for nobody may be one it cannot say, so it is no zero. */
export function shownStages(counts: readonly StageCount[]): readonly StageCount[] {
  return counts.filter(({ count }) => count > 0);
}

const looks: Readonly<Partial<Record<StageCount['stage'], string | undefined>>> = {
  ended: styles['bar-ended'],
  'not reported': styles['bar-unknown'],
};

/** Models by stage, on one scale, and a dimension line that measures all that come before production. */
export function StageBars({ counts }: { counts: readonly StageCount[] }) {
  const shown = shownStages(counts);
  const before = shown.filter(({ stage }) => !['production', 'ended', 'not reported'].includes(stage));
  const waiting = before.reduce((sum, { count }) => sum + count, 0);
  const most = Math.max(1, ...shown.map(({ count }) => count));
  return (
    <ol className={`${styles['rows']} ${waiting > 0 ? styles['measured'] : ''}`} aria-label="Models by stage">
      {shown.map(({ stage, count }) => (
        <li key={stage} className={styles['row']}>
          <span>{stage === 'not reported' ? 'Not reported' : stageWords[stage]}</span>
          <span className={styles['count']}>{countWords(count)}</span>
          <span
            className={`${styles['bar']} ${looks[stage] ?? ''}`}
            style={{ width: count === 0 ? 0 : `max(2px, ${(count / most) * 100}%)` }}
            aria-hidden="true"
          />
        </li>
      ))}
      {waiting > 0 && (
        <li className={styles['dimension']} style={{ height: `calc(${before.length} * 1.75rem - 0.75rem)` }}>
          {countWords(waiting)} not yet in production
        </li>
      )}
    </ol>
  );
}
