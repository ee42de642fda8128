import type { MeasureTold } from '../measures/tell.ts';

/** What a board may read as the number: none counted, while of some nobody reports it, is not none. */
export function knownValue({ kind, value, unknown }: Pick<MeasureTold, 'kind' | 'value' | 'unknown'>): number | null {
  return kind === 'count' && value === 0 && unknown > 0 ? null : value;
}
