import { useQuery } from '@tanstack/react-query';
import { recordsQuery } from '../data/records.ts';
import type { RecordSummary } from '../formats/api/records.ts';
import { useView } from './use-view.ts';

export interface RecordInUse {
  /** The record this URL names; undefined while it is read, or where it is not here. */
  readonly record: RecordSummary | undefined;
  readonly records: readonly RecordSummary[];
  /** The id of the record a link means that names none. */
  readonly byDefault: string | undefined;
  /** The id of a record the link names and this browser does not have. */
  readonly absent: string | null;
  /** The list of records is still being read. */
  readonly reading: boolean;
  readonly error: Error | null;
}

/** The record every figure on the screen comes from. */
export function useRecord(): RecordInUse {
  const { in: named } = useView();
  const { data, error } = useQuery(recordsQuery());
  const wanted = named ?? data?.default;
  const record = data?.records.find(({ id }) => id === wanted);
  return {
    record,
    records: data?.records ?? [],
    byDefault: data?.default,
    absent: data !== undefined && record === undefined ? (wanted ?? '') : null,
    reading: data === undefined && error === null,
    error,
  };
}
