import { Link } from '@tanstack/react-router';
import { wayMeasures, type WayMeasure } from '../../domain/measures/way-names.ts';
import type { FirstWeekAnswer } from '../../formats/api/first-week.ts';
import { modelsAnchor } from '../../parts/anchors.ts';
import { RowsLink } from '../../parts/rows-link.tsx';
import { wayMessage, wayWords, weeksSentence } from '../../parts/sentences/first-week.ts';
import { countWords } from '../../ui/count.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { dayWords } from '../../ui/day.ts';
import { Fig, type FigQuery } from '../../ui/fig.tsx';
import styles from './first-week.module.css';

type Way = FirstWeekAnswer['way'];

/** How far has it come? What the record could answer at the end of each week. */
export function WayFigure({ query }: { query: FigQuery<FirstWeekAnswer> }) {
  return (
    <Fig
      question="How far has it come?"
      query={query}
      message={wayMessage}
      subtitle={({ way }) => (way[0] === undefined ? '' : `At the end of each week since the week of ${dayWords(way[0].from)}`)}
      reading="Reading the weeks"
      table={({ way }) => <WayTable of={way} />}
    >
      {({ way }) => (
        <ul className={styles['way']}>
          {wayMeasures.map((name) => (
            <WayRow key={name} of={way} name={name} />
          ))}
        </ul>
      )}
    </Fig>
  );
}

function WayRow({ of, name }: { of: Way; name: WayMeasure }) {
  const last = of.at(-1)?.counts[name];
  if (last === undefined || last.base === 0) return null;
  return (
    <li>
      <span>{wayWords[name]}</span>
      {last.value === 0 ? (
        <span className="unknown">none on record</span>
      ) : (
        <span>
          <RowsLink show={name} label={`${countWords(last.value)} of ${countWords(last.base)}: ${wayWords[name]}`}>
            {countWords(last.value)}
          </RowsLink>{' '}
          <span className="quiet">of {countWords(last.base)}</span>
        </span>
      )}
      <span className={styles['weeks']} role="img" aria-label={weeksSentence(of, name)}>
        {of.map(({ from, counts }) => (
          <i
            key={from}
            data-none={counts[name].value === 0 ? '' : undefined}
            style={{ '--share': counts[name].base === 0 ? 0 : counts[name].value / counts[name].base } as React.CSSProperties}
          />
        ))}
      </span>
    </li>
  );
}

function WayTable({ of }: { of: Way }) {
  return (
    <DataTable
      caption="What the record could answer at the end of each week, in models"
      rows={of}
      keyOf={({ from }) => from}
      columns={[
        { head: 'Week of', cell: ({ from }) => dayWords(from) },
        ...wayMeasures.map((name) => ({
          head: wayWords[name],
          number: true,
          cell: ({ to, counts }: Way[number]) =>
            counts[name].value === 0 ? (
              <span className="unknown">none on record</span>
            ) : (
              <Link
                to="/portfolio"
                search={((view: Record<string, unknown>) => ({ ...view, asof: to, show: name, sel: undefined })) as never}
                hash={modelsAnchor}
                className="count"
                aria-label={`${countWords(counts[name].value)} of ${countWords(counts[name].base)} ${wayWords[name]} on ${dayWords(to)}`}
              >
                {countWords(counts[name].value)}
              </Link>
            ),
        })),
      ]}
    />
  );
}
