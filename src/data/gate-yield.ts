import { queryOptions } from '@tanstack/react-query';
import { gateYieldAnswer, type GateYieldAnswer } from '../formats/api/gate-yield.ts';
import { viewQuery, type View } from '../formats/api/view.ts';
import { addressOf, ask } from './client.ts';
import { filterKeys, isSameStandpoint, narrow } from './view-keys.ts';

/** How much gates let through the first time, how long they take, and who meets a model when. */
export function gateYieldQuery(view: View) {
  const asked = narrow(view, filterKeys);
  return queryOptions({
    queryKey: ['gate-yield', asked] as const,
    queryFn: ({ signal }): Promise<GateYieldAnswer> => ask(addressOf('/gates/yield', viewQuery(asked)), gateYieldAnswer, { signal }),
    placeholderData: (old, before) => (isSameStandpoint(asked, before?.queryKey) ? old : undefined),
  });
}
