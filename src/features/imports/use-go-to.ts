import { useNavigate } from '@tanstack/react-router';
import { useView } from '../../state/use-view.ts';
import type { ScreenView } from '../../state/view.ts';
import type { Step } from './steps.ts';

/** Go to a step; the rest of the address stays, but for what is changed. */
export function useGoTo(): (step: Step, change?: { readonly [K in keyof ScreenView]?: ScreenView[K] | undefined }) => void {
  const navigate = useNavigate();
  const view = useView();
  return (step, change = {}) => void navigate({ to: '/import/$step', params: { step }, search: { ...view, ...change } as ScreenView });
}
