import { queryOptions } from '@tanstack/react-query';
import { claimAnswer, type ClaimAnswer } from '../formats/api/claim.ts';
import { viewQuery, type View } from '../formats/api/view.ts';
import { addressOf, ask } from './client.ts';
import { filterKeys, isSameStandpoint, narrow } from './view-keys.ts';

/** What holds pilots back, under a filter. */
export function claimQuery(view: View) {
  const asked = narrow(view, filterKeys);
  return queryOptions({
    queryKey: ['claim', asked] as const,
    queryFn: ({ signal }): Promise<ClaimAnswer> => ask(addressOf('/claim', viewQuery(asked)), claimAnswer, { signal }),
    placeholderData: (old, before) => (isSameStandpoint(asked, before?.queryKey) ? old : undefined),
  });
}
