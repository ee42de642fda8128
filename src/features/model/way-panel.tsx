import { useQuery } from '@tanstack/react-query';
import type { CommandType } from '../../domain/authority/command.ts';
import type { DeploymentView, ModelView } from '../../domain/measures/model-view.ts';
import { modelWaysFreeQuery } from '../../data/ways-free.ts';
import type { Act, WayFree } from '../../formats/api/ways-free.ts';
import { AttemptLink } from '../../parts/attempt-link.tsx';
import { actWords, othersWords, whoWords } from '../../parts/sentences/act.ts';
import { wayMessage } from '../../parts/sentences/way.ts';
import { subjectWords } from '../../parts/words.ts';
import { useView } from '../../state/use-view.ts';
import { Fig } from '../../ui/fig.tsx';
import styles from './way-panel.module.css';

/** "What would release it?": the acts that together free the deployment, in the order the hierarchy demands. */
export function WayPanel({ view, deployment }: { readonly view: ModelView; readonly deployment: DeploymentView }) {
  const query = useQuery(modelWaysFreeQuery(view.modelId, useView()));
  const of = (ways: readonly WayFree[]): WayFree | null =>
    ways.find(({ deploymentId }) => deploymentId === deployment.deploymentId) ?? null;
  return (
    <Fig
      className={styles['panel']!}
      question="What would release it?"
      query={query}
      message={({ ways }) => wayMessage(of(ways), deployment.hold)}
      foot={({ ways }) =>
        of(ways)?.frees === true && 'Tried on this record: with the whole list it is free; without any one of them it is not.'
      }
    >
      {({ ways }) => (
        <ol className={styles['acts']}>
          {of(ways)?.acts.map((act, place) => (
            <OneAct key={act.key} act={act} place={place + 1} />
          ))}
        </ol>
      )}
    </Fig>
  );
}

function OneAct({ act, place }: { readonly act: Act; readonly place: number }) {
  const vacant = act.who[0]?.kind === 'vacant seat';
  const others = othersWords(act);
  return (
    <li className={styles['act']}>
      <span className={styles['place']} aria-hidden="true">
        {place}
      </span>
      <span className={`${styles['who']} ${vacant ? styles['vacant'] : ''}`}>{whoWords(act)}</span>
      <span>
        has to{' '}
        <AttemptLink type={act.attempt.type as CommandType} payload={act.attempt.payload}>
          {actWords(act)}
        </AttemptLink>
        {others !== null && <span className={styles['also']}>{others}</span>}
      </span>
      <span className={styles['protects']}>{subjectWords[act.protects]}</span>
    </li>
  );
}
