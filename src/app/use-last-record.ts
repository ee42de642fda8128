import { useEffect } from 'react';
import { usePreferences } from '../state/preferences.ts';
import { useRecord } from '../state/use-record.ts';
import { useView } from '../state/use-view.ts';

/** Remembers the record in use, so that the bare address opens it next time. */
export function useLastRecord(): void {
  const { in: named = '' } = useView();
  const { record, absent } = useRecord();
  const { lastRecord, prefer } = usePreferences();
  const here = record !== undefined;
  useEffect(() => {
    if (here && lastRecord !== named) prefer({ lastRecord: named });
    if (absent !== null && absent === lastRecord) prefer({ lastRecord: '' });
  }, [here, absent, named, lastRecord, prefer]);
}
