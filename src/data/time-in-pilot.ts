import { queryOptions } from '@tanstack/react-query';
import { timeInPilotAnswer, type TimeInPilotAnswer } from '../formats/api/time-in-pilot.ts';
import { viewQuery, type View } from '../formats/api/view.ts';
import { addressOf, ask } from './client.ts';
import { filterKeys, isSameStandpoint, narrow } from './view-keys.ts';

/** How long pilots stay undecided, and which way they leave. */
export function timeInPilotQuery(view: View) {
  const asked = narrow(view, filterKeys);
  return queryOptions({
    queryKey: ['time-in-pilot', asked] as const,
    queryFn: ({ signal }): Promise<TimeInPilotAnswer> => ask(addressOf('/time-in-pilot', viewQuery(asked)), timeInPilotAnswer, { signal }),
    placeholderData: (old, before) => (isSameStandpoint(asked, before?.queryKey) ? old : undefined),
  });
}
