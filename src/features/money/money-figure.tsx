import type { StageMoney } from '../../domain/measures/money/by-stage.ts';
import type { MoneyAnswer } from '../../formats/api/money.ts';
import { MeasureLink } from '../../parts/measure-link.tsx';
import { provenanceOf } from '../../parts/provenance.ts';
import { Sentence } from '../../parts/sentence.tsx';
import { moneyStageWords, stageMoneySentence, stuckMoneyWords } from '../../parts/sentences/money.ts';
import { dollarWords } from '../../ui/amount.ts';
import { countWords } from '../../ui/count.ts';
import { dayWords } from '../../ui/day.ts';
import type { FigInstead } from '../../ui/fig-body.tsx';
import { Fig, type FigQuery } from '../../ui/fig.tsx';
import styles from './money-figure.module.css';

interface MoneyFigureProps {
  readonly query: FigQuery<MoneyAnswer>;
  readonly institution: string;
}

/** What was spent to date, by the stage each model is at now, with what is not reported beside it. */
export function MoneyFigure({ query, institution }: MoneyFigureProps) {
  return (
    <Fig
      question="Where is the money?"
      query={query}
      message={({ models, measures }) => (models === 0 ? 'No model is in this view' : <Sentence of={stuckMoneyWords(measures)} />)}
      subtitle={({ asOf }) => `US dollars spent to date, by the stage each model is at now, as known on ${dayWords(asOf)}`}
      instead={untold}
      reading="Reading the costs"
      sheet={({ stages }) => ({
        columns: ['Stage', 'Models', 'Spent to date, US dollars', 'A year, US dollars', 'Models with no cost reported'],
        rows: stages.map(({ stage, models, toDate, yearly, noCost }) => [
          moneyStageWords(stage),
          models,
          toDate,
          stage === 'ended' ? 'ended' : yearly,
          noCost,
        ]),
      })}
      provenance={(answer) =>
        provenanceOf(
          answer,
          answer.measures.filter(({ topic }) => topic === 'Money'),
          institution,
        )
      }
      foot={({ filter }) =>
        `A model without a reported cost adds nothing to a bar; how many those are stands beside it. A cost not reported is not a cost of 0.${filter.site === undefined ? '' : ' Costs are those of the whole model, at all its sites.'}`
      }
    >
      {({ stages }) => <Stages of={stages} />}
    </Fig>
  );
}

function untold({ models, stages }: MoneyAnswer): FigInstead | null {
  if (models === 0) return { kind: 'empty by filter', words: 'No model is in this view.' };
  return stages.every(({ toDate }) => toDate === null)
    ? { kind: 'not reported', words: 'A bar stands here once a cost in US dollars is reported.' }
    : null;
}

function Stages({ of }: { readonly of: readonly StageMoney[] }) {
  const most = Math.max(1, ...of.map(({ toDate }) => toDate ?? 0));
  return (
    <div className={styles['scroll']}>
      <div className={styles['head']} aria-hidden="true">
        <span>Stage</span>
        <span className={styles['number']}>Spent to date</span>
        <span className={styles['wide']} />
        <span className={styles['number']}>A year</span>
        <span className={styles['number']}>No cost reported</span>
      </div>
      <ul className={styles['stages']}>
        {of.map((one) => (
          <li key={one.stage} className={styles['row']}>
            <span className={styles['name']}>{moneyStageWords(one.stage)}</span>
            <Amount name={`spend-to-date:${one.stage}`} value={one.toDate} label={`${moneyStageWords(one.stage)}, spent to date`} />
            <span className={styles['bar']} role="img" aria-label={stageMoneySentence(one)}>
              {one.toDate === null ? <i data-untold="" /> : <i style={{ width: `${(one.toDate / most) * 100}%` }} />}
            </span>
            {one.stage === 'ended' ? (
              <span className={`${styles['number']} ${styles['quiet']}`}>ended</span>
            ) : (
              <Amount name={`spend-a-year:${one.stage}`} value={one.yearly} label={`${moneyStageWords(one.stage)}, a year`} />
            )}
            <span className={styles['number']}>
              <MeasureLink
                name={`no-cost:${one.stage}`}
                label={`${countWords(one.noCost)} of ${countWords(one.models)}: ${moneyStageWords(one.stage)}, no cost reported`}
              >
                {countWords(one.noCost)} of {countWords(one.models)}
              </MeasureLink>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Amount({ name, value, label }: { readonly name: string; readonly value: number | null; readonly label: string }) {
  const words = value === null ? 'not reported' : dollarWords(value);
  return (
    <span className={`${styles['number']} ${value === null ? styles['untold'] : ''}`}>
      <MeasureLink name={name} label={`${words}: ${label}`}>
        {words}
      </MeasureLink>
    </span>
  );
}
