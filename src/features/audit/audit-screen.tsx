import { useQuery } from '@tanstack/react-query';
import { comparisonQuery } from '../../data/comparison.ts';
import { eventDaysQuery } from '../../data/events.ts';
import { useRecord } from '../../state/use-record.ts';
import { useView } from '../../state/use-view.ts';
import { AuditBar } from './audit-bar.tsx';
import styles from './audit-screen.module.css';
import { DayFields } from './day-fields.tsx';
import { DecisionPanel } from './decision-panel.tsx';
import { DiffersFigure } from './differs-figure.tsx';
import { EntriesSection } from './entries-section.tsx';
import { EntryScrubber } from './entry-scrubber.tsx';
import { Headline } from './headline.tsx';
import { twoDays } from './two-days.ts';
import { VerificationFigure } from './verification-figure.tsx';

/** Who did what, as whom; what differs between two days; and whether one decision could be rebuilt. */
export function AuditScreen() {
  const view = useView();
  const { record } = useRecord();
  const days = record === undefined ? { earlier: '', later: '' } : twoDays(view, record);
  const known = useQuery({ ...eventDaysQuery(view), enabled: record !== undefined });
  const compared = useQuery({ ...comparisonQuery({ ...view, asof: days.later as never }, days.earlier), enabled: record !== undefined });
  if (record === undefined) return null;
  return (
    <>
      <title>{`Audit trail · ${record.institution} · Countersign`}</title>
      <AuditBar days={days} known={known.data} />
      <div className={styles['screen']}>
        <div className={styles['top']}>
          <Headline query={compared} today={record.today} />
          <DayFields days={days} startsOn={record.startsOn} today={record.today} />
        </div>
        <EntryScrubber days={days} known={known.data?.days} startsOn={record.startsOn} today={record.today} />
        <div className={styles['columns']}>
          <div className={styles['left']}>
            <DiffersFigure query={compared} />
            <VerificationFigure record={record} />
          </div>
          <EntriesSection days={days} />
          <DecisionPanel days={days} />
        </div>
      </div>
    </>
  );
}
