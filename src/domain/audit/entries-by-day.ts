import { dayIn, type Day, type Zone } from '../time.ts';
import type { Entry } from './entry.ts';

/** How many entries were recorded on a day. */
export interface DayOfEntries {
  readonly day: Day;
  readonly entries: number;
}

/** Every day on which something was recorded, first to last. Days without an entry are left out. */
export function entriesByDay(entries: readonly Pick<Entry, 'recordedAt'>[], zone: Zone): DayOfEntries[] {
  const counts = new Map<Day, number>();
  let moment = '';
  let day: Day | null = null;
  for (const { recordedAt } of entries) {
    // Entries of one load share their moment: its day is worked out once.
    if (day === null || recordedAt !== moment) day = dayIn(recordedAt, zone);
    moment = recordedAt;
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return [...counts].map(([on, count]) => ({ day: on, entries: count }));
}
