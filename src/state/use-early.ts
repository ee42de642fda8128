import { useRecord } from './use-record.ts';
import { useView } from './use-view.ts';

/** The day asked about and the first of the record, where the one comes before the other; else null. */
export function useEarly(): { readonly asOf: string; readonly startsOn: string } | null {
  const { asof } = useView();
  const { record } = useRecord();
  return record !== undefined && asof !== undefined && asof < record.startsOn ? { asOf: asof, startsOn: record.startsOn } : null;
}
