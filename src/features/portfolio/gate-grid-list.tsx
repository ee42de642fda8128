import type { GateGrid, GridCell } from '../../domain/measures/gate-grid.ts';
import { RowsLink } from '../../parts/rows-link.tsx';
import { countWords } from '../../ui/count.ts';
import { DataTable } from '../../ui/data-table.tsx';

interface Line {
  readonly fn: string;
  readonly where: string;
  readonly show: string;
  readonly cell: GridCell;
}

/** The grid's cells one under the other: every function, and no cell that is empty. */
export function GateGridList({ of: { columns, rows } }: { of: GateGrid }) {
  const lines = rows.flatMap(({ fn, cells, noGate, notReported }): Line[] =>
    [
      ...cells.map((cell, place) => ({ fn, where: columns[place] ?? '', show: `held-by:${columns[place]}`, cell })),
      { fn, where: 'no gate: a risk or a broken link', show: 'held-at:no gate', cell: noGate },
      { fn, where: 'not reported', show: 'held-at:not reported', cell: notReported },
    ].filter(({ cell }) => cell.count > 0),
  );
  return (
    <DataTable
      caption="What is held, by business function and by the owner function of its first open gate"
      rows={lines}
      keyOf={({ fn, show }) => `${fn} ${show}`}
      columns={[
        { head: 'Function', cell: ({ fn }) => fn },
        { head: 'Waits for', cell: ({ where }) => where },
        {
          head: 'Held',
          number: true,
          cell: ({ fn, show, cell }) => (
            <RowsLink show={show} narrow={{ fn }}>
              {countWords(cell.count)}
            </RowsLink>
          ),
        },
        { head: 'Longest, days', number: true, cell: ({ cell }) => (cell.longest === null ? 'not on record' : countWords(cell.longest)) },
      ]}
    />
  );
}
