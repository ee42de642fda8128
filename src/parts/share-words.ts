import { leastPercentBase } from '../domain/measures/percent-base.ts';

/** A share: in percent from a base large enough, else as counts, "3 of 9". Null of nothing. */
export function shareWords(count: number, base: number): string | null {
  if (base === 0) return null;
  return base >= leastPercentBase ? `${Math.round((count / base) * 100)}%` : `${count} of ${base}`;
}
