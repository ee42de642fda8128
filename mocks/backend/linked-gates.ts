/** The gates overview, each of whose numbers carries the address of the rows behind it. */
import type { GateGrid, GridCell, GridRow } from '../../src/domain/measures/gate-grid.ts';
import type { GateFigure, GatesOverview } from '../../src/domain/measures/gates-overview.ts';
import type { GateAnswer, GatesAnswer } from '../../src/formats/api/gates.ts';
import type { View } from '../../src/formats/api/view.ts';
import { rowsAddress } from './linked-overview.ts';

/** A gate's figures with the addresses of the models it holds, and of those for which it is open. */
export function linkedGate(figure: GateFigure, view: View): GateAnswer['figure'] {
  return {
    ...figure,
    rows: { held: rowsAddress({ ...view, gate: figure.gate }, 'held'), open: rowsAddress(view, `open-at:${figure.gate}`) },
  };
}

/** Add to every number of the overview the address of its rows. */
export function linkedGates(
  overview: GatesOverview,
  view: View,
): Pick<GatesAnswer, 'rows' | 'gates' | 'grid' | 'disciplines'> & GatesOverview {
  const rows = (name: string): string => rowsAddress(view, name);
  return {
    ...overview,
    rows: {
      held: rows('held'),
      atGate: rows('held-at:gate'),
      noGate: rows('held-at:no gate'),
      notReported: rows('held-at:not reported'),
    },
    gates: overview.gates.map((figure) => linkedGate(figure, view)),
    grid: linkedGrid(overview.grid, view),
    disciplines: overview.disciplines.map((one) => ({
      ...one,
      rows: { held: rows(`held-in:${one.discipline}`), open: rows(`open-in:${one.discipline}`) },
    })),
  };
}

function linkedGrid({ columns, clear, rows, totals }: GateGrid, view: View): GatesAnswer['grid'] {
  const linkedRow = (row: GridRow, of: View): GatesAnswer['grid']['totals'] => {
    const linked = (cell: GridCell, name: string) => ({ ...cell, rows: rowsAddress(of, name) });
    return {
      ...row,
      cells: row.cells.map((cell, place) => linked(cell, `held-by:${columns[place]}`)),
      noGate: linked(row.noGate, 'held-at:no gate'),
      notReported: linked(row.notReported, 'held-at:not reported'),
      rows: rowsAddress(of, 'held'),
    };
  };
  return { columns, clear, rows: rows.map((row) => linkedRow(row, { ...view, fn: row.fn })), totals: linkedRow(totals, view) };
}
