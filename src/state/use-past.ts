import { useRecord } from './use-record.ts';
import { useView } from './use-view.ts';

/** Is the record read as it stood before today, or between two entries? Then nothing can be signed. */
export function usePast(): boolean {
  const { asof, seq } = useView();
  const { record } = useRecord();
  return seq !== undefined || (asof !== undefined && record !== undefined && asof < record.today);
}
