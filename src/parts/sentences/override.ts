import type { OverrideStep } from '../../domain/audit/events.ts';
import { listed } from '../../ui/count.ts';

/** How a step of the override path stands: tried, never tried, or nobody can. */
export type StepState = 'tried' | 'never tested' | 'nobody';

export function stepState({ who, drilledOn }: OverrideStep): StepState {
  if (who === null) return 'nobody';
  return drilledOn === null ? 'never tested' : 'tried';
}

/** Who can stop it, and was that tried: one sentence, the missing first. */
export function overrideWords(steps: readonly OverrideStep[]): string {
  if (steps.length === 0) return 'No override path is on record.';
  const named = (state: StepState): string[] => steps.filter((step) => stepState(step) === state).map(({ step }) => step);
  const nobody = named('nobody');
  const untested = named('never tested');
  if (nobody.length === steps.length) return `Nobody can ${listed(nobody).replace(/ and (\w+)$/, ' or $1')} it.`;
  const missing = nobody.length === 0 ? '' : `Nobody can ${listed(nobody).replace(/ and (\w+)$/, ' or $1')} it`;
  const never = untested.length === 0 ? '' : `the ${listed(untested)} ${untested.length === 1 ? 'was' : 'were'} never tested`;
  if (missing !== '' && never !== '') return `${missing}; ${never}.`;
  if (missing !== '') return `${missing}.`;
  if (never !== '') return `${never.charAt(0).toUpperCase()}${never.slice(1)}.`;
  return `All ${steps.length} steps have a person, and each was tried.`;
}

/** How fast it went when last tried. */
export function speedWords(seconds: number): string {
  if (seconds < 120) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 120 ? `${minutes} min` : `${Math.round(minutes / 60)} h`;
}
