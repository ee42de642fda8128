import { Link } from '@tanstack/react-router';
import type { Overview } from '../../domain/measures/overview.ts';
import type { MeasuresAnswer } from '../../formats/api/measures.ts';
import { HoldMark } from '../../parts/hold-mark.tsx';
import { RowsLink } from '../../parts/rows-link.tsx';
import { holdsMessage, holdsQuestion, holdsUntold } from '../../parts/sentences/holds.ts';
import { countWords } from '../../ui/count.ts';
import type { FigInstead } from '../../ui/fig-body.tsx';
import { Fig, type FigQuery } from '../../ui/fig.tsx';
import { Counterfactual } from './counterfactual.tsx';
import { HoldRows } from './hold-rows.tsx';
import { HoldsTable } from './holds-table.tsx';
import { mostReasons, Reasons } from './reasons.tsx';
import styles from './holds.module.css';
import { useProvenance } from './use-provenance.ts';

/** What holds the stalled pilots? Governance and technology are counted by the same rule. */
export function HoldsFigure({ query }: { query: FigQuery<MeasuresAnswer> }) {
  const provenance = useProvenance('stalled-by', 'reason');
  return (
    <Fig
      question={query.data === undefined ? 'What holds the stalled pilots?' : holdsQuestion(query.data)}
      aside={<ToTheTest />}
      query={query}
      message={holdsMessage}
      instead={untold}
      provenance={provenance}
      table={(overview) => <HoldsTable of={overview} />}
      foot={(overview) => <HoldsFoot of={overview} />}
    >
      {(overview) => (
        <>
          <HoldRows of={overview} />
          {overview.headlines.stalled.value > 0 && <Counterfactual of={overview} />}
          {overview.reasons.length > 0 && <Reasons of={overview} />}
        </>
      )}
    </Fig>
  );
}

/** The way to where it is put to the test, in the same view. */
function ToTheTest() {
  return (
    <Link
      to="/portfolio/claim"
      search={({ in: record, asof, seq, site, fn, type, unit }) => ({ in: record, asof, seq, site, fn, type, unit }) as never}
    >
      Governance or technology: the test
    </Link>
  );
}

/** What the fills mean, and of how many. */
function HoldsFoot({ of: { headlines, reasons } }: { of: Overview }) {
  const stalled = headlines.stalled.value;
  if (stalled === 0) return null;
  return (
    <span className={styles['natures']}>
      <span>
        <HoldMark of="governance" /> governance
      </span>
      <span>
        <HoldMark of="technical" /> technical
      </span>
      <span>
        <span>
          Of <RowsLink show="stalled">{countWords(stalled)}</RowsLink>; one can lack several.
          {reasons.length > mostReasons && (
            <>
              {' '}
              <span data-drawn>{countWords(reasons.length - mostReasons)} more</span> in the table.
            </>
          )}
        </span>
      </span>
    </span>
  );
}

function untold({ mode, stages, headlines }: Overview): FigInstead | null {
  const { value, unknown } = headlines.stalled;
  if (mode !== 'snapshot' && (value > 0 || unknown === 0)) return null;
  const pilots = stages.find(({ stage }) => stage === 'pilot')?.count ?? 0;
  return { kind: 'not reported', words: holdsUntold(pilots) };
}
