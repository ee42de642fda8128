import { queryOptions } from '@tanstack/react-query';
import { firstWeekAnswer, type FirstWeekAnswer } from '../formats/api/first-week.ts';
import { viewQuery, type View } from '../formats/api/view.ts';
import { addressOf, ask } from './client.ts';
import { filterKeys, isSameStandpoint, narrow } from './view-keys.ts';

/** What a record cannot answer yet, whom to ask in which order, and the way travelled. */
export function firstWeekQuery(view: View) {
  const asked = narrow(view, filterKeys);
  return queryOptions({
    queryKey: ['first-week', asked] as const,
    queryFn: ({ signal }): Promise<FirstWeekAnswer> => ask(addressOf('/first-week', viewQuery(asked)), firstWeekAnswer, { signal }),
    placeholderData: (old, before) => (isSameStandpoint(asked, before?.queryKey) ? old : undefined),
  });
}
