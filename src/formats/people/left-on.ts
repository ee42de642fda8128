/** The last day of people, from dates as people write them, and words instead of dates. */
import { notReported, type Reported } from '../../domain/reported.ts';
import { isDay, type Day } from '../../domain/time.ts';
import type { Problem } from '../../domain/imports/row.ts';
import { plain, shown, textOf, type Cell } from '../imports/cells.ts';
import { orderShown, readDate } from '../imports/dates.ts';
import type { DateOrder, Found } from '../imports/outcome.ts';
import { warning } from '../imports/problems.ts';
import type { Table } from '../imports/table.ts';

const LEFT =
  /^(?:left|yes|y|true|x|✓|gone|departed|retired|resigned|terminated|leaver|inactive|no longer here|former(?: employee)?|ex-?employee)$/;
const HERE = /^(?:no|n|false|0|active|here|still here|current|employed|present)$/;

/** Whether the day or the month comes first in the leaving dates; null where they do not show it. */
export function orderOf(table: Table, index: number, chosen: DateOrder | undefined): DateOrder | null {
  if (chosen !== undefined) return chosen;
  const { dayFirst, monthFirst } = orderShown(table.rows.map(({ cells }) => dateText(cells[index])));
  if (dayFirst > 0 && monthFirst === 0) return 'day first';
  return monthFirst > 0 && dayFirst === 0 ? 'month first' : null;
}

/** Dates that could be two days, the first few: nothing where the order is known. */
export function openDates(table: Table, index: number, order: DateOrder | null): readonly Found[] {
  if (order !== null) return [];
  return table.rows
    .flatMap(({ row, cells }) => {
      const text = shown(dateText(cells[index]));
      return orderShown([text]).open > 0 ? [{ value: text, count: 1, rows: [row] }] : [];
    })
    .slice(0, 5);
}

function dateText(cell: Cell | undefined): string {
  return typeof cell === 'object' && cell.when !== undefined ? '' : textOf(cell);
}

export interface LeftSaid {
  readonly leftOn: Reported<Day> | null;
  readonly problem: Problem | null;
}

/** One cell of the leaving dates. */
export function readLeftOn(cell: Cell | undefined, order: DateOrder | null, row: number, column: string): LeftSaid {
  const said = shown(textOf(cell));
  const unknown = (why: string, todo: string): LeftSaid => ({
    leftOn: notReported('unrecognised', said),
    problem: warning(row, column, said, why, todo),
  });
  if (said === '' || HERE.test(plain(said))) return { leftOn: null, problem: null };
  if (LEFT.test(plain(said)))
    return unknown(
      'They left, and the list does not say when.',
      'Write their last day, as 2026-05-31: what rests on them breaks from that day.',
    );
  if (typeof cell === 'object' && cell.when !== undefined) return { ...dayIn(cell.when, unknown) };
  const read = readDate(said, { order, dayMonth: 'unreadable' });
  if (read.kind === 'date') return dayIn(read.when, unknown);
  if (read.kind === 'unreadable') return unknown(read.why, read.todo);
  if (read.kind === 'either')
    return unknown('Which comes first, the day or the month, the list does not show.', 'Answer the question about dates.');
  return { leftOn: null, problem: null };
}

function dayIn(when: string, unknown: (why: string, todo: string) => LeftSaid): LeftSaid {
  const day = when.slice(0, 10);
  if (isDay(day)) return { leftOn: day, problem: null };
  return unknown('Only the month or the year is known.', 'Write their last day, as 2026-05-31.');
}

/** What a status says where no date does: left, the day not known; else nothing. */
export function leftByStatus(leftOn: LeftSaid['leftOn'], status: string): LeftSaid['leftOn'] {
  return leftOn === null && LEFT.test(plain(status)) && !/^(?:yes|y|true|x|✓)$/.test(plain(status))
    ? notReported('left blank', status)
    : leftOn;
}
