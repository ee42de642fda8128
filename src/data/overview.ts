import { queryOptions } from '@tanstack/react-query';
import { measuresAnswer, rowsAnswer, type MeasuresAnswer, type RowsAnswer } from '../formats/api/measures.ts';
import { viewQuery, type View } from '../formats/api/view.ts';
import { addressOf, ask } from './client.ts';
import { filterKeys, isSameStandpoint, narrow } from './view-keys.ts';

/** Every number of a portfolio, each with a link to the rows behind it. */
export function overviewQuery(view: View) {
  const asked = narrow(view, filterKeys);
  return queryOptions({
    queryKey: ['measures', asked] as const,
    queryFn: ({ signal }): Promise<MeasuresAnswer> => ask(addressOf('/measures', viewQuery(asked)), measuresAnswer, { signal }),
    placeholderData: (old, before) => (isSameStandpoint(asked, before?.queryKey) ? old : undefined),
  });
}

/** The models behind a number: the first page of what one of its links (`rows`) leads to. */
export function rowsQuery(href: string) {
  return queryOptions({
    queryKey: ['measure-rows', href] as const,
    queryFn: ({ signal }): Promise<RowsAnswer> => ask(addressOf(href), rowsAnswer, { signal }),
  });
}
