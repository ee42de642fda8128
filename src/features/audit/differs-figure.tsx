import { Link } from '@tanstack/react-router';
import type { ComparisonAnswer } from '../../formats/api/comparison.ts';
import { changeWords, comparedLabel, comparisonMessage, dayFigure, differenceWords } from '../../parts/sentences/comparison.ts';
import { useView } from '../../state/use-view.ts';
import { counted } from '../../ui/count.ts';
import { dayWords } from '../../ui/day.ts';
import { Fig, type FigQuery } from '../../ui/fig.tsx';
import styles from './differs-figure.module.css';
import { RowsOnDay } from './rows-on-day.tsx';

/** What differs between the two dates? Every number opens its rows, on its own day. */
export function DiffersFigure({ query }: { query: FigQuery<ComparisonAnswer> }) {
  return (
    <Fig
      question="What differs between the two dates?"
      query={query}
      message={comparisonMessage}
      reading="Comparing the two days"
      stillHolds="The entries are not affected."
    >
      {(data) => (
        <>
          <Measures of={data} />
          <Models of={data} />
        </>
      )}
    </Fig>
  );
}

function Measures({ of: { earlier, later, measures, risks } }: { of: ComparisonAnswer }) {
  return (
    <table className={styles['table']}>
      <caption className="unseen">
        Measures on {dayWords(earlier.day)} and {dayWords(later.day)}
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="unseen">Measure</span>
          </th>
          <th scope="col">{shortDay(earlier.day, later.day)}</th>
          <th scope="col">{shortDay(later.day, earlier.day)}</th>
          <th scope="col" aria-label="Difference">
            Δ
          </th>
        </tr>
      </thead>
      <tbody>
        {measures.map((one) => (
          <tr key={one.name} title={one.rule}>
            <th scope="row">{comparedLabel(one)}</th>
            <td>
              <Figure of={one.earlier} mode={earlier.mode} day={earlier.day} label={comparedLabel(one)} />
            </td>
            <td className={styles['now']}>
              <Figure of={one.later} mode={later.mode} day={later.day} label={comparedLabel(one)} />
            </td>
            <Change of={one.change} />
          </tr>
        ))}
        <tr>
          <th scope="row">Risks that hold a release</th>
          <td>
            <RiskCount count={risks.earlier} day={earlier.day} />
          </td>
          <td className={styles['now']}>
            <RiskCount count={risks.later} day={later.day} />
          </td>
          <Change of={risks.change} />
        </tr>
      </tbody>
    </table>
  );
}

/** A difference; what cannot be told is a mark of its own, with its words for whoever cannot see it. */
function Change({ of }: { of: number | null }) {
  return (
    <td className={of === 0 || of === null ? styles['same'] : undefined}>
      {of === null ? '?' : changeWords(of)}
      {of === null && <span className="unseen"> {changeWords(of)}</span>}
    </td>
  );
}

/** A day as short as it can be beside another: the year only where they differ in it. */
function shortDay(day: string, other: string): string {
  const words = dayWords(day);
  return day.slice(0, 4) === other.slice(0, 4) ? words.replace(/ \d{4}$/, '') : words;
}

interface FigureProps {
  readonly of: ComparisonAnswer['measures'][number]['earlier'];
  readonly mode: ComparisonAnswer['earlier']['mode'];
  readonly day: string;
  readonly label: string;
}

function Figure({ of, mode, day, label }: FigureProps) {
  const figure = dayFigure(of, mode);
  if (figure === null) return <CannotTell />;
  return (
    <RowsOnDay show={of.name} day={day} label={`${label} on ${dayWords(day)}: ${figure} of ${of.base}`}>
      {figure}
    </RowsOnDay>
  );
}

function CannotTell() {
  return (
    <span className="unknown">
      ?<span className="unseen"> cannot tell</span>
    </span>
  );
}

function RiskCount({ count, day }: { count: number | null; day: string }) {
  const { in: record } = useView();
  if (count === null) return <CannotTell />;
  return (
    <Link
      to="/risks"
      search={{ in: record, asof: day, show: 'holding' } as never}
      className="count"
      aria-label={`${counted(count, 'risk')} on ${dayWords(day)}`}
    >
      {count}
    </Link>
  );
}

function Models({ of: { models, later } }: { of: ComparisonAnswer }) {
  const { in: record } = useView();
  if (models.length === 0) return null;
  return (
    <details className={styles['models']}>
      <summary>{counted(models.length, 'model differs', 'models differ')}</summary>
      <ul className={styles['list']}>
        {models.map(({ modelId, name, differences }) => (
          <li key={modelId}>
            <Link to="/models/$id" params={{ id: modelId }} search={{ in: record, asof: later.day } as never}>
              {modelId} {name}
            </Link>
            <span>{differenceWords(differences)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
