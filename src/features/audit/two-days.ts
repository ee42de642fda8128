import type { RecordSummary } from '../../formats/api/records.ts';
import { useRecord } from '../../state/use-record.ts';
import { useView } from '../../state/use-view.ts';
import type { ScreenView } from '../../state/view.ts';
import { quarterEndsBefore } from '../../ui/day.ts';

/** The two days the audit trail compares: the earlier, and the one that is read. */
export interface TwoDays {
  readonly then: string;
  readonly now: string;
}

/** The days a view names; where it names no second one, the last end of a quarter before. Never before the record. */
export function twoDays({ asof, cmp }: ScreenView, { today, startsOn }: Pick<RecordSummary, 'today' | 'startsOn'>): TwoDays {
  const now = asof ?? today;
  const [quarter = startsOn] = quarterEndsBefore(now, 1);
  const other = cmp ?? quarter;
  const then = other < startsOn ? startsOn : other;
  return then <= now ? { then, now } : { then: now, now: then };
}

/** The two days of this screen; null while the record is read. */
export function useTwoDays(): TwoDays | null {
  const view = useView();
  const { record } = useRecord();
  return record === undefined ? null : twoDays(view, record);
}
