import { queryOptions } from '@tanstack/react-query';
import { trendAnswer, type TrendAnswer } from '../formats/api/trend.ts';
import { viewQuery, type View } from '../formats/api/view.ts';
import { addressOf, ask } from './client.ts';
import { filterKeys, isSameStandpoint, narrow } from './view-keys.ts';

/** How long governance decisions wait, month by month. */
export function trendQuery(view: View) {
  const asked = narrow(view, filterKeys);
  return queryOptions({
    queryKey: ['trend', asked] as const,
    queryFn: ({ signal }): Promise<TrendAnswer> => ask(addressOf('/trend', viewQuery(asked)), trendAnswer, { signal }),
    placeholderData: (old, before) => (isSameStandpoint(asked, before?.queryKey) ? old : undefined),
  });
}
