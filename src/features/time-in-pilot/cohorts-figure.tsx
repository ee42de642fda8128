import { horizons } from '../../domain/measures/time-in-pilot/horizons.ts';
import type { TimeInPilotAnswer } from '../../formats/api/time-in-pilot.ts';
import { MeasureLink } from '../../parts/measure-link.tsx';
import { Measured } from '../../parts/measured.tsx';
import { provenanceTold } from '../../parts/provenance.ts';
import { cohortsMessage, conversionWords, quarterlessWords } from '../../parts/sentences/time-in-pilot.ts';
import { countWords } from '../../ui/count.ts';
import { dayWords } from '../../ui/day.ts';
import { Fig, type FigQuery, type FigSheet } from '../../ui/fig.tsx';
import { noPilot } from './instead.ts';
import styles from './time-in-pilot.module.css';

type Cohort = TimeInPilotAnswer['cohorts'][number];

/** Of the pilots that started in a quarter, how many were promoted? */
export function CohortsFigure({ query, institution }: { readonly query: FigQuery<TimeInPilotAnswer>; readonly institution: string }) {
  return (
    <Fig
      question="Of the pilots that started in one quarter, how many reached production?"
      query={query}
      message={(answer) => <Measured of={cohortsMessage(answer)} />}
      subtitle={({ pilots }) => (pilots === 0 ? null : 'Pilots by the quarter of their start; in production within so many months of it')}
      instead={noPilot}
      reading="Reading when each pilot started"
      provenance={(answer) => provenanceTold(answer, ['conversion'], institution)}
      sheet={sheetOf}
      foot={(answer) => (
        <p className={styles['foot']}>
          A quarter can be told once each of its pilots could have been followed for so long; until then its count is so far, and in no
          total. Promotions of one year are never divided by pilots of the same year. {quarterlessWords(answer)}
        </p>
      )}
    >
      {(answer) => <CohortTable of={answer} />}
    </Fig>
  );
}

function CohortTable({ of: { cohorts, measures } }: { readonly of: TimeInPilotAnswer }) {
  return (
    <div className={styles['scroll']}>
      <table className={`data-table ${styles['cohorts']}`} aria-label="In production, by the quarter in which the pilot started">
        <thead>
          <tr>
            <th scope="col">Started in</th>
            <th scope="col">Pilots</th>
            {horizons.map((months) => (
              <th key={months} scope="col">
                within {months} months
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cohorts.map((cohort) => (
            <CohortRow key={cohort.quarter} of={cohort} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              All quarters that can be told
            </th>
            {horizons.map((months) => {
              const measure = measures.find(({ name }) => name === `conversion:${months}`);
              return (
                <td key={months}>
                  {measure !== undefined && (
                    <MeasureLink name={measure.name} label={`${conversionWords(measure)}: ${measure.label}`}>
                      {conversionWords(measure)}
                    </MeasureLink>
                  )}
                </td>
              );
            })}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function CohortRow({ of: { quarter, pilots, cells } }: { readonly of: Cohort }) {
  return (
    <tr>
      <th scope="row">{dayWords(quarter)}</th>
      <td>
        <MeasureLink name={`cohort:${quarter}`} label={`${countWords(pilots)} started in ${dayWords(quarter)}`}>
          {countWords(pilots)}
        </MeasureLink>
      </td>
      {cells.map(({ months, promoted, mature, matureOn }) => (
        <td key={months} className={mature ? undefined : styles['immature']}>
          <MeasureLink
            name={`cohort:${quarter}:${months}`}
            label={`${countWords(promoted)} of ${countWords(pilots)} within ${months} months${mature ? '' : ', so far'}`}
          >
            {countWords(promoted)} of {countWords(pilots)}
          </MeasureLink>
          {!mature && <span> so far; told from {dayWords(matureOn)}</span>}
        </td>
      ))}
    </tr>
  );
}

function sheetOf({ cohorts }: TimeInPilotAnswer): FigSheet {
  return {
    columns: ['Started in', 'Pilots', ...horizons.map((months) => `In production within ${months} months`)],
    rows: cohorts.map(({ quarter, pilots, cells }) => [
      dayWords(quarter),
      pilots,
      ...cells.map(({ promoted, mature, matureOn }) => (mature ? promoted : `${promoted} so far; told from ${dayWords(matureOn)}`)),
    ]),
  };
}
