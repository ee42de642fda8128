import { isReported } from '../reported.ts';
import { daysBetween, later, type Day, type Days } from '../time.ts';
import type { ModelRow } from './model-row.ts';

/**
 * Days a gate has held a row: since it was opened, at the earliest since the
 * row entered its stage: before that it stood in nobody's way.
 * @returns null where neither day is on record
 */
export function daysHeld({ standing }: Pick<ModelRow, 'standing'>, since: Day | null, asOf: Day): Days | null {
  const entered = isReported(standing.since) ? standing.since : null;
  const from = since === null || entered === null ? (since ?? entered) : later(since, entered);
  return from === null ? null : Math.max(0, daysBetween(from, asOf));
}
