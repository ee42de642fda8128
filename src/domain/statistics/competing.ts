import type { Days } from '../time.ts';
import { exitDays, type Stay } from './survival.ts';

/** Where everyone is just after an age: still there, or gone one way or another. The shares sum to 1. */
export interface IncidenceStep<K extends string> {
  readonly day: Days;
  readonly remaining: number;
  readonly by: Readonly<Record<K, number>>;
}

/**
 * Share gone each way, by age (Aalen–Johansen). To treat the other ways as censoring, and quote one minus
 * what is left, would overstate every one of them: whoever was stopped will never be promoted.
 * @param kinds every way of leaving that may occur
 * @source reference 7b: CIF_k(t) = Σ S(t before)·d_k/n
 */
export function cumulativeIncidence<K extends string>(stays: readonly Stay<K>[], kinds: readonly K[]): IncidenceStep<K>[] {
  let remaining = 1;
  let by = Object.fromEntries(kinds.map((kind) => [kind, 0])) as Record<K, number>;
  return exitDays(stays).map(({ day, atRisk, byKind, exits }) => {
    const before = remaining;
    by = { ...by };
    for (const [kind, count] of byKind) by[kind] += (before * count) / atRisk;
    remaining = exits === atRisk ? 0 : before * (1 - exits / atRisk);
    return { day, remaining, by };
  });
}
