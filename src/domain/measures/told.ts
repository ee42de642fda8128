import type { Measure, Overview } from './overview.ts';

/** Can a measure be told? Where nothing counts and something is unknown, or one file leaves the base open, no number would be true. */
export function isTold({ value, base, unknown }: Pick<Measure, 'value' | 'base' | 'unknown'>, mode: Overview['mode']): boolean {
  return !(mode === 'snapshot' && base === 0) && !(value === 0 && unknown > 0);
}
