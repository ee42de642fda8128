import { queryOptions } from '@tanstack/react-query';
import { packsAnswer, type PacksAnswer } from '../formats/api/packs.ts';
import { viewQuery, type View } from '../formats/api/view.ts';
import { addressOf, ask } from './client.ts';
import { filterKeys, isSameStandpoint, narrow } from './view-keys.ts';

/** Packs of questions and what came of them; and whom one could ask about the models a view lets through. */
export function packsQuery(view: View) {
  const asked = narrow(view, [...filterKeys, 'show', 'show-part']);
  return queryOptions({
    queryKey: ['packs', asked] as const,
    queryFn: ({ signal }): Promise<PacksAnswer> => ask(addressOf('/packs', viewQuery(asked)), packsAnswer, { signal }),
    placeholderData: (old, before) => (isSameStandpoint(asked, before?.queryKey) ? old : undefined),
  });
}
