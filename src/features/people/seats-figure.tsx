import { useQuery } from '@tanstack/react-query';
import { sessionQuery } from '../../data/session.ts';
import type { PeopleAnswer } from '../../formats/api/people.ts';
import { AttemptLink } from '../../parts/attempt-link.tsx';
import { usePast } from '../../state/use-past.ts';
import { listed } from '../../ui/count.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Fig } from '../../ui/fig.tsx';
import { Mark } from '../../ui/mark.tsx';
import { useMedia } from '../../ui/use-media.ts';
import { Sentence } from '../../parts/sentence.tsx';
import { appointmentWords, confirmationWords, seatsList, seatsMessage, siteWords, usualWords } from '../../parts/sentences/people.ts';
import { functionOfRole } from './function-of-role.ts';
import { everySite, type SeatGrid, type SeatOnGrid, type SeatRow } from './seat-grid.ts';
import { OwnRole, SeatCell, type SeatTold } from './seat-cell.tsx';
import styles from './seats.module.css';

interface SeatsFigureProps {
  readonly answer: PeopleAnswer;
  readonly grid: SeatGrid;
}

/** Function by site: who sits where, which seats are vacant, and where nothing is said. */
export function SeatsFigure({ answer, grid }: SeatsFigureProps) {
  const isPast = usePast();
  const narrow = useMedia('(max-width: 700px)');
  const actor = useQuery(sessionQuery(answer.record)).data?.person?.personId ?? null;
  const names = new Map(answer.people.map(({ personId, printedName }) => [personId, printedName]));
  const told: SeatTold = { nameOf: (id) => names.get(id) ?? id, actor, mayAct: !isPast, usual: grid.usual };
  const { wanting } = grid.counts;
  return (
    <Fig
      question="Which seats are there, and who sits on them?"
      query={{ data: grid, error: null, isPending: false }}
      id={seatsList}
      message={() => <Sentence of={seatsMessage({ wanting, seats: grid.counts })} />}
      subtitle={() =>
        'A seat is a function at a site, and exists before a person. A dot: nothing is said, there is no seat, and so no vacancy.'
      }
      aside={
        isPast ? undefined : (
          <AttemptLink type="seat.open" payload={{}} className="button no-print">
            Open a seat
          </AttemptLink>
        )
      }
      foot={() => footOf(answer, grid)}
      table={() => <SeatTable answer={answer} nameOf={told.nameOf} />}
    >
      {() => (
        <>
          {grid.usual !== null && (
            <p className={styles['usual']}>
              <Mark of={grid.usual.confirmedBy === null ? 'partial' : 'ok'} />
              <span>{usualWords(grid.usual, told.nameOf)}</span>
            </p>
          )}
          {narrow ? <SeatList grid={grid} told={told} /> : <SeatTableGrid grid={grid} told={told} />}
        </>
      )}
    </Fig>
  );
}

