import { useRef } from 'react';
import type { Overview } from '../../domain/measures/overview.ts';
import { RowsLink } from '../../parts/rows-link.tsx';
import { UnitRow, type MarkKind } from '../../parts/unit-row.tsx';
import { unitScale } from '../../parts/unit-scale.ts';
import { stageWords, unitWords } from '../../parts/words.ts';
import { counted, countWords, listed } from '../../ui/count.ts';
import { useWidth } from '../../ui/use-width.ts';
import { FunnelKey } from './funnel-key.tsx';
import styles from './funnel.module.css';

/** The same rows for a file that says only where each model is: no one is said to have moved on. */
export function FunnelNow({ of: { stages, unit } }: { of: Overview }) {
  const marks = useRef<HTMLSpanElement>(null);
  const width = useWidth(marks, 560);
  // A stage the file names for nobody may be one its form does not have: said in words, never drawn as a zero.
  const rows = stages.filter(({ count }) => count > 0);
  const without = stages.flatMap(({ stage, count }) => (count === 0 && stage !== 'not reported' ? [stageWords[stage].toLowerCase()] : []));
  const scale = unitScale(Math.max(0, ...rows.map(({ count }) => count)), width);
  const { one, many } = unitWords[unit];
  return (
    <>
      <div className={`${styles['head']} ${styles['now']}`} aria-hidden="true">
        <span>Stage</span>
        <span className="number">Now</span>
        <span>{scale.drawn === 'marks' ? `One mark is one ${one}` : 'Length is the count'}</span>
      </div>
      <ol className={styles['rows']}>
        {rows.map(({ stage, count }, place) => (
          <li key={stage} className={`${styles['row']} ${styles['now']}`}>
            <span className={styles['stage']} aria-hidden="true">
              {stageWords[stage]}
            </span>
            <span className="unseen">
              {stage === 'not reported'
                ? `The file gives no stage for ${counted(count, one, many)}.`
                : `${counted(count, one, many)} in ${stageWords[stage].toLowerCase()} now.`}
            </span>
            <span className={styles['reached']}>
              <RowsLink show={`stage:${stage}`} label={`${countWords(count)} in ${stageWords[stage].toLowerCase()}`}>
                {countWords(count)}
              </RowsLink>
            </span>
            <span ref={place === 0 ? marks : null} className={styles['marks']}>
              <UnitRow counts={[{ kind: kindOf(stage), count }]} scale={scale} show={() => `stage:${stage}`} />
            </span>
          </li>
        ))}
      </ol>
      {without.length > 0 && (
        <p className="quiet">
          The file names no {one} in {listed(without, 'or')}.
        </p>
      )}
      <FunnelKey
        kinds={[
          'where it is',
          ...(rows.some(({ stage, count }) => stage === 'ended' && count > 0) ? (['ended, kind not reported'] as const) : []),
        ]}
      />
    </>
  );
}

function kindOf(stage: Overview['stages'][number]['stage']): MarkKind {
  if (stage === 'ended') return 'ended, kind not reported';
  return stage === 'not reported' ? 'here, not reported' : 'where it is';
}
