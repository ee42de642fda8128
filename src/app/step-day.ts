import type { QueryClient } from '@tanstack/react-query';
import { eventDaysQuery } from '../data/events.ts';
import type { Day } from '../domain/time.ts';
import type { ViewChange } from '../state/use-view.ts';
import type { ScreenView } from '../state/view.ts';
import { dayWords } from '../ui/day.ts';

interface From {
  readonly queries: QueryClient;
  readonly view: ScreenView;
  /** The day the record stands at. */
  readonly today: Day;
  readonly change: (change: ViewChange) => void;
}

/**
 * Step to the day before or after on which something was recorded.
 * @returns what to tell the reader
 */
export async function stepDay({ queries, view, today, change }: From, direction: 'before' | 'after'): Promise<string> {
  const { days } = await queries.fetchQuery(eventDaysQuery(view));
  const day = view.asof ?? today;
  const found = direction === 'before' ? days.findLast((one) => one.day < day) : days.find((one) => one.day > day);
  if (found === undefined && (direction === 'before' || day >= today)) {
    return direction === 'before' ? `Nothing was recorded before ${dayWords(day)}` : `${dayWords(day)} is the day this record stands at`;
  }
  const to = found === undefined || found.day >= today ? today : found.day;
  change({ asof: to === today ? undefined : to, seq: undefined });
  return `As of ${dayWords(to)}`;
}
