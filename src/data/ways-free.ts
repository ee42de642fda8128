import { queryOptions } from '@tanstack/react-query';
import { viewQuery, type View } from '../formats/api/view.ts';
import { modelWaysFree, waysFree, type ModelWaysFree, type WaysFree } from '../formats/api/ways-free.ts';
import { addressOf, ask } from './client.ts';
import { narrow, standKeys } from './view-keys.ts';

const point = standKeys;

/** What would release a portfolio's held models, and the one signature and seat that would release the most. */
export function waysFreeQuery(view: View) {
  const asked = narrow(view, point);
  return queryOptions({
    queryKey: ['ways-free', asked] as const,
    queryFn: ({ signal }): Promise<WaysFree> => ask(addressOf('/ways-free', viewQuery(asked)), waysFree, { signal }),
  });
}

/** What would release one model. */
export function modelWaysFreeQuery(modelId: string, view: View) {
  const asked = narrow(view, point);
  return queryOptions({
    queryKey: ['ways-free', modelId, asked] as const,
    queryFn: ({ signal }): Promise<ModelWaysFree> =>
      ask(addressOf(`/models/${encodeURIComponent(modelId)}/ways-free`, viewQuery(asked)), modelWaysFree, { signal }),
  });
}
