import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { overviewQuery } from '../../data/overview.ts';
import { trendQuery } from '../../data/trend.ts';
import type { Trend } from '../../domain/measures/trend/trend.ts';
import type { TrendAnswer } from '../../formats/api/trend.ts';
import { MeasureLink } from '../../parts/measure-link.tsx';
import { provenanceOf } from '../../parts/provenance.ts';
import { limitsWords, monthVerdict, trendFoot, trendVerdicts } from '../../parts/sentences/trend.ts';
import { lastMonth, trendMessage } from '../../domain/measures/trend/trend-message.ts';
import { TrendVerdicts } from '../../parts/trend-verdicts.tsx';
import { useRecord } from '../../state/use-record.ts';
import { useView } from '../../state/use-view.ts';
import { daysWords } from '../../ui/amount.ts';
import { counted, countWords } from '../../ui/count.ts';
import { dayWords } from '../../ui/day.ts';
import type { FigInstead } from '../../ui/fig-body.tsx';
import { Fig, type FigSheet } from '../../ui/fig.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { TrendChart } from './trend-chart.tsx';
import styles from './trend.module.css';

// One chart for each site comes with the wish for them.
const TrendBySite = lazy(() => import('./trend-by-site.tsx').then((file) => ({ default: file.TrendBySite })));

const none: readonly string[] = [];

/** Is waiting for a governance decision getting better? The chart says so, or that it cannot be told from chance. */
export function TrendFigure() {
  const view = useView();
  const query = useQuery(trendQuery(view));
  const institution = useRecord().record?.institution ?? '';
  const [bySite, setBySite] = useState(false);
  const overview = useQuery(overviewQuery(view)).data;
  const sites = view.site === undefined ? (overview?.choices.site ?? none) : none;
  const verdicts = query.data === undefined ? [] : trendVerdicts(query.data.trend);
  return (
    <Fig
      className={styles['trend'] ?? ''}
      question="Is it getting better?"
      query={query}
      aside={verdicts.length === 0 ? undefined : <TrendVerdicts of={verdicts} />}
      message={({ trend }) => <span data-drawn>{trendMessage(trend)}</span>}
      subtitle={() => 'Median days waiting for a governance decision, by month'}
      instead={untold}
      foot={({ trend, asOf }) => <span data-explains>{trendFoot(trend, asOf)}</span>}
      table={({ trend }) => <TrendTable of={trend} />}
      sheet={sheetOf}
      provenance={(answer) => provenanceOf(answer, answer.measures, institution)}
      reading="Reading the waits"
    >
      {({ trend }) => (
        <>
          <LastMonth of={trend} />
          {bySite ? (
            <Suspense fallback={<Waiting words="Reading each site" />}>
              <TrendBySite sites={sites} />
            </Suspense>
          ) : (
            <TrendChart of={trend} />
          )}
          {sites.length > 1 && (
            <button type="button" className="text-button no-print" aria-pressed={bySite} onClick={() => setBySite(!bySite)}>
              Site by site, on one scale
            </button>
          )}
        </>
      )}
    </Fig>
  );
}

function untold({ trend: { months, kept } }: TrendAnswer): FigInstead | null {
  if (months.length > 0) return null;
  return kept
    ? { kind: 'empty record', words: 'In the last 18 months no governance decision was made that had been submitted for.' }
    : { kind: 'not reported', words: 'No file here says when a decision was asked for, or when it was made.' };
}

function LastMonth({ of }: { readonly of: Trend }) {
  const last = lastMonth(of);
  return last === undefined ? null : (
    <p className={styles['last']}>
      {dayWords(last.month)}:{' '}
      <MeasureLink name={`governance-wait:${last.month}`} className={styles['days'] ?? ''}>
        {daysWords(last.value ?? 0)}
      </MeasureLink>
      , the median of <MeasureLink name={`governance-wait:${last.month}`}>{counted(last.decided, 'decision')}</MeasureLink>
    </p>
  );
}

/** The limits a month is judged by; empty where it has none. */
function limitsAt(month: string, { stretches }: Trend): string {
  const limits = stretches.find(({ from, to }) => from <= month && month <= to)?.limits ?? null;
  return limits === null ? 'none' : limitsWords(limits);
}

function TrendTable({ of }: { readonly of: Trend }) {
  const { months, stretches } = of;
  const anew = stretches.length > 1;
  return (
    <table>
      <thead>
        <tr>
          {columnsOf(of).map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {months.map((one) => (
          <tr key={one.month}>
            <th scope="row">{dayWords(one.month)}</th>
            <td className="number">
              {one.value === null ? (
                'none'
              ) : (
                <MeasureLink name={`governance-wait:${one.month}`} label={`${daysWords(one.value)} in ${dayWords(one.month)}`}>
                  {countWords(one.value)}
                </MeasureLink>
              )}
            </td>
            <td className="number">{countWords(one.decided)}</td>
            <td>{monthVerdict(one)}</td>
            {anew && <td className="number">{limitsAt(one.month, of)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Limits stand in the table where they are not the same for every month. */
function columnsOf({ stretches }: Trend): readonly string[] {
  return ['Month', 'Median days', 'Decisions', 'What it says', ...(stretches.length > 1 ? ['Limits'] : [])];
}

function sheetOf({ trend }: TrendAnswer): FigSheet {
  const anew = trend.stretches.length > 1;
  return {
    columns: columnsOf(trend),
    rows: trend.months.map((one) => [
      dayWords(one.month),
      one.value,
      one.decided,
      monthVerdict(one),
      ...(anew ? [limitsAt(one.month, trend)] : []),
    ]),
  };
}
