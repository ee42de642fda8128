import { Link } from '@tanstack/react-router';
import type { ReleaseRow } from '../../domain/measures/release-plan.ts';
import { useView } from '../../state/use-view.ts';
import { countWords, listed } from '../../ui/count.ts';
import { dayWords } from '../../ui/day.ts';
import { DataTable } from '../../ui/data-table.tsx';

const stateWords = { held: 'Held', clear: 'Clear', released: 'Released' } as const;

/** The plan's numbers and days, one row a release. */
export function PlanTable({ rows }: { rows: readonly ReleaseRow[] }) {
  const { sel: _sel, do: _do, ...view } = useView();
  return (
    <DataTable
      caption="Releases in the order of their planned days"
      rows={rows}
      keyOf={({ releaseId }) => releaseId}
      columns={[
        {
          head: 'Release',
          cell: ({ releaseId }) => (
            <Link to="/releases/$id" params={{ id: releaseId }} search={view}>
              {releaseId}
            </Link>
          ),
        },
        { head: 'Model', cell: ({ modelName }) => modelName },
        { head: 'Version', cell: ({ version }) => version },
        { head: 'Planned', cell: ({ planned }) => dayWords(planned) },
        { head: 'Moved from', cell: ({ movedFrom }) => (movedFrom.length === 0 ? 'Never moved' : listed(movedFrom.map(dayWords))) },
        { head: 'Stands', cell: ({ state }) => stateWords[state] },
        {
          head: 'Held by',
          cell: ({ risks, objections }) =>
            risks.length + objections.length === 0
              ? 'Nothing'
              : listed([...risks.map(({ riskId }) => riskId), ...objections.map(({ ruleId }) => ruleId)]),
        },
        {
          head: 'Earliest',
          cell: ({ earliest, state }) => (state === 'released' ? '' : earliest === null ? 'No date' : dayWords(earliest)),
        },
        { head: 'Requests refused', number: true, cell: ({ refused }) => countWords(refused.length) },
      ]}
    />
  );
}
