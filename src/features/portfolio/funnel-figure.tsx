import type { Overview } from '../../domain/measures/overview.ts';
import { funnelMessage } from '../../parts/sentences/funnel.ts';
import { Fig, type FigQuery } from '../../ui/fig.tsx';
import { FunnelNow } from './funnel-now.tsx';
import { FunnelReached } from './funnel-reached.tsx';
import { FunnelTable } from './funnel-table.tsx';

/** Where do models stop? */
export function FunnelFigure({ query }: { query: FigQuery<Overview> }) {
  return (
    <Fig
      question="Where do models stop?"
      query={query}
      message={funnelMessage}
      table={(overview) => <FunnelTable of={applicable(overview)} />}
      foot={footWords}
    >
      {(overview) => (overview.mode === 'snapshot' ? <FunnelNow of={overview} /> : <FunnelReached of={applicable(overview)} />)}
    </Fig>
  );
}

/** A deployment has one site: no row for a second. */
function applicable(overview: Overview): Overview {
  if (overview.unit === 'models') return overview;
  return { ...overview, funnel: overview.funnel.filter(({ stage }) => stage !== 'second site') };
}

function footWords({ mode, unit }: Overview): string {
  if (mode === 'snapshot') return 'Where each stands now. One file does not show who went on and who stopped.';
  return unit === 'models'
    ? 'Each model once, at its furthest deployment. Days as it happened.'
    : 'Each deployment once. Days as it happened.';
}
