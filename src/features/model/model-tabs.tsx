import { Link } from '@tanstack/react-router';
import type { ScreenView } from '../../state/view.ts';
import styles from './model-tabs.module.css';

export type Tab = 'chain' | 'facts';

/** The address of each tab. */
export const tabPath = { chain: '/models/$id', facts: '/models/$id/facts' } as const;

/** The parts of the model screen that there are. */
export function ModelTabs({ modelId, tab, search }: { modelId: string; tab: Tab; search: ScreenView }) {
  const words = { chain: 'Accountability chain', facts: 'Facts' } as const;
  return (
    <nav className={styles['tabs']} aria-label="Parts of this model">
      {(['chain', 'facts'] as const).map((one) => (
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
