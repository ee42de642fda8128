import { catalogue, gateOf, type OwnerFunction } from '../gates/catalogue.ts';
import { isReported } from '../reported.ts';
import type { Day, Days } from '../time.ts';
import { daysHeld } from './days-held.ts';
import { heldAt, openGates } from './held-at.ts';
import type { ModelRow } from './model-row.ts';

/** Held models in one place of the grid. `longest` is null where no day is on record, and where none is held. */
export interface GridCell {
  readonly count: number;
  readonly longest: Days | null;
}

export interface GridRow {
  /** The business function; `not reported` where no source names one. */
  readonly fn: string;
  /** One for each column, in the columns' order. */
  readonly cells: readonly GridCell[];
  /** Held by a risk or a broken link alone. */
  readonly noGate: GridCell;
  /** Stalled, and nobody wrote down what holds them. */
  readonly notReported: GridCell;
  readonly total: number;
}

/** Which function's gates hold which business function. Each held model stands in exactly one cell. @source shared rule 24 */
export interface GateGrid {
  /** Owner functions whose gates hold something, in the order of their first gate. */
  readonly columns: readonly OwnerFunction[];
  /** Owner functions whose gates hold nothing. */
  readonly clear: readonly OwnerFunction[];
  /** Most held first. */
  readonly rows: readonly GridRow[];
  readonly totals: GridRow;
}

const owners = [...new Set(catalogue.map(({ owner }) => owner))];

type Column = OwnerFunction | 'no gate' | 'not reported';

interface Placed {
  readonly fn: string;
  readonly column: Column;
  readonly days: Days | null;
}

/** The gate × function grid of some rows on a day. Rows that are not held are left out. */
export function gateGrid(rows: readonly ModelRow[], asOf: Day): GateGrid {
  const placed = rows.flatMap((row) => placeOf(row, asOf));
  const columns = owners.filter((owner) => placed.some(({ column }) => column === owner));
  const rowOf = (fn: string, of: readonly Placed[]): GridRow => ({
    fn,
    cells: columns.map((column) => cellOf(of, column)),
    noGate: cellOf(of, 'no gate'),
    notReported: cellOf(of, 'not reported'),
    total: of.length,
  });
  const byFunction = [...Map.groupBy(placed, ({ fn }) => fn)].map(([fn, of]) => rowOf(fn, of));
  return {
    columns,
    clear: owners.filter((owner) => !columns.includes(owner)),
    rows: byFunction.toSorted((a, b) => b.total - a.total || a.fn.localeCompare(b.fn, 'en')),
    totals: rowOf('', placed),
  };
}

function placeOf(row: ModelRow, asOf: Day): Placed[] {
  const at = heldAt(row);
  if (at === null) return [];
  const fn = isReported(row.businessFunction) ? row.businessFunction : 'not reported';
  if (at === 'no gate' || at === 'not reported') return [{ fn, column: at, days: daysHeld(row, row.blockers[0]?.since ?? null, asOf) }];
  const since = openGates(row)[0]?.blocker.since ?? null;
  return [{ fn, column: gateOf(at).owner, days: daysHeld(row, since, asOf) }];
}

function cellOf(placed: readonly Placed[], of: Column): GridCell {
  const here = placed.filter(({ column }) => column === of);
  const days = here.flatMap((one) => (one.days === null ? [] : [one.days]));
  return { count: here.length, longest: days.length === 0 ? null : Math.max(...days) };
}
