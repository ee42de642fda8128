import type { RecordSummary } from '../../formats/api/records.ts';
import { useChangeView } from '../../state/use-view.ts';
import type { ScreenView } from '../../state/view.ts';
import { quarterEndsBefore } from '../../ui/day.ts';

/** The two days the audit trail compares: the earlier, and the one that is read. */
export interface TwoDays {
  readonly earlier: string;
  readonly later: string;
}

/** The days a view names; where it names no second one, the last end of a quarter before. Never before the record. */
export function twoDays({ asof, cmp }: ScreenView, { today, startsOn }: Pick<RecordSummary, 'today' | 'startsOn'>): TwoDays {
  const later = asof ?? today;
  const [quarter = startsOn] = quarterEndsBefore(later, 1);
  const other = cmp ?? quarter;
  const earlier = other < startsOn ? startsOn : other;
  return earlier <= later ? { earlier, later } : { earlier: later, later: earlier };
}

/** Choose two days, in whichever order they come. */
export function useChooseDays(today: string): (days: TwoDays) => void {
  const change = useChangeView();
  return ({ earlier: one, later: other }) => {
    const [earlier, later] = one <= other ? [one, other] : [other, one];
    change({ cmp: earlier, asof: (later === today ? undefined : later) as never, seq: undefined }, 'replace');
  };
}
