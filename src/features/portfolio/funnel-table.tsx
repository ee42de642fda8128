import type { Overview } from '../../domain/measures/overview.ts';
import { conversionWords, drawnFates, medianWords } from '../../parts/sentences/funnel.ts';
import { RowsLink } from '../../parts/rows-link.tsx';
import { fateWords, stageWords } from '../../parts/words.ts';
import { countWords } from '../../ui/count.ts';
import { DataTable, type Column } from '../../ui/data-table.tsx';

type Row = Overview['funnel'][number];

/** The funnel's numbers, stage by fate. */
export function FunnelTable({ of: { mode, funnel, stages } }: { of: Overview }) {
  if (mode === 'snapshot') {
    return (
      <DataTable
        caption="Models by the stage the file reports"
        rows={stages}
        keyOf={({ stage }) => stage}
        columns={[
          { head: 'Stage', cell: ({ stage }) => stageWords[stage] },
          {
            head: 'Models now',
            number: true,
            cell: ({ stage, count }) => <RowsLink show={`stage:${stage}`}>{countWords(count)}</RowsLink>,
          },
        ]}
      />
    );
  }
  const fates: Column<Row>[] = drawnFates
    .filter((fate) => funnel.some((row) => row.fates[fate] > 0))
    .map((fate) => ({
      head: fateWords[fate],
      number: true,
      cell: ({ stage, fates: counts }) =>
        counts[fate] === 0 ? '0' : <RowsLink show={`funnel:${stage}:${fate}`}>{countWords(counts[fate])}</RowsLink>,
    }));
  return (
    <DataTable
      caption="Models that reached each stage, and what became of them there"
      rows={funnel}
      keyOf={({ stage }) => stage}
      columns={[
        { head: 'Stage', cell: ({ stage }) => stageWords[stage] },
        {
          head: 'Reached',
          number: true,
          cell: ({ stage, reached }) => <RowsLink show={`reached:${stage}`}>{countWords(reached)}</RowsLink>,
        },
        ...fates,
        { head: 'From stage before', number: true, cell: (row) => conversionWords(row, funnel[funnel.indexOf(row) - 1]) },
        { head: 'Median days', number: true, cell: ({ median, reached }) => (reached === 0 ? '' : medianWords(median)) },
      ]}
    />
  );
}
