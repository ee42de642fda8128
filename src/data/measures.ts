import { queryOptions } from '@tanstack/react-query';
import { definitionsAnswer, measureAnswer, type DefinitionsAnswer, type MeasureAnswer } from '../formats/api/measure.ts';
import { viewQuery, type View } from '../formats/api/view.ts';
import { addressOf, ask } from './client.ts';
import { filterKeys, narrow } from './view-keys.ts';

/** Every measure of the product, as it stands under a filter: of each family the first, or all of one family. */
export function definitionsQuery(view: View, family: string | null = null) {
  const asked = narrow(view, filterKeys);
  return queryOptions({
    queryKey: ['definitions', family, asked] as const,
    queryFn: ({ signal }): Promise<DefinitionsAnswer> => {
      const query = viewQuery(asked);
      if (family === null) query.set('folded', 'true');
      else query.set('family', family);
      return ask(addressOf('/definitions', query), definitionsAnswer, { signal });
    },
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
