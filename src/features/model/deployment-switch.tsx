import { Link } from '@tanstack/react-router';
import type { DeploymentView, ModelView } from '../../domain/measures/model-view.ts';
import type { ScreenView } from '../../state/view.ts';
import styles from './deployment-switch.module.css';
import { tabPath, type Tab } from './model-tabs.tsx';
import { deploymentWords } from './model-words.ts';

interface DeploymentSwitchProps {
  readonly view: ModelView;
  readonly shown: DeploymentView;
  readonly search: ScreenView;
  readonly tab: Tab;
}

/** A model in several places has a chain in each: this names them with their stages, and shows one. */
export function DeploymentSwitch({ view: { modelId, deployments }, shown, search, tab }: DeploymentSwitchProps) {
  const sites = new Set(deployments.map(({ site }) => JSON.stringify(site)));
  const withScope = sites.size < deployments.length;
  return (
    <nav aria-label="Where it is deployed" className={styles['switch']}>
      {deployments.map((deployment) => (
        <Link
          key={deployment.deploymentId}
          to={tabPath[tab]}
          params={{ id: modelId }}
          search={{ ...search, sel: deployment.deploymentId }}
          replace
          activeOptions={{ includeSearch: true }}
          aria-current={deployment === shown ? 'true' : undefined}
          className={styles['place']}
        >
          {deploymentWords(deployment, withScope)}
        </Link>
      ))}
    </nav>
  );
}
