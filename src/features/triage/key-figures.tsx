import type { ModelAnswer } from '../../formats/api/model.ts';
import { isReported } from '../../domain/reported.ts';
import { ChainStrip } from '../../parts/chain-strip.tsx';
import { ModelLink } from '../../parts/model-link.tsx';
import { pastEndWords, stageDays, toneCount, toneLine } from '../../parts/sentences/triage-room.ts';
import { countWords } from '../../ui/count.ts';
import styles from './room.module.css';

interface KeyFiguresProps {
  readonly model: ModelAnswer;
  readonly deploymentId: string | null;
}

/** How long it stands there, what holds it, and its chain. Each opens the model. */
export function KeyFigures({ model, deploymentId }: KeyFiguresProps) {
  const deployment = model.deployments.find((one) => one.deploymentId === deploymentId) ?? model.deployments[0];
  if (deployment === undefined) return null;
  const { standing, chain, blockers } = deployment;
  const links = chain.links;
  return (
    <dl className={styles['figures']}>
      <div>
        <dd>
          <ModelLink modelId={model.modelId}>{isReported(standing.days) ? countWords(standing.days) : 'Not reported'}</ModelLink>
        </dd>
        <dt>
          {stageDays(standing)}
          <br />
          {pastEndWords(standing)}
        </dt>
      </div>
      <div>
        <dd>
          <ModelLink modelId={model.modelId}>{deployment.governance === 'kept' ? countWords(blockers.length) : 'Not reported'}</ModelLink>
        </dd>
        <dt>
          {blockers.length === 1 ? 'thing holds it' : 'things hold it'}
          <br />
          on record
        </dt>
      </div>
      <div className={styles['chain']}>
        <dd>
          <ChainStrip of={{ links: [...links], count: toneCount(links) }} />
        </dd>
        <dt>Chain: {toneLine(links)}</dt>
      </div>
    </dl>
  );
}
