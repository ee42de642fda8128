import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { overviewQuery } from '../../data/overview.ts';
import { useRecord } from '../../state/use-record.ts';
import { useView } from '../../state/use-view.ts';
import { InsteadOfFigure } from '../../ui/fig-body.tsx';
import { dayWords } from '../../ui/day.ts';
import { whenIdle } from '../../ui/when-idle.ts';
import { FilterBar } from './filter-bar.tsx';
import { FunnelFigure } from './funnel-figure.tsx';
import { HoldsFigure } from './holds-figure.tsx';
import { MeasureLine } from './measure-line.tsx';
import { ModelsSection } from './models-section.tsx';
import { NothingHere } from './nothing-here.tsx';
import { VerdictBlock } from './verdict-block.tsx';
import styles from './portfolio-screen.module.css';

// What asks further questions of the backend arrives once the verdict, the funnel and the first rows are drawn.
const OneDecision = lazy(async () => {
  await whenIdle();
  return { default: (await import('./one-decision.tsx')).OneDecision };
});
const FirstWeek = lazy(async () => {
  await whenIdle();
  return { default: (await import('./first-week.tsx')).FirstWeek };
});
const Grids = lazy(async () => {
  await whenIdle();
  return { default: (await import('./grids.tsx')).Grids };
});
/** What a portfolio says on a day: the verdict, the measures, where models stop, what holds them, and which they are. */
export function PortfolioScreen() {
  const view = useView();
  const { record } = useRecord();
  const query = useQuery(overviewQuery(view));
  const overview = query.data;
  // Where most is not reported, what the record cannot answer stands in place of figures that would draw silence.
  const silent = overview !== undefined && overview.firstWeek !== null;
  const [rowsDrawn, setRowsDrawn] = useState(false);
  const mayFollow = rowsDrawn && !query.isPending;
  const early = record !== undefined && view.asof !== undefined && view.asof < record.startsOn;
  return (
    <>
      <title>{`Portfolio · ${record?.institution ?? ''} · Countersign`}</title>
      <FilterBar query={query} />
      <div className={styles['screen']}>
        {early ? (
          <>
            <h1>The record starts {dayWords(record.startsOn)}.</h1>
            <InsteadOfFigure kind="before the record" words={`On ${dayWords(view.asof ?? '')} nothing had been recorded.`} />
          </>
        ) : overview?.records === 0 && overview.notInFile === null ? (
          <NothingHere empty={overview.allRecords === 0} />
        ) : (
          <>
            <VerdictBlock query={query} />
            {overview?.mode === 'kept' && !silent && (
              <Suspense fallback={<div className={styles['decision-to-come']} />}>
                {mayFollow ? <OneDecision /> : <div className={styles['decision-to-come']} />}
              </Suspense>
            )}
            {overview !== undefined && <MeasureLine of={overview} site={view.site} />}
            <div className={styles['figures']}>
              <FunnelFigure query={query} site={view.site} />
              {silent ? (
                <Suspense fallback={<div className={styles['grid-to-come']} />}>
                  {mayFollow ? <FirstWeek /> : <div className={styles['grid-to-come']} />}
                </Suspense>
              ) : (
                <HoldsFigure query={query} />
              )}
            </div>
            <Suspense fallback={<div className={styles['grid-to-come']} />}>
              {mayFollow ? <Grids silent={silent} /> : !silent && <div className={styles['grid-to-come']} />}
            </Suspense>
            <ModelsSection overview={overview} onDrawn={() => setRowsDrawn(true)} />
          </>
        )}
      </div>
    </>
  );
}
