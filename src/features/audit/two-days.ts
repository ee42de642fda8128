import type { RecordSummary } from '../../formats/api/records.ts';
import { useChangeView } from '../../state/use-view.ts';
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

/** Choose two days, in whichever order they come. */
export function useChooseDays(today: string): (days: TwoDays) => void {
  const change = useChangeView();
  return ({ then: one, now: other }) => {
    const [then, now] = one <= other ? [one, other] : [other, one];
    change({ cmp: then, asof: (now === today ? undefined : now) as never, seq: undefined }, 'replace');
  };
}
