import { useQuery } from '@tanstack/react-query';
import { claimQuery } from '../../data/claim.ts';
import { MeasurePage } from '../../parts/measure-page.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { claimHeading } from '../../parts/sentences/claim.ts';
import { useRecord } from '../../state/use-record.ts';
import { useView } from '../../state/use-view.ts';
import { AttributionFigure } from './attribution-figure.tsx';
import { BaseRateFigure } from './base-rate-figure.tsx';
import { BesideFigure } from './beside-figure.tsx';
import type { ClaimFigureProps } from './claim-figure-props.ts';
import styles from './claim.module.css';
import { HeldDaysFigure, OrderFigure } from './days-figure.tsx';
import { ReasonsFigure, ReclassifiedFigure } from './reasons-figure.tsx';
import { SensitivityFigure } from './sensitivity-figure.tsx';
import { TestsFigure } from './tests-figure.tsx';

/** What holds pilots back: governance or technology, put to a test either can fail. */
export function ClaimScreen() {
  const view = useView();
  const { record } = useRecord();
  const query = useQuery(claimQuery(view));
  const early = record !== undefined && view.asof !== undefined && view.asof < record.startsOn;
  return (
    <MeasurePage
      title="What holds pilots back?"
      institution={record?.institution ?? ''}
      heading={query.data === undefined ? 'What holds pilots back?' : <Sentence of={claimHeading(query.data)} />}
      note="Many say that governance, and not technology, keeps healthcare AI in pilot. This page puts that to the test on this record, by one rule for both sides; it can come out against it."
      early={early ? { asOf: view.asof ?? '', startsOn: record.startsOn } : null}
    >
      {query.data?.records === 0 ? null : <Figures query={query} institution={record?.institution ?? ''} />}
    </MeasurePage>
  );
}

function Figures({ query, institution }: ClaimFigureProps) {
  return (
    <>
      <div className={styles['pair']}>
        <AttributionFigure query={query} institution={institution} />
        <TestsFigure query={query} institution={institution} />
      </div>
      <div className={styles['pair']}>
        <BaseRateFigure query={query} institution={institution} />
        <BesideFigure query={query} institution={institution} />
      </div>
      <div className={styles['pair']}>
        <HeldDaysFigure query={query} institution={institution} />
        <OrderFigure query={query} institution={institution} />
      </div>
      <SensitivityFigure query={query} institution={institution} />
      <div className={styles['pair']}>
        <ReasonsFigure query={query} institution={institution} />
        <ReclassifiedFigure query={query} institution={institution} />
      </div>
    </>
  );
}
