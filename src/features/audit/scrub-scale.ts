import type { Day } from '../../domain/time.ts';
import { dayAfter, daysFromTo } from '../../parts/sentences/calendar.ts';

/** A bar of the scrubber: how many entries were recorded in a few days. */
export interface ScrubBar {
  readonly from: Day;
  readonly to: Day;
  readonly entries: number;
}

/** Pixels a bar takes at least. */
const thinnest = 3;

/**
 * Bars from the first day to the last, as many days each as the width asks for.
 * @param width in pixels
 */
export function scrubBars(
  days: readonly { readonly day: string; readonly entries: number }[],
  first: Day,
  last: Day,
  width: number,
): ScrubBar[] {
  const count = daysFromTo(first, last) + 1;
  const each = Math.max(1, Math.ceil((count * thinnest) / Math.max(width, thinnest)));
  const bars: ScrubBar[] = [];
  for (let from = 0; from < count; from += each) {
    const to = Math.min(from + each, count) - 1;
    bars.push({ from: dayAfter(first, from), to: dayAfter(first, to), entries: 0 });
  }
  const sums = new Map<number, number>();
  for (const { day, entries } of days) {
    const at = Math.floor(daysFromTo(first, day as Day) / each);
    sums.set(at, (sums.get(at) ?? 0) + entries);
  }
  return bars.map((bar, at) => ({ ...bar, entries: sums.get(at) ?? 0 }));
}

/** The count at which bars are full: a single load of a file must not flatten every other day. */
export function scrubTop(bars: readonly ScrubBar[]): number {
  const counts = bars
    .map(({ entries }) => entries)
    .filter((entries) => entries > 0)
    .toSorted((a, b) => a - b);
  const most = counts.at(-1) ?? 1;
  const usual = counts[Math.floor(counts.length * 0.95)] ?? most;
  return Math.min(most, Math.max(1, Math.ceil(1.25 * usual)));
}

/** First days of months to write under the bars, so that labels keep a distance. */
export function scrubTicks(first: Day, last: Day, width: number): { readonly day: Day; readonly words: string }[] {
  const months = daysFromTo(first, last) / 30.4;
  const step = [1, 2, 3, 6, 12, 24, 60].find((one) => (width / Math.max(months, 1)) * one >= 64) ?? 120;
  const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
  const ticks: { day: Day; words: string }[] = [];
  const [year = 0, month = 1] = first.split('-').map(Number);
  for (let at = year * 12 + month; ; at += 1) {
    const day = `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01` as Day;
    if (day > last) return ticks;
    if (at % step !== 0) continue;
    const name = names[at % 12]!;
    ticks.push({ day, words: at % 12 === 0 || ticks.length === 0 ? `${name} ${day.slice(0, 4)}` : name });
  }
}
