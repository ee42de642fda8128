/** The stays a file dates, and the dates that belong to none of them. */
import type { RowSpell } from '../../domain/imports/row.ts';
import { rankOf, stages, type Stage } from '../../domain/lifecycle/stages.ts';
import { isReported, notReported, type NotReported, type Reported } from '../../domain/reported.ts';
import { addDays, addMonths, firstDayOf, precisionOf, type Day, type When } from '../../domain/time.ts';

/** Dates by the stage they say was entered. */
export type StageDates = Readonly<Partial<Record<Stage, Reported<When>>>>;

/**
 * Stays up to the present stage, earliest first. A date of a stage not yet
 * reached is a plan, not a stay: it is left out here and kept as a fact.
 */
export function spellsOf(stage: Stage, dates: StageDates, unknown: NotReported = notReported('no column')): readonly RowSpell[] {
  const spells: RowSpell[] = [];
  for (const each of stages) {
    if (rankOf(each) > rankOf(stage)) break;
    const from = dates[each];
    if (each === stage) spells.push({ stage: each, from: from ?? unknown });
    else if (from !== undefined && isReported(from)) spells.push({ stage: each, from });
  }
  return spells;
}

/** Stages whose date is known though the deployment has not reached them. */
export function beyond(stage: Stage, dates: StageDates): readonly { readonly stage: Stage; readonly when: When }[] {
  return stages.flatMap((each) => {
    const when = dates[each];
    return rankOf(each) > rankOf(stage) && when !== undefined && isReported(when) ? [{ stage: each, when }] : [];
  });
}

/** The last day a date can mean. */
export function lastDayOf(when: When): Day {
  const months = { year: 12, quarter: 3, month: 1, day: 0, minute: 0 }[precisionOf(when)];
  const first = firstDayOf(when);
  return months === 0 ? first : addDays(addMonths(first, months), -1);
}

/** Is one date before another, however each is read within its precision? */
export function isSurelyBefore(a: When, b: When): boolean {
  return lastDayOf(a) < firstDayOf(b);
}

/** The pair of stays, furthest apart, whose dates run backwards. */
export function contradictionIn(spells: readonly RowSpell[]): { readonly earlier: DatedSpell; readonly later: DatedSpell } | null {
  const dated = spells.flatMap(({ stage, from }): DatedSpell[] => (isReported(from) ? [{ stage, from }] : []));
  for (let index = dated.length - 1; index > 0; index -= 1) {
    const later = dated[index];
    const earlier = later === undefined ? undefined : dated.slice(0, index).find(({ from }) => isSurelyBefore(later.from, from));
    if (later !== undefined && earlier !== undefined) return { earlier, later };
  }
  return null;
}

export interface DatedSpell {
  readonly stage: Stage;
  readonly from: When;
}
