import { useQuery } from '@tanstack/react-query';
import type { CommandType } from '../../domain/authority/command.ts';
import type { DeploymentView, ModelView } from '../../domain/measures/model-view.ts';
import { modelWaysFreeQuery } from '../../data/ways-free.ts';
import type { Act, WayFree } from '../../formats/api/ways-free.ts';
import { AttemptLink } from '../../parts/attempt-link.tsx';
import { actSentence, actWords } from '../../parts/sentences/act.ts';
import { sentence } from '../../parts/sentences/clause.ts';
import { wayMessage } from '../../parts/sentences/way.ts';
import { useView } from '../../state/use-view.ts';
import { Fig } from '../../ui/fig.tsx';
import styles from './panels.module.css';

/** "What would release it?": the shortest list of acts that frees the deployment, in the order the hierarchy demands. */
export function WayPanel({ view, deployment }: { readonly view: ModelView; readonly deployment: DeploymentView }) {
  const query = useQuery(modelWaysFreeQuery(view.modelId, useView()));
  const of = (ways: readonly WayFree[]): WayFree | null =>
    ways.find(({ deploymentId }) => deploymentId === deployment.deploymentId) ?? null;
  return (
    <Fig
      question="What would release it?"
      query={query}
      message={({ ways }) => wayMessage(of(ways), deployment.hold)}
      foot={({ ways }) =>
        of(ways)?.frees === true && 'Tried on this record: with the whole list it is free, without any one of them it is not.'
      }
    >
      {({ ways }) => {
        const way = of(ways);
        return (
          way !== null && (
            <ol className={styles['acts']}>
              {way.acts.map((act) => (
                <OneAct key={act.key} act={act} />
              ))}
            </ol>
          )
        );
      }}
    </Fig>
  );
}

function OneAct({ act }: { readonly act: Act }) {
  const vacant = act.who[0]?.kind === 'vacant seat';
  return (
    <li className={styles['act']}>
      <p className={vacant ? styles['vacant'] : undefined}>{actSentence(act)}</p>
      <AttemptLink type={act.attempt.type as CommandType} payload={act.attempt.payload}>
        {sentence(actWords(act)).replace(/\.$/, '')}
      </AttemptLink>
    </li>
  );
}
