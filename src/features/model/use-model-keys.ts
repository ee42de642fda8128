import { useNavigate } from '@tanstack/react-router';
import type { DeploymentId } from '../../domain/audit/events.ts';
import { writeAttempt } from '../../formats/attempt.ts';
import type { ModelAnswer } from '../../formats/api/model.ts';
import { usePreferences } from '../../state/preferences.ts';
import { useChangeView } from '../../state/use-view.ts';
import type { ScreenView } from '../../state/view.ts';
import { useKeys } from '../../ui/use-keys.ts';
import { tabPath, type Tab } from './model-tabs.tsx';

/** The list one came from: the view, without the deployment one looks at. */
export function listOf(view: ScreenView): ScreenView {
  const { sel: _, ...list } = view;
  return list;
}

/**
 * J and K go through the list, T takes the deployment one looks at to triage; Escape closes what is open, else goes back to the list.
 * @param deploymentId undefined where there is none
 * @param close closes what is open; null where nothing is
 */
export function useModelKeys(
  { modelId, previous, next }: ModelAnswer,
  deploymentId: DeploymentId | undefined,
  view: ScreenView,
  tab: Tab,
  close: (() => void) | null,
): void {
  const { singleKeys } = usePreferences();
  const navigate = useNavigate();
  const change = useChangeView();
  const open = (neighbour: ModelAnswer['next']): void => {
    if (neighbour !== null) void navigate({ to: tabPath[tab], params: { id: neighbour.modelId }, search: listOf(view) });
  };
  const back = (): void => void navigate({ to: '/portfolio', search: { ...listOf(view), sel: modelId } });
  const triage = (): void => {
    if (deploymentId !== undefined) change({ do: writeAttempt({ type: 'triage.request', payload: { deploymentId } }), as: undefined });
  };
  useKeys({ j: () => open(next), k: () => open(previous), t: triage }, singleKeys);
  useKeys({ escape: close ?? back }, true);
}
