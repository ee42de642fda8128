import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { gatesQuery } from '../../data/gates.ts';
import { Sentence } from '../../parts/sentence.tsx';
import { gatesVerdict } from '../../parts/sentences/gates.ts';
import { useRecord } from '../../state/use-record.ts';
import { useChangeView, useView } from '../../state/use-view.ts';
import { dayWords } from '../../ui/day.ts';
import { InsteadOfFigure } from '../../ui/fig-body.tsx';
import { Switch } from '../../ui/switch.tsx';
import { DisciplinesFigure } from './disciplines-figure.tsx';
import { GatesFigure } from './gates-figure.tsx';
import styles from './gates-screen.module.css';
import { NarrowedTo } from './narrowed-to.tsx';
import { PartiesFigure } from './parties-figure.tsx';

const readings = [
  { value: 'gate', label: 'Gate by gate' },
  { value: 'discipline', label: 'By discipline' },
] as const;

/** Where decisions wait on a day, how long, and with whom. */
export function GatesScreen() {
  const view = useView();
  const change = useChangeView();
  const { record } = useRecord();
  const institution = record?.institution ?? '';
  const query = useQuery(gatesQuery(view));
  const early = record !== undefined && view.asof !== undefined && view.asof < record.startsOn;
  return (
    <div className={styles['screen']}>
      <title>{`Gates · ${institution} · Countersign`}</title>
      {early ? (
        <>
          <h1>The record starts {dayWords(record.startsOn)}.</h1>
          <InsteadOfFigure kind="before the record" words={`On ${dayWords(view.asof ?? '')} nothing had been recorded.`} />
        </>
      ) : (
        <>
          <div className={styles['top']}>
            <h1>{query.data === undefined ? 'Gates' : <Sentence of={gatesVerdict(query.data)} />}</h1>
            <Switch
              legend="Read the gates"
              value={view.by ?? 'gate'}
              options={readings}
              onChoose={(value) => change({ by: value === 'gate' ? undefined : value, sel: undefined })}
            />
          </div>
          <p className={styles['more']}>
            <Link to="/gates/yield" search={(before) => ({ ...before, sel: undefined, by: undefined, do: undefined }) as never}>
              What passes the first time, and who meets a model when
            </Link>
          </p>
          <NarrowedTo />
          <div className={styles['figures']}>
            {view.by === 'discipline' ? (
              <DisciplinesFigure query={query} institution={institution} />
            ) : (
              <GatesFigure query={query} institution={institution} />
            )}
            <PartiesFigure query={query} institution={institution} />
          </div>
        </>
      )}
    </div>
  );
}
