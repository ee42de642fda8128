import { defaultSettings } from '../domain/settings.ts';

/** The base from which a share is printed in percent. The setting cannot be changed in a record, so its default is what holds. */
export const leastPercentBase = defaultSettings.minCellForPercent;

/** A share: in percent from a base large enough, else as counts, "3 of 9". Null of nothing. */
export function shareWords(count: number, base: number): string | null {
  if (base === 0) return null;
  return base >= leastPercentBase ? `${Math.round((count / base) * 100)}%` : `${count} of ${base}`;
}
