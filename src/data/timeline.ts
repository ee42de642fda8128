import { queryOptions } from '@tanstack/react-query';
import { timelineAnswer, type TimelineAnswer } from '../formats/api/timeline.ts';
import { viewQuery, type View } from '../formats/api/view.ts';
import { addressOf, ask } from './client.ts';
import { narrow, standKeys } from './view-keys.ts';

/** The life of a model’s deployments. */
export function timelineQuery(modelId: string, view: View) {
  const asked = narrow(view, standKeys);
  return queryOptions({
    queryKey: ['timeline', modelId, asked] as const,
    queryFn: ({ signal }): Promise<TimelineAnswer> =>
      ask(addressOf(`/models/${encodeURIComponent(modelId)}/timeline`, viewQuery(asked)), timelineAnswer, { signal }),
  });
}
