import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { waysFreeQuery } from '../../data/ways-free.ts';
import type { Best, WaysFree } from '../../formats/api/ways-free.ts';
import { modelsAnchor } from '../../parts/anchors.ts';
import { ModelLink } from '../../parts/model-link.tsx';
import { inTurnSentence, nearestSentence, nobodySentence, seatSentence, signatureSentence } from '../../parts/sentences/way.ts';
import { useView } from '../../state/use-view.ts';
import { standpointOf } from '../../state/view.ts';
import { counted } from '../../ui/count.ts';
import { FigError } from '../../ui/fig-body.tsx';
import styles from './one-decision.module.css';

/** Under the verdict: the one signature and the one seat that would release the most, and the holds nobody can lift. */
export function OneDecision() {
  const { data, error, refetch } = useQuery(waysFreeQuery(useView()));
  if (error !== null) return <FigError error={error} stillHolds="The other figures are not affected." retry={refetch} />;
  if (data === undefined || data.ways.length === 0) return null;
  const signature = signatureSentence(data) ?? nearestSentence(data);
  const seat = seatSentence(data);
  return (
    <section className={styles['decision']} aria-label="The one decision">
      {signature !== null && <Line sentence={signature} best={data.signature} />}
      {seat !== null && <Line sentence={seat} best={data.seat} more={inTurnSentence(data)} />}
      <Nobody of={data} />
    </section>
  );
}

function Line({ sentence, best, more = null }: { readonly sentence: string; readonly best: Best | null; readonly more?: string | null }) {
  return (
    <details className={styles['line']}>
      <summary>{sentence}</summary>
      {best !== null && <Freed best={best} />}
      {more !== null && <p className={styles['more']}>{more}</p>}
    </details>
  );
}

function Freed({ best }: { readonly best: Best }) {
  return (
    <ul className={styles['freed']}>
      {best.frees.map(({ modelId, deploymentId, name }) => (
        <li key={deploymentId}>
          <ModelLink modelId={modelId}>{name}</ModelLink>
        </li>
      ))}
    </ul>
  );
}

function Nobody({ of }: { readonly of: WaysFree }) {
  const standpoint = standpointOf(useView());
  if (of.nobodyCanLift.length === 0) return <p className={styles['line']}>{nobodySentence(of)}</p>;
  return (
    <details className={styles['line']}>
      <summary>{nobodySentence(of)}</summary>
      <p className={styles['more']}>
        Of{' '}
        <Link
          to="/portfolio"
          search={{ ...standpoint, show: 'held-on-record' } as never}
          hash={modelsAnchor}
          resetScroll={false}
          className="count"
        >
          {counted(of.ways.length, 'model')}
        </Link>{' '}
        held for a reason on record, whatever the view is narrowed to.
      </p>
      <ul className={styles['freed']}>
        {of.nobodyCanLift.map(({ modelId, deploymentId, name, seats }) => (
          <li key={deploymentId}>
            <ModelLink modelId={modelId}>{name}</ModelLink>: {seats.join(', ')}
          </li>
        ))}
      </ul>
    </details>
  );
}
