import { Link } from '@tanstack/react-router';
import type { GateFigure } from '../../domain/measures/gates-overview.ts';
import type { GatesAnswer } from '../../formats/api/gates.ts';
import { MeasureLink } from '../../parts/measure-link.tsx';
import { RowsLink } from '../../parts/rows-link.tsx';
import { gateName, monthsSentence, waitBase, waitWords } from '../../parts/sentences/gates.ts';
import { Dots } from '../../ui/charts/dots.tsx';
import { countWords } from '../../ui/count.ts';
import { Mark } from '../../ui/mark.tsx';
import styles from './gates-table.module.css';

/** One row a gate. Gates this record does not use are named under the table. */
export function GatesTable({ of: { gates: all }, selected }: { of: GatesAnswer; selected: string | undefined }) {
  const gates = all.filter(({ on }) => on);
  const most = Math.max(1, ...gates.flatMap(({ months }) => months.map(({ days }) => days ?? 0)));
  return (
    <table className={styles['table']}>
      <caption className="unseen">Gates in the order of the process</caption>
      <thead>
        <tr>
          <th scope="col">Gate</th>
          <th scope="col" className="number">
            Held
          </th>
          <th scope="col" className="number">
            Open
          </th>
          <th scope="col" className="number">
            Longest
          </th>
          <th scope="col" className="number">
            Median wait
          </th>
          <th scope="col" data-scale>
            12 months, one scale to {countWords(most)} days
          </th>
          <th scope="col">Who can pass it</th>
          <th scope="col">Vacant seat</th>
        </tr>
      </thead>
      <tbody>
        {gates.map((figure) => (
          <GateRow key={figure.gate} of={figure} most={most} selected={figure.gate === selected} />
        ))}
      </tbody>
    </table>
  );
}

function GateRow({ of, most, selected }: { of: GateFigure; most: number; selected: boolean }) {
  const { gate, held, open, longest, wait, months, seats } = of;
  return (
    <tr data-gate={gate} aria-current={selected} data-clear={open === 0 ? '' : undefined}>
      <th scope="row">
        <Link
          to="/gates/$gate"
          params={{ gate }}
          search={(view) => ({ ...view, sel: undefined, by: undefined, do: undefined }) as never}
          className={styles['name']}
        >
          {gateName(gate)}
        </Link>{' '}
        <span className={styles['id']}>{gate}</span>
      </th>
      <td className={`number ${styles['held']}`} data-label="Held">
        {held === 0 ? (
          <span className="quiet">0</span>
        ) : (
          <RowsLink show="held" narrow={{ gate }} label={`${countWords(held)} held at ${gateName(gate)}`}>
            {countWords(held)}
          </RowsLink>
        )}
      </td>
      <td className="number" data-label="Open">
        {open === 0 ? (
          <span className="quiet">0</span>
        ) : (
          <RowsLink show={`open-at:${gate}`} label={`${countWords(open)} open at ${gateName(gate)}`}>
            {countWords(open)}
          </RowsLink>
        )}
      </td>
      <td className="number" data-label="Longest" {...(longest === null ? none : {})}>
        {longest === null ? (
          <None />
        ) : (
          <MeasureLink name={`longest-open:${gate}`} label={`${countWords(longest)} d: days the longest is open at ${gateName(gate)}`}>
            {countWords(longest)} d
          </MeasureLink>
        )}
      </td>
      <td className="number" data-label="Median wait" title={waitBase(wait)}>
        {wait.decided + wait.open === 0 ? (
          <span className="quiet">none on record</span>
        ) : (
          <MeasureLink name={`gate-cycle:${gate}`} label={`${shortWait(wait)}: median wait in days at ${gateName(gate)}`}>
            {shortWait(wait)}
          </MeasureLink>
        )}
      </td>
      <td className={styles['dots']}>
        <Dots values={months.map(({ days }) => days)} most={most} sentence={monthsSentence(months)} />
      </td>
      <td data-label="Who can pass it">{passedBy(seats)}</td>
      <td data-label="Vacant seat" {...(hasVacancy(of) ? {} : none)}>
        <Vacancies of={of} />
      </td>
    </tr>
  );
}

/** "244 d": what a column has room for. Its name begins with the same letters, so that it can be spoken to. */
function shortWait(wait: Parameters<typeof waitWords>[0]): string {
  return waitWords(wait).replace(/ days?$/, ' d');
}

function None() {
  return (
    <span className="quiet">
      <span aria-hidden="true">·</span>
      <span className="unseen">none</span>
    </span>
  );
}

/** Everybody who can pass it, as the record prints them; a seat each model has of its own is named by its role. */
function passedBy(seats: GateFigure['seats']): string {
  return seats
    .map(({ seat, of, people, vacant }) => {
      if (of === 'each model') return `each model’s ${seat.toLowerCase()}`;
      if (people.length === 0) return vacant ? '' : `${seat}: not reported`;
      return people.map(({ printedName }) => printedName).join(' or ');
    })
    .filter((words) => words !== '')
    .join(', ');
}

/** Nothing to say: left out where there is no room for columns. */
const none = { 'data-none': '' };

function vacantSeats(seats: GateFigure['seats']): GateFigure['seats'] {
  return seats.filter(({ vacant }) => vacant);
}

function hasVacancy({ seats, withoutSeat }: Pick<GateFigure, 'seats' | 'withoutSeat'>): boolean {
  return withoutSeat > 0 || vacantSeats(seats).length > 0;
}

/** Seats nobody sits on: of the record, and of the models for which the gate is open. */
function Vacancies({ of: { gate, seats, withoutSeat, open } }: { of: GateFigure }) {
  if (!hasVacancy({ seats, withoutSeat })) return <None />;
  const vacant = vacantSeats(seats);
  return (
    <span className={styles['vacant']}>
      <Mark of="vacant" />
      <span>
        {vacant.map(({ seat }) => seat).join(', ')}
        {withoutSeat > 0 && vacant.length === 0 && `${countWords(withoutSeat)} of ${countWords(open)} open have no name`}
        {withoutSeat > 0 && vacant.length === 0 && <span className="unseen"> for {gateName(gate)}</span>}
      </span>
    </span>
  );
}
