import { queryOptions } from '@tanstack/react-query';
import { modelAnswer, type ModelAnswer } from '../formats/api/model.ts';
import { viewQuery, type View } from '../formats/api/view.ts';
import { addressOf, ask } from './client.ts';
import { listKeys, narrow } from './view-keys.ts';

/** One model on a day, with its neighbours in the list the view describes. */
export function modelQuery(modelId: string, view: View) {
  const asked = narrow(view, listKeys);
  return queryOptions({
    queryKey: ['model', modelId, asked] as const,
    queryFn: ({ signal }): Promise<ModelAnswer> =>
      ask(addressOf(`/models/${encodeURIComponent(modelId)}`, viewQuery(asked)), modelAnswer, { signal }),
  });
}
