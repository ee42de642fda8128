import { queryOptions } from '@tanstack/react-query';
import { comparison, type ComparisonAnswer } from '../formats/api/comparison.ts';
import { viewQuery, type View } from '../formats/api/view.ts';
import { addressOf, ask } from './client.ts';
import { filterKeys, narrow } from './view-keys.ts';

/** Two days beside each other: their measures, and the models that differ. */
export function comparisonQuery(view: View, cmp: string) {
  const asked = narrow(view, filterKeys);
  return queryOptions({
    queryKey: ['comparison', cmp, asked] as const,
    queryFn: ({ signal }): Promise<ComparisonAnswer> => {
      const query = viewQuery(asked);
      query.set('cmp', cmp);
      return ask(addressOf('/comparison', query), comparison, { signal });
    },
  });
}
