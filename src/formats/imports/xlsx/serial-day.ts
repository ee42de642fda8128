import type { When } from '../../../domain/time.ts';

const MILLISECONDS = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
/** 31 Dec 9999, the last day a spreadsheet knows. */
const LAST = 2_958_465;

/**
 * A spreadsheet's day number as a date; null where it numbers no day.
 * Its 1900 system counts a 29 February 1900 that never was.
 */
export function whenOfSerial(serial: number, from1904: boolean, precision: 'day' | 'month' | 'year'): When | null {
  const counted = from1904 ? serial + 1462 : serial;
  const day = Math.floor(counted);
  if (!Number.isFinite(day) || day < 1 || day > LAST || day === 60) return null;
  const iso = new Date(EPOCH_1900 + (day < 60 ? day + 1 : day) * MILLISECONDS).toISOString();
  return iso.slice(0, precision === 'day' ? 10 : precision === 'month' ? 7 : 4) as When;
}
