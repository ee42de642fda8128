import { useQuery } from '@tanstack/react-query';
import { overviewQuery } from '../../data/overview.ts';
import { useRecord } from '../../state/use-record.ts';
import { useView } from '../../state/use-view.ts';
import { InsteadOfFigure } from '../../ui/fig-body.tsx';
import { dayWords } from '../../ui/day.ts';
import { FilterBar } from './filter-bar.tsx';
import { FunnelFigure } from './funnel-figure.tsx';
import { GatesFigure } from './gates-figure.tsx';
import { HoldsFigure } from './holds-figure.tsx';
import { MeasureLine } from './measure-line.tsx';
import { ModelsSection } from './models-section.tsx';
import { NothingHere } from './nothing-here.tsx';
import { OneDecision } from './one-decision.tsx';
import { RisksFigure } from './risks-figure.tsx';
import { VerdictBlock } from './verdict-block.tsx';
import styles from './portfolio-screen.module.css';

/** What a portfolio says on a day: the verdict, the measures, where models stop, what holds them, and which they are. */
export function PortfolioScreen() {
  const view = useView();
  const { record } = useRecord();
  const query = useQuery(overviewQuery(view));
  const overview = query.data;
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
            {overview?.mode === 'kept' && <OneDecision />}
            {overview !== undefined && <MeasureLine of={overview} site={view.site} />}
            <div className={styles['figures']}>
              <FunnelFigure query={query} site={view.site} />
              <HoldsFigure query={query} />
            </div>
            <div className={styles['grids']}>
              <GatesFigure />
              <RisksFigure />
            </div>
            <ModelsSection overview={overview} />
          </>
        )}
      </div>
    </>
  );
}
