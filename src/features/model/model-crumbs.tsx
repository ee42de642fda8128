import { Link } from '@tanstack/react-router';
import type { DeploymentId } from '../../domain/audit/events.ts';
import { isReported } from '../../domain/reported.ts';
import type { ModelAnswer } from '../../formats/api/model.ts';
import { AttemptLink } from '../../parts/attempt-link.tsx';
import { standpointOf, type ScreenView } from '../../state/view.ts';
import { countWords } from '../../ui/count.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import styles from './model-crumbs.module.css';
import { tabPath, type Tab } from './model-tabs.tsx';
import { listOf } from './use-model-keys.ts';

interface ModelCrumbsProps {
  readonly answer: ModelAnswer;
  /** The deployment one looks at. */
  readonly deploymentId: DeploymentId;
  readonly view: ScreenView;
  readonly tab: Tab;
}

/** Where one is, and the models before and after it in the list one came from. */
export function ModelCrumbs({ answer, deploymentId, view, tab }: ModelCrumbsProps) {
  const { modelId, externalId, businessFunction, place, previous, next } = answer;
  const list: ScreenView = { ...listOf(view), sel: modelId };
  const standpoint = standpointOf(view);
  return (
    <div className={styles['crumbs']}>
      <nav aria-label="Where you are" className={styles['path']}>
        <Link to="/portfolio" search={list}>
          Portfolio
        </Link>
        <span aria-hidden="true">/</span>
        {isReported(businessFunction) ? (
          <Link to="/portfolio" search={{ ...standpoint, fn: businessFunction }}>
            {businessFunction}
          </Link>
        ) : (
          <span className="quiet">Function not reported</span>
        )}
        <span aria-hidden="true">/</span>
        <span aria-current="page" className={styles['here']}>
          {externalId ?? modelId}
        </span>
      </nav>
      <span className={styles['acts']}>
        <AttemptLink type="triage.request" payload={{ deploymentId }} className={styles['act'] ?? ''}>
          Take to triage <KeyHint of="T" />
        </AttemptLink>
        <Link to="/models/$id/dossier" params={{ id: modelId }} search={view} className={styles['act']}>
          Dossier
        </Link>
      </span>
      {place !== null && (
        <nav aria-label="Models in the list" className={styles['list']}>
          <span>
            {countWords(place.at)} of {countWords(place.of)} in the list
          </span>
          <Neighbour of={previous} words="Previous" keyName="K" view={view} tab={tab} />
          <Neighbour of={next} words="Next" keyName="J" view={view} tab={tab} />
        </nav>
      )}
    </div>
  );
}

interface NeighbourProps {
  readonly of: ModelAnswer['next'];
  readonly words: string;
  readonly keyName: string;
  readonly view: ScreenView;
  readonly tab: Tab;
}

function Neighbour({ of, words, keyName, view, tab }: NeighbourProps) {
  if (of === null) return null;
  return (
    <Link to={tabPath[tab]} params={{ id: of.modelId }} search={listOf(view)} className={`button ${styles['neighbour']}`} title={of.name}>
      <span>
        {words}
        <span className="unseen">: {of.name}</span>
      </span>
      <KeyHint of={keyName} />
    </Link>
  );
}
