import type { LimitedSeries } from '../../audit/events.ts';
import type { RecordState, Rebase } from '../../audit/state.ts';
import type { Month } from '../governance-wait.ts';

/**
 * The re-bases that still say where limits begin anew, by month. A later one
 * sets aside every earlier one at its month or after: from there on it speaks.
 */
export function rebasesInForce({ rebases }: Pick<RecordState, 'rebases'>, series: LimitedSeries): Rebase[] {
  const inForce: Rebase[] = [];
  for (const rebase of rebases) {
    if (rebase.series !== series) continue;
    while ((inForce.at(-1)?.from ?? '') >= rebase.from) inForce.pop();
    inForce.push(rebase);
  }
  return inForce;
}

/** Months of a series that have limits of their own: places from `from` to `to`, both counted. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** The decision it began with; null of the months since the record began. */
  readonly rebase: Rebase | null;
}

/**
 * A series, parted where its limits begin anew.
 * @param months of the series, without a gap, oldest first
 * @param rebases in force, oldest month first; one for a month after the series begins nothing yet
 */
export function stretchesOf(months: readonly Month[], rebases: readonly Rebase[]): Stretch[] {
  const [first] = months;
  if (first === undefined) return [];
  const starts: { readonly at: number; readonly rebase: Rebase | null }[] = [{ at: 0, rebase: null }];
  for (const rebase of rebases) {
    // Before the first month of the series, it begins with it.
    const at = rebase.from <= first ? 0 : months.indexOf(rebase.from);
    if (at < 0) continue;
    if (starts.at(-1)?.at === at) starts.pop();
    starts.push({ at, rebase });
  }
  return starts.map(({ at, rebase }, place) => ({ from: at, to: (starts[place + 1]?.at ?? months.length) - 1, rebase }));
}
