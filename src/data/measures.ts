import { queryOptions } from '@tanstack/react-query';
import { definitionsAnswer, measureAnswer, type DefinitionsAnswer, type MeasureAnswer } from '../formats/api/measure.ts';
import { viewQuery, type View } from '../formats/api/view.ts';
import { addressOf, ask } from './client.ts';
import { filterKeys, narrow } from './view-keys.ts';

/** Every measure of the product, as it stands under a filter. */
export function definitionsQuery(view: View) {
  const asked = narrow(view, filterKeys);
  return queryOptions({
    queryKey: ['definitions', asked] as const,
    queryFn: ({ signal }): Promise<DefinitionsAnswer> => ask(addressOf('/definitions', viewQuery(asked)), definitionsAnswer, { signal }),
  });
}

/** One measure, and every row behind it. */
export function measureQuery(name: string, view: View) {
  const asked = narrow(view, filterKeys);
  return queryOptions({
    queryKey: ['measure', name, asked] as const,
    queryFn: ({ signal }): Promise<MeasureAnswer> =>
      ask(addressOf(`/measures/${encodeURIComponent(name)}`, viewQuery(asked)), measureAnswer, { signal }),
  });
}
