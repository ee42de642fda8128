import { useQuery } from '@tanstack/react-query';
import { registerQuery } from '../../data/risks.ts';
import { AttemptLink } from '../../parts/attempt-link.tsx';
import { PaperLine } from '../../parts/paper-line.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { registerMessage } from '../../parts/sentences/register.ts';
import { useRecord } from '../../state/use-record.ts';
import { useView } from '../../state/use-view.ts';
import { InsteadOfFigure } from '../../ui/fig-body.tsx';
import { dayWords } from '../../ui/day.ts';
import { AgeingFigure } from './ageing-figure.tsx';
import { RegisterCounts } from './register-counts.tsx';
import { RegisterFigure } from './register-figure.tsx';
import { RiskSection } from './risk-section.tsx';
import { Unscored } from './unscored.tsx';
import styles from './risks-screen.module.css';

/** The risk register on a day: what it holds, and whom each risk waits for. */
export function RisksScreen() {
  const view = useView();
  const { record } = useRecord();
  const query = useQuery(registerQuery(view));
  const register = query.data?.register;
  // A file that has no risks says nothing about them: no zero, no empty list.
  const untold = register !== undefined && !register.kept;
  const early = record !== undefined && view.asof !== undefined && view.asof < record.startsOn;
  return (
    <div className={styles['screen']}>
      <title>{`Risks · ${record?.institution ?? ''} · Countersign`}</title>
      {early ? (
        <>
          <h1>The record starts {dayWords(record.startsOn)}.</h1>
          <InsteadOfFigure kind="before the record" words={`On ${dayWords(view.asof ?? '')} nothing had been recorded.`} />
        </>
      ) : (
        <>
          <div className={styles['top']}>
            <h1>
              {register === undefined ? (
                'The risk register'
              ) : untold ? (
                'Risks are not reported.'
              ) : (
                <Sentence of={[...registerMessage(register), '.']} />
              )}
            </h1>
            <AttemptLink type="risk.raise" payload={{}} className="button no-print">
              Raise a risk
            </AttemptLink>
          </div>
          {register !== undefined && !untold && <RegisterCounts of={register} chosen={view.show} />}
          <div className={styles['columns']}>
            <div className={styles['figures']}>
              <RegisterFigure query={query} chosen={view.cell} />
              {register !== undefined && register.unscored.length > 0 && <Unscored of={register.unscored} />}
              {!untold && <AgeingFigure query={query} />}
            </div>
            {!untold && <RiskSection />}
          </div>
          {query.data !== undefined && <PaperLine record={record} what="Risks" asOf={query.data.asOf} head={query.data.head} />}
        </>
      )}
    </div>
  );
}
