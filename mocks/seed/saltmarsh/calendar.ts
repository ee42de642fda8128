/** The days this story hangs on, and day arithmetic in working days. */
import { addDays, addMonths, toDay, weekdayOf, type Day } from '../../../src/domain/time.ts';
import { pick } from './dice.ts';

export const zone = 'America/New_York';

/** The day the demonstration stands at. */
export const today = toDay('2026-10-30');

/** From here on Countersign's rules bind: what is older was carried over from the register kept before. */
export const adoption = toDay('2026-07-15');

export const opening = toDay('2024-11-01');

const holidays = new Set([
  '2024-11-28',
  '2024-12-25',
  '2025-01-01',
  '2025-05-26',
  '2025-07-04',
  '2025-09-01',
  '2025-11-27',
  '2025-12-25',
  '2026-01-01',
  '2026-05-25',
  '2026-07-03',
  '2026-09-07',
]);

/** The day itself, or the last working day before a weekend or holiday. */
export function workday(day: Day): Day {
  if (holidays.has(day)) return workday(addDays(day, -1));
  const weekday = weekdayOf(day);
  return weekday > 5 ? workday(addDays(day, 5 - weekday)) : day;
}

/** A working day some days before another. */
export function before(day: Day, days: number): Day {
  return workday(addDays(day, -days));
}

export interface Life {
  /** The last day on which anything is renewed. */
  readonly until: Day;
  /** What would expire after `until` is renewed by `until`: nothing after it moves forward. */
  readonly ahead: boolean;
}

/** Yearly ones are spread over the fortnight before; what runs for months only is renewed on the day itself. */
function aheadOf(until: Day, months: number, first: Day): Day {
  return months < 12 ? until : before(until, pick(`${first} ${months} ${until}`, 15));
}

/** The days on which something valid for some months is renewed, some days before it would expire. */
export function renewals(first: Day, months: number, { until, ahead }: Life, lead: number): Day[] {
  const days: Day[] = [];
  let last = first;
  for (;;) {
    const due = before(addMonths(last, months), lead);
    const on = due <= until ? due : ahead && due <= today ? aheadOf(until, months, first) : null;
    if (on === null || on <= last) return days;
    days.push(on);
    last = on;
  }
}
