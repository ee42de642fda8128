import { useQuery } from '@tanstack/react-query';
import { trendQuery } from '../../data/trend.ts';
import type { Trend, TrendStretch } from '../../domain/measures/trend/trend.ts';
import type { TrendAnswer } from '../../formats/api/trend.ts';
import { MeasureLink } from '../../parts/measure-link.tsx';
import { provenanceOf } from '../../parts/provenance.ts';
import { limitsWords, monthVerdict, trendFoot, trendSentence, trendVerdicts } from '../../parts/sentences/trend.ts';
import { lastMonth, trendMessage } from '../../domain/measures/trend/trend-message.ts';
import { TrendVerdicts } from '../../parts/trend-verdicts.tsx';
import { useRecord } from '../../state/use-record.ts';
import { useView } from '../../state/use-view.ts';
import { daysWords } from '../../ui/amount.ts';
import { XmrChart, type XmrEarlier, type XmrMark } from '../../ui/charts/xmr-chart.tsx';
import { counted, countWords } from '../../ui/count.ts';
import { dayWords } from '../../ui/day.ts';
import type { FigInstead } from '../../ui/fig-body.tsx';
import { Fig, type FigSheet } from '../../ui/fig.tsx';
import styles from './trend.module.css';

/** Is waiting for a governance decision getting better? The chart says so, or that it cannot be told from chance. */
export function TrendFigure() {
  const query = useQuery(trendQuery(useView()));
  const institution = useRecord().record?.institution ?? '';
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
      {({ trend }) => <TrendChart of={trend} />}
    </Fig>
  );
}

function untold({ trend: { months, kept } }: TrendAnswer): FigInstead | null {
  if (months.length > 0) return null;
  return kept
    ? { kind: 'empty record', words: 'In the last 18 months no governance decision was made that had been submitted for.' }
    : { kind: 'not reported', words: 'No file here says when a decision was asked for, or when it was made.' };
}

const shapes = { concern: 'square', improvement: 'diamond' } as const;

function TrendChart({ of }: { readonly of: Trend }) {
  const { kind, months, limits, median, target } = of;
  const last = lastMonth(of);
  const marks = months.map(({ month, value, variation }): XmrMark => ({
    label: shortMonth(month),
    value,
    shape: variation === 'concern' || variation === 'improvement' ? shapes[variation] : 'disc',
  }));
  const centre = limits === null ? (median === null ? null : line('Median', median)) : line('Mean', limits.mean);
  return (
    <>
      {last !== undefined && (
        <p className={styles['last']}>
          {dayWords(last.month)}:{' '}
          <MeasureLink name={`governance-wait:${last.month}`} className={styles['days'] ?? ''}>
            {daysWords(last.value ?? 0)}
          </MeasureLink>
          , the median of <MeasureLink name={`governance-wait:${last.month}`}>{counted(last.decided, 'decision')}</MeasureLink>
        </p>
      )}
      <XmrChart
        marks={marks}
        centre={centre}
        limits={limits === null ? [] : [line('Limit', limits.high), line('Limit', limits.lowShown)]}
        trial={kind === 'trial'}
        target={line('Target', target)}
        earlier={of.stretches.slice(0, -1).map((stretch) => earlierOf(stretch, of))}
        sentence={trendSentence(of)}
      />
    </>
  );
}

function earlierOf({ from, to, kind, limits }: TrendStretch, { months }: Trend): XmrEarlier {
  return {
    from: Math.max(
      0,
      months.findIndex(({ month }) => month === from),
    ),
    to: months.findIndex(({ month }) => month === to),
    centre: limits?.mean ?? null,
    limits: limits === null ? [] : [limits.high, limits.lowShown],
    trial: kind === 'trial',
  };
}

/** The limits a month is judged by; empty where it has none. */
function limitsAt(month: string, { stretches }: Trend): string {
  const limits = stretches.find(({ from, to }) => from <= month && month <= to)?.limits ?? null;
  return limits === null ? 'none' : limitsWords(limits);
}

function line(words: string, value: number): { words: string; value: number } {
  return { words: `${words} ${countWords(Math.round(value))}`, value };
}

/** "Oct 26": as short as an axis needs. */
function shortMonth(month: string): string {
  return dayWords(month).replace(/ 20(\d\d)$/, ' $1');
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
