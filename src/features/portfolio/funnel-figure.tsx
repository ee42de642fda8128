import type { Overview } from '../../domain/measures/overview.ts';
import type { MeasuresAnswer } from '../../formats/api/measures.ts';
import { funnelMessage } from '../../parts/sentences/funnel.ts';
import { Fig, type FigQuery } from '../../ui/fig.tsx';
import { FunnelNow } from './funnel-now.tsx';
import { FunnelReached } from './funnel-reached.tsx';
import { FunnelTable } from './funnel-table.tsx';
import { useProvenance } from './use-provenance.ts';

/** Where do models stop? */
export function FunnelFigure({ query, site }: { query: FigQuery<MeasuresAnswer>; site?: string | undefined }) {
  const provenance = useProvenance('reached', 'funnel');
  return (
    <Fig
      question="Where do models stop?"
      query={query}
      message={funnelMessage}
      table={(overview) => <FunnelTable of={applicable(overview, site)} />}
      provenance={provenance}
      foot={footWords}
    >
      {(overview) => (overview.mode === 'snapshot' ? <FunnelNow of={overview} /> : <FunnelReached of={applicable(overview, site)} />)}
    </Fig>
  );
}

/** One site, or one deployment, has no second: no row for it. */
function applicable(overview: Overview, site: string | undefined): Overview {
  if (overview.unit === 'models' && site === undefined) return overview;
  return { ...overview, funnel: overview.funnel.filter(({ stage }) => stage !== 'second site') };
}

function footWords({ mode, unit }: Overview): string {
  if (mode === 'snapshot') return 'Where each stands now. One file does not show who went on and who stopped.';
  return unit === 'models'
    ? 'Each model once, at its furthest deployment. Days as it happened.'
    : 'Each deployment once. Days as it happened.';
}
