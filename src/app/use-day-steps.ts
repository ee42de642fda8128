import { useQueryClient } from '@tanstack/react-query';
import { useRecord } from '../state/use-record.ts';
import { useChangeView, useView } from '../state/use-view.ts';

export type DayStep = (direction: 'before' | 'after') => Promise<string | null>;

/**
 * Step to the day before or after on which something was recorded. How comes along when somebody steps.
 * @returns what to tell the reader; null where there is no record
 */
export function useDaySteps(): DayStep {
  const queries = useQueryClient();
  const view = useView();
  const { record } = useRecord();
  const change = useChangeView();
  return async (direction) => {
    if (record === undefined) return null;
    const { stepDay } = await import('./step-day.ts');
    return stepDay({ queries, view, today: record.today, change }, direction);
  };
}
