import { Link } from '@tanstack/react-router';
import type { ScreenView } from '../../state/view.ts';
import styles from './model-tabs.module.css';

export type Tab = 'chain' | 'gates' | 'risks' | 'timeline' | 'facts';

/** The address of each tab, in the order they stand. */
export const tabPath = {
  chain: '/models/$id',
  gates: '/models/$id/gates',
  risks: '/models/$id/risks',
  timeline: '/models/$id/timeline',
  facts: '/models/$id/facts',
} as const satisfies Readonly<Record<Tab, string>>;

const words: Readonly<Record<Tab, string>> = {
  chain: 'Accountability chain',
  gates: 'Gate ledger',
  risks: 'Risks',
  timeline: 'Timeline',
  facts: 'Facts',
};

/** The parts of the model screen that there are. */
export function ModelTabs({ modelId, tab, search }: { modelId: string; tab: Tab; search: ScreenView }) {
  return (
    <nav className={styles['tabs']} aria-label="Parts of this model">
      {(Object.keys(tabPath) as Tab[]).map((one) => (
        <Link
          key={one}
          to={tabPath[one]}
          params={{ id: modelId }}
          search={search}
          activeOptions={{ exact: true, includeSearch: false }}
          aria-current={one === tab ? 'page' : undefined}
          className={styles['tab']}
        >
          {words[one]}
        </Link>
      ))}
    </nav>
  );
}
