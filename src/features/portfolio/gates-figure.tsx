import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { gatesQuery } from '../../data/gates.ts';
import type { GatesAnswer } from '../../formats/api/gates.ts';
import { clearOwners, gridMessage } from '../../parts/sentences/gates.ts';
import { standpointOf } from '../../state/view.ts';
import { useView } from '../../state/use-view.ts';
import type { FigInstead } from '../../ui/fig-body.tsx';
import { Fig } from '../../ui/fig.tsx';
import { GateGridTable } from './gate-grid.tsx';
import { useProvenance } from './use-provenance.ts';
import { GateGridList } from './gate-grid-list.tsx';
import styles from './portfolio-screen.module.css';

/** Which function’s gates hold which part of the house? Each held model stands in one cell. */
export function GatesFigure() {
  const view = useView();
  const query = useQuery(gatesQuery(view));
  const provenance = useProvenance('held', 'held-at', 'held-by');
  return (
    <Fig
      className={styles['gates'] ?? ''}
      question="Which gate, which function?"
      query={query}
      message={gridMessage}
      instead={untold}
      provenance={provenance}
      reading="Reading the gates"
      table={({ grid }) => <GateGridList of={grid} />}
      foot={(answer) => (
        <span>
          Number: held models, each once, at its first open gate. Shade and small figure: days the longest has been held.{' '}
          {answer.held > 0 && clearOwners(answer.grid)}{' '}
          <Link to="/gates" search={standpointOf(view)}>
            All gates
          </Link>
        </span>
      )}
    >
      {({ grid, held }) => (held === 0 ? null : <GateGridTable of={grid} />)}
    </Fig>
  );
}

function untold({ mode }: GatesAnswer): FigInstead | null {
  if (mode !== 'snapshot') return null;
  return {
    kind: 'not reported',
    words: 'No record says which gate holds a model. The file names a stage for each, and no review and no decision.',
  };
}
