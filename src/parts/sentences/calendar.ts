import type { Day, Days, When } from '../../domain/time.ts';

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const msPerDay = 86_400_000;

function midnight(day: Day): number {
  const [year, month, date] = day.split('-').map(Number);
  return Date.UTC(year!, month! - 1, date);
}

/** Whole days from one day to another; negative when `to` comes first. */
export function daysFromTo(from: Day, to: Day): Days {
  return Math.round((midnight(to) - midnight(from)) / msPerDay);
}

/** The day so many days after (or, negative, before) another. */
export function dayAfter(day: Day, days: Days): Day {
  return new Date(midnight(day) + days * msPerDay).toISOString().slice(0, 10) as Day;
}

/** "Sat 31 Oct". */
export function weekdayWords(day: Day): string {
  const [, month, date] = day.split('-').map(Number);
  return `${weekdays[new Date(midnight(day)).getUTCDay()]} ${date} ${months[month! - 1]}`;
}

/** "16:02", as the institution's clock showed it; null where no time of day was kept. */
export function timeWords(when: When): string | null {
  return when.length > 10 ? when.slice(11, 16) : null;
}

/** Minutes of a day as a clock shows them: 420 is "07:00", the day's end "24:00". */
export function clockWords(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
