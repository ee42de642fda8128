import { queryOptions } from '@tanstack/react-query';
import { recordList, type RecordList } from '../formats/api/records.ts';
import { addressOf, ask } from './client.ts';

/** Every record in this browser, and whether it keeps them. */
export function recordsQuery() {
  return queryOptions({
    queryKey: ['records'] as const,
    queryFn: ({ signal }): Promise<RecordList> => ask(addressOf('/records'), recordList, { signal }),
  });
}
