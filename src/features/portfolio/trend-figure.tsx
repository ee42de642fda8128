import { useQuery } from '@tanstack/react-query';
import { trendQuery } from '../../data/trend.ts';
import type { Trend } from '../../domain/measures/trend/trend.ts';
import type { TrendAnswer } from '../../formats/api/trend.ts';
import { MeasureLink } from '../../parts/measure-link.tsx';
import { monthVerdict, trendFoot, trendSentence, trendVerdicts } from '../../parts/sentences/trend.ts';
import { lastMonth, trendMessage } from '../../domain/measures/trend/trend-message.ts';
import { TrendVerdicts } from '../../parts/trend-verdicts.tsx';
import { useView } from '../../state/use-view.ts';
import { daysWords } from '../../ui/amount.ts';
import { XmrChart, type XmrMark } from '../../ui/charts/xmr-chart.tsx';
import { counted, countWords } from '../../ui/count.ts';
import { dayWords } from '../../ui/day.ts';
import type { FigInstead } from '../../ui/fig-body.tsx';
import { Fig, type FigSheet } from '../../ui/fig.tsx';
import styles from './trend.module.css';

/** Is waiting for a governance decision getting better? The chart says so, or that it cannot be told from chance. */
export function TrendFigure() {
  const query = useQuery(trendQuery(useView()));
  const verdicts = query.data === undefined ? [] : trendVerdicts(query.data.trend);
  return (
    <Fig
      className={styles['trend'] ?? ''}
      question="Is it getting better?"
      query={query}
      aside={verdicts.length === 0 ? undefined : <TrendVerdicts of={verdicts} />}
      message={({ trend }) => trendMessage(trend)}
      subtitle={() => 'Median days waiting for a governance decision, by month'}
      instead={untold}
      foot={({ trend, asOf }) => trendFoot(trend, asOf)}
      table={({ trend }) => <TrendTable of={trend} />}
      sheet={sheetOf}
      reading="Reading the waits"
    >
      {({ trend }) => <TrendChart of={trend} />}
    </Fig>
  );
}

function untold({ trend: { kind, kept } }: TrendAnswer): FigInstead | null {
  if (kind !== 'nothing') return null;
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
          , the median of {counted(last.decided, 'decision')}
        </p>
      )}
      <XmrChart
        marks={marks}
        centre={centre}
        limits={limits === null ? [] : [line('Limit', limits.high), line('Limit', limits.lowShown)]}
        trial={kind === 'trial'}
        target={line('Target', target)}
        sentence={trendSentence(of)}
      />
    </>
  );
}

function line(words: string, value: number): { words: string; value: number } {
  return { words: `${words} ${countWords(Math.round(value))}`, value };
}

/** "Oct 26": as short as an axis needs. */
function shortMonth(month: string): string {
  return dayWords(month).replace(/ 20(\d\d)$/, ' $1');
}

function TrendTable({ of: { months } }: { readonly of: Trend }) {
  return (
    <table>
      <thead>
        <tr>
          {columns.map((column) => (
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
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const columns = ['Month', 'Median days', 'Decisions', 'What it says'] as const;

function sheetOf({ trend: { months } }: TrendAnswer): FigSheet {
  return { columns, rows: months.map((one) => [dayWords(one.month), one.value, one.decided, monthVerdict(one)]) };
}
