import { wilson, type Interval } from './wilson.ts';

/** So many of so many. */
export interface Proportion {
  readonly counted: number;
  readonly base: number;
}

/**
 * Newcombe's 95 % interval of a difference of two independent proportions, first minus second (his method 10,
 * made of the two Wilson intervals).
 * @returns null where one of them has no base
 * @source Newcombe, Statistics in Medicine 17 (1998) 873-890; shared rule 19
 */
export function newcombe(first: Proportion, second: Proportion): Interval | null {
  const one = wilson(first.counted, first.base);
  const two = wilson(second.counted, second.base);
  if (one === null || two === null) return null;
  const p1 = first.counted / first.base;
  const p2 = second.counted / second.base;
  return {
    low: p1 - p2 - Math.hypot(p1 - one.low, two.high - p2),
    high: p1 - p2 + Math.hypot(one.high - p1, p2 - two.low),
  };
}
