import { addDays, addMonths, toDay, type Day } from '../time.ts';

/** The last day of the month after that of a day: 30 Oct 2026 asks for 30 Nov 2026. */
export function endOfNextMonth(day: Day): Day {
  return addDays(addMonths(toDay(`${day.slice(0, 7)}-01`), 2), -1);
}
