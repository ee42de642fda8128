import { Link } from '@tanstack/react-router';
import type { BandAge } from '../../domain/measures/risk-register.ts';
import type { RisksPage } from '../../formats/api/risks.ts';
import { RegisterLink } from '../../parts/register-link.tsx';
import { countWords } from '../../ui/count.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Fig, type FigQuery } from '../../ui/fig.tsx';

/** How long have unresolved risks been open? Median and oldest, by band; never one average over bands. */
export function AgeingFigure({ query }: { query: FigQuery<RisksPage> }) {
  return (
    <Fig
      question="How long have they been open?"
      query={query}
      message={({ register }) => oldestMessage(register.ageing)}
      subtitle={() => 'Unresolved risks: days since each was raised'}
      reading="Reading the register"
    >
      {({ register: { ageing } }) => (
        <DataTable
          caption="A band opens its unresolved risks"
          rows={ageing.filter(({ band, unresolved }) => band !== 'not scored' || unresolved > 0)}
          keyOf={({ band }) => band}
          columns={[
            { head: 'Band', cell: ({ band }) => (band === 'not scored' ? 'Not scored' : band) },
            { head: 'Unresolved', number: true, cell: ({ band, unresolved }) => <BandLink band={band} count={unresolved} /> },
            { head: 'Median', number: true, cell: ({ median }) => (median === null ? 'none' : countWords(median)) },
            { head: 'Oldest', number: true, cell: ({ oldest }) => (oldest === null ? 'none' : <OldestLink {...oldest} />) },
          ]}
        />
      )}
    </Fig>
  );
}

/** The oldest unresolved risk of all, by its days. */
function oldestMessage(ageing: readonly BandAge[]): string {
  const oldest = ageing.flatMap((row) => (row.oldest === null ? [] : [row.oldest])).toSorted((a, b) => b.age - a.age)[0];
  return oldest === undefined ? 'Nothing is unresolved' : `The oldest has been open ${countWords(oldest.age)} days`;
}

function BandLink({ band, count }: { band: BandAge['band']; count: number }) {
  return <RegisterLink show={band === 'not scored' ? 'unscored' : band}>{countWords(count)}</RegisterLink>;
}

function OldestLink({ riskId, age }: { riskId: string; age: number }) {
  return (
    <Link
      to="/risks/$riskId"
      params={{ riskId }}
      search={(view) => ({ ...view, sel: undefined }) as never}
      className="count"
      title={riskId}
    >
      {countWords(age)}
      <span className="unseen"> days, {riskId}</span>
    </Link>
  );
}
