import type { Overview } from '../../domain/measures/overview.ts';
import { RowsLink } from '../../parts/rows-link.tsx';
import { holdWords } from '../../parts/words.ts';
import { countWords } from '../../ui/count.ts';
import { DataTable } from '../../ui/data-table.tsx';

/** The panel's numbers: what holds them, then what is missing. */
export function HoldsTable({ of: { holds, reasons } }: { of: Pick<Overview, 'holds' | 'reasons'> }) {
  return (
    <>
      <DataTable
        caption="Stalled pilots by what holds them"
        rows={holds}
        keyOf={({ kind }) => kind}
        columns={[
          { head: 'Held by', cell: ({ kind }) => holdWords[kind] },
          { head: 'Pilots', number: true, cell: ({ kind, count }) => <RowsLink show={`stalled-by:${kind}`}>{countWords(count)}</RowsLink> },
        ]}
      />
      <DataTable
        caption="What is missing; a pilot can lack several"
        rows={reasons}
        keyOf={({ reason }) => reason}
        columns={[
          { head: 'Missing', cell: ({ reason }) => reason },
          { head: 'Nature', cell: ({ nature }) => (nature === 'both' ? 'governance and technical' : nature) },
          { head: 'Pilots', number: true, cell: ({ reason, count }) => <RowsLink show={`reason:${reason}`}>{countWords(count)}</RowsLink> },
        ]}
      />
    </>
  );
}
