/** A range that holds the true value in 95 of 100 cases like this one. Both ends in the unit of the value. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The standard normal's 97.5th percentile: two-sided 95 %. @source reference 7 */
export const z95 = 1.959964;

/**
 * Wilson's 95 % interval of a proportion.
 * @param counted 0 … base
 * @returns null of none: no base, no proportion
 * @source reference 7: 3 of 10 gives 0.1078 to 0.6032
 */
export function wilson(counted: number, base: number): Interval | null {
  if (base === 0) return null;
  const p = counted / base;
  const z2 = z95 * z95;
  const scale = 1 + z2 / base;
  const centre = (p + z2 / (2 * base)) / scale;
  const half = (z95 * Math.sqrt((p * (1 - p)) / base + z2 / (4 * base * base))) / scale;
  return { low: counted === 0 ? 0 : centre - half, high: counted === base ? 1 : centre + half };
}
