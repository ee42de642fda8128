import type { Score } from '../audit/events.ts';

export const bands = ['Low', 'Moderate', 'High', 'Extreme'] as const;

export type Band = (typeof bands)[number];

/** Band of each severity (row 1–5) and likelihood (column 1–5): looked up, never computed on a screen. @source reference 6b */
const matrix: readonly (readonly Band[])[] = [
  ['Low', 'Low', 'Low', 'Moderate', 'Moderate'],
  ['Low', 'Moderate', 'Moderate', 'High', 'High'],
  ['Low', 'Moderate', 'High', 'High', 'Extreme'],
  ['Moderate', 'High', 'High', 'Extreme', 'Extreme'],
  ['High', 'High', 'Extreme', 'Extreme', 'Extreme'],
];

/**
 * The band of a score. Severity 5 is never below High: 5 × 1 would hide a possible death in "Moderate".
 * @throws RangeError for a severity or likelihood outside 1 to 5
 */
export function bandOf({ severity, likelihood }: Score): Band {
  const band = matrix[severity - 1]?.[likelihood - 1];
  if (band === undefined) throw new RangeError(`No band for severity ${severity}, likelihood ${likelihood}: both run from 1 to 5`);
  return band;
}

/** Is one band at or above another? */
export function isAtLeast(band: Band, floor: Band): boolean {
  return bands.indexOf(band) >= bands.indexOf(floor);
}
