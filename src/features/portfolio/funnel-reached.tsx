import { useRef } from 'react';
import type { FunnelRow, Overview } from '../../domain/measures/overview.ts';
import { conversionWords, drawnFates, funnelRowSentence, medianWords } from '../../parts/sentences/funnel.ts';
import { DimensionLine } from '../../parts/dimension-line.tsx';
import { RowsLink } from '../../parts/rows-link.tsx';
import { UnitRow } from '../../parts/unit-row.tsx';
import { unitScale, type UnitScale } from '../../parts/unit-scale.ts';
import { stageWords } from '../../parts/words.ts';
import { countWords } from '../../ui/count.ts';
import { useWidth } from '../../ui/use-width.ts';
import { FunnelKey } from './funnel-key.tsx';
import styles from './funnel.module.css';

/** The funnel of a kept record: how many ever reached each stage, and what became of them there. */
export function FunnelReached({ of: { funnel, unit, headlines } }: { of: Overview }) {
  const marks = useRef<HTMLSpanElement>(null);
  const width = useWidth(marks, 560);
  const scale = unitScale(Math.max(0, ...funnel.map(({ reached }) => reached)), width);
  const pilot = funnel.find(({ stage }) => stage === 'pilot');
  return (
    <>
      <div className={styles['head']} aria-hidden="true">
        <span>Stage</span>
        <span className="number">Reached</span>
        <span>{scale.drawn === 'marks' ? `One mark is one ${unit === 'models' ? 'model' : 'deployment'}` : 'Length is the count'}</span>
        <span className="number">From stage before</span>
        <span className="number">Median days in stage</span>
        <span className="number">Ended quietly</span>
      </div>
      <ol className={styles['rows']}>
        {funnel.map((row, place) => (
          <li key={row.stage} className={styles['row']}>
            <span className={styles['stage']} aria-hidden="true">
              {stageWords[row.stage]}
              <span className={styles['under']}>{conversionWords(row, funnel[place - 1])}</span>
            </span>
            <span className="unseen">{funnelRowSentence(row, unit)}</span>
            <span className={styles['reached']}>
              <RowsLink show={`reached:${row.stage}`} label={`${countWords(row.reached)} reached ${stageWords[row.stage].toLowerCase()}`}>
                {countWords(row.reached)}
              </RowsLink>
            </span>
            <span ref={place === 0 ? marks : null} className={styles['marks']}>
              <UnitRow
                counts={drawnFates.map((kind) => ({ kind, count: row.fates[kind] }))}
                scale={scale}
                show={(kind) => `funnel:${row.stage}:${kind}`}
              />
              {row.stage === 'pilot' && <GapLabel of={row} />}
              {row.stage === 'production' && pilot !== undefined && (
                <GapLine pilot={pilot} scale={scale} gap={headlines['scale-gap'].value} />
              )}
              {row.stage === 'second site' && <SiteLine row={row} before={funnel[place - 1]} scale={scale} />}
            </span>
            <span className={styles['figure']} aria-hidden="true">
              {conversionWords(row, funnel[place - 1])}
            </span>
            <span className={styles['figure']} aria-hidden="true">
              {row.reached === 0 ? '' : medianWords(row.median)}
            </span>
            <span className={styles['figure']}>
              <QuietCount of={row} />
            </span>
          </li>
        ))}
      </ol>
      <FunnelKey kinds={drawnFates.filter((fate) => funnel.some(({ fates }) => fates[fate] > 0))} />
    </>
  );
}

/** "14 stalled and 8 ended quietly", beside the marks it speaks of. */
function GapLabel({ of: { fates } }: { of: FunnelRow }) {
  const stalled = fates.stalled;
  const quiet = fates['ended quietly'];
  return (
    <span className={styles['label']}>
      {stalled > 0 && (
        <RowsLink show="funnel:pilot:stalled" className="held">
          <strong>{countWords(stalled)} stalled</strong>
        </RowsLink>
      )}
      {stalled > 0 && quiet > 0 && ' and '}
      {quiet > 0 && <RowsLink show="funnel:pilot:ended quietly">{countWords(quiet)} ended quietly</RowsLink>}
    </span>
  );
}

/** The Scale Gap, measured under exactly the marks it counts. */
function GapLine({ pilot, scale: { pitch }, gap }: { pilot: FunnelRow; scale: UnitScale; gap: number }) {
  if (gap === 0) return null;
  const before = drawnFates.slice(0, drawnFates.indexOf('stalled')).reduce((sum, fate) => sum + pilot.fates[fate], 0);
  const measured = pilot.fates.stalled + pilot.fates['ended quietly'];
  return (
    <DimensionLine from={before * pitch} length={measured * pitch - 1} tone="held">
      <RowsLink show="scale-gap">Scale Gap {countWords(gap)}</RowsLink>
    </DimensionLine>
  );
}

/** What production has and a second site has not. */
function SiteLine({ row, before, scale: { pitch } }: { row: FunnelRow; before: FunnelRow | undefined; scale: UnitScale }) {
  const missing = (before?.reached ?? 0) - row.reached;
  if (missing <= 0) return null;
  return (
    <DimensionLine from={row.reached * pitch + 2} length={Math.max(4, missing * pitch - 3)} tone="plain">
      not at a second site
    </DimensionLine>
  );
}

function QuietCount({ of: { stage, fates, reached } }: { of: FunnelRow }) {
  const quiet = fates['ended quietly'];
  if (reached === 0) return null;
  if (quiet === 0) return <span className="quiet">0</span>;
  return (
    <RowsLink show={`funnel:${stage}:ended quietly`} label={`${countWords(quiet)} ended quietly at ${stageWords[stage].toLowerCase()}`}>
      {countWords(quiet)}
    </RowsLink>
  );
}
