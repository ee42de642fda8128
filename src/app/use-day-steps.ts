import { useQueryClient } from '@tanstack/react-query';
import { useRecord } from '../state/use-record.ts';
import { useChangeView, useView } from '../state/use-view.ts';
import { dayWords } from '../ui/day.ts';

/**
 * Step to the day before or after on which something was recorded.
 * @returns what to tell the reader; null where there is no record
 */
export function useDaySteps(): (direction: 'before' | 'after') => Promise<string | null> {
  const queries = useQueryClient();
  const view = useView();
  const { record } = useRecord();
  const change = useChangeView();
  return async (direction) => {
    if (record === undefined) return null;
    // The shapes of entries come along only when somebody steps.
    const { eventDaysQuery } = await import('../data/events.ts');
    const { days } = await queries.fetchQuery(eventDaysQuery(view));
    const day = view.asof ?? record.today;
    const found = direction === 'before' ? days.findLast((one) => one.day < day) : days.find((one) => one.day > day);
    if (found === undefined && (direction === 'before' || day >= record.today)) {
      return direction === 'before' ? `Nothing was recorded before ${dayWords(day)}` : `${dayWords(day)} is the day this record stands at`;
    }
    const to = found === undefined || found.day >= record.today ? record.today : found.day;
    change({ asof: to === record.today ? undefined : to, seq: undefined });
    return `As of ${dayWords(to)}`;
  };
}