function footOf(answer: PeopleAnswer, { sitesWithout, rows, counts }: SeatGrid): string {
  const shown = sitesWithout.slice(0, 4);
  const more = sitesWithout.length - shown.length;
  const sites =
    answer.sites.length === 0
      ? 'The record names no site yet: every seat counts for the whole institution.'
      : sitesWithout.length === 0
        ? ''
        : `No seat is at ${listed([...shown, ...(more > 0 ? [`${more} more sites`] : [])], 'or')} alone.`;
  return [
    counts.wanting > 0 ? 'Functions the rules in force ask for stand first.' : '',
    rows.some(({ withoutSeat }) => withoutSeat.length > 0) ? 'Whoever has a role without a seat decides by it everywhere.' : '',
    sites,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function SeatTableGrid({ grid, told }: { readonly grid: SeatGrid; readonly told: SeatTold }) {
  return (
    <div className={styles['wide']}>
      <table className={styles['grid']}>
        <caption className="unseen">Seats by function and site</caption>
        <thead>
          <tr>
            <th scope="col">Decides as</th>
            {grid.columns.map(({ key, name }) => (
              <th key={key} scope="col">
                {name}
              </th>
            ))}
            {told.mayAct && (
              <th scope="col" className="no-print">
                <span className="unseen">Open a seat</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {grid.rows.map((row) => (
            <tr key={row.key} data-wanting={row.isWanting ? '' : undefined}>
              <RowHead row={row} />
              {grid.columns.map(({ key }) => (
                <td key={key}>
                  <Cell row={row} column={key} told={told} />
                </td>
              ))}
              {told.mayAct && (
                <td className={`${styles['more']} no-print`}>
                  <OpenSeat row={row} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function RowHead({ row }: { readonly row: SeatRow }) {
  return (
    <th scope="row">
      <span className={styles['role']}>{row.role ?? row.function}</span>
      {row.role !== null && row.function !== '' && <span className={styles['of']}>{row.function}</span>}
      {row.isWanting && <span className={styles['wanting']}>The rules ask for it, nobody yet</span>}
    </th>
  );
}

/** A seat of this role, at a site still to be chosen. */
function OpenSeat({ row: { role, function: of } }: { readonly row: SeatRow }) {
  if (role === null) return null;
  const payload = { function: of === '' ? functionOfRole(role) : of, role, siteId: null };
  return (
    <AttemptLink type="seat.open" payload={payload} label={`Open a seat: ${role}`}>
      Open a seat
    </AttemptLink>
  );
}

function Cell({ row, column, told }: { readonly row: SeatRow; readonly column: string; readonly told: SeatTold }) {
  const seats = row.cells.get(column) ?? [];
  const own = column === everySite ? row.withoutSeat : [];
  if (seats.length === 0 && own.length === 0) return <NoSeat />;
  return (
    <div className={styles['cell']}>
      {seats.map((one) => (
        <SeatCell key={one.seat.seatId} of={one} told={told} />
      ))}
      {own.length > 0 && <OwnRole of={own} />}
    </div>
  );
}

/** Nothing is said: it is no vacancy. */
function NoSeat() {
  return (
    <span className={styles['none']}>
      <span aria-hidden="true">·</span>
      <span className="unseen">no seat</span>
    </span>
  );
}

/** On a narrow page, one function after another; a site is named only where it has a seat. */
function SeatList({ grid, told }: { readonly grid: SeatGrid; readonly told: SeatTold }) {
  const nameOf = new Map(grid.columns.map(({ key, name }) => [key, name]));
  return (
    <ul className={styles['list']}>
      {grid.rows.map((row) => (
        <li key={row.key} data-wanting={row.isWanting ? '' : undefined}>
          <div className={styles['line']}>
            <h3>{row.role ?? row.function}</h3>
            {told.mayAct && row.role !== null && (
              <p className={`${styles['more']} no-print`}>
                <OpenSeat row={row} />
              </p>
            )}
          </div>
          {row.role !== null && row.function !== '' && <p className={styles['of']}>{row.function}</p>}
          {row.isWanting && <p className={styles['wanting']}>The rules ask for it, nobody yet.</p>}
          {[...row.cells].map(([column, seats]) => (
            <div key={column} className={styles['at']}>
              <p className={styles['site']}>{nameOf.get(column) ?? column}</p>
              <div className={styles['cell']}>
                {seats.map((one: SeatOnGrid) => (
                  <SeatCell key={one.seat.seatId} of={one} told={told} />
                ))}
              </div>
            </div>
          ))}
          {row.withoutSeat.length > 0 && <OwnRole of={row.withoutSeat} />}
          {row.cells.size === 0 && row.withoutSeat.length === 0 && <p className={styles['none']}>no seat</p>}
        </li>
      ))}
    </ul>
  );
}

function SeatTable({ answer, nameOf }: { readonly answer: PeopleAnswer; readonly nameOf: (id: string) => string }) {
  return (
    <DataTable
      caption="Every seat, with whoever sits on it"
      rows={answer.seats}
      keyOf={({ seatId }) => seatId}
      columns={[
        { head: 'Seat', cell: ({ role, function: of }) => role ?? of },
        { head: 'Function', cell: ({ function: of }) => of },
        { head: 'Site', cell: ({ siteId }) => siteWords(siteId, answer.sites) },
        { head: 'Who', cell: ({ personId }) => (personId === null ? 'Vacant' : nameOf(personId)) },
        { head: 'Appointment', cell: (seat) => (seat.personId === null ? '' : appointmentWords(seat, nameOf)) },
        { head: 'Second person', cell: (seat) => (seat.personId === null ? '' : confirmationWords(seat, nameOf)) },
      ]}
    />
  );
}
