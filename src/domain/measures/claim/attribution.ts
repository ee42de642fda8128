import type { Nature } from '../../gates/catalogue.ts';
import type { Day } from '../../time.ts';
import { holdKindOf, type HoldKind, type OpenBlocker } from '../blockers.ts';
import { holdKinds } from '../definitions.ts';
import type { ModelRow } from '../model-row.ts';

/** How many held or stalled rows are held by what. The four sum to all of them. */
export type HoldCounts = Readonly<Record<HoldKind, number>>;

/** Rows that are held (silent or in pilot, with something in their way) or stalled. @source reference 7h */
export function heldRows(rows: readonly ModelRow[]): ModelRow[] {
  return rows.filter(({ hold }) => hold !== null);
}

/** What holds a row, where its blockers have other natures than they have on record. */
export function kindUnder({ blockers }: Pick<ModelRow, 'blockers'>, natureOf: (blocker: OpenBlocker) => Nature): HoldKind {
  return holdKindOf(blockers.map((blocker) => ({ nature: natureOf(blocker) })));
}

/** The nature a blocker has on record, a person's word included. */
export function natureOnRecord({ nature }: OpenBlocker): Nature {
  return nature;
}

/** Held rows by what holds them. */
export function holdCounts(
  held: readonly Pick<ModelRow, 'blockers'>[],
  natureOf: (blocker: OpenBlocker) => Nature = natureOnRecord,
): HoldCounts {
  const counts = Object.fromEntries(holdKinds.map((kind) => [kind, 0])) as Record<HoldKind, number>;
  for (const row of held) counts[kindUnder(row, natureOf)] += 1;
  return counts;
}

export const firsts = ['governance', 'technical', 'same day', 'not reported'] as const;

/** Of a row held by both: which of them blocked first. */
export type First = (typeof firsts)[number];

/**
 * Which nature blocked a row first, by the earliest day on record of each.
 * @returns null for a row that is not held by both
 * @source reference 7h.6
 */
export function firstOf({ blockers, hold }: Pick<ModelRow, 'blockers' | 'hold'>): First | null {
  if (hold !== 'both') return null;
  const governance = earliestOf(blockers, 'governance');
  const technical = earliestOf(blockers, 'technical');
  if (governance === null || technical === null) return 'not reported';
  if (governance === technical) return 'same day';
  return governance < technical ? 'governance' : 'technical';
}

/** The first day one of the nature blocked; null where one of them has no day: it may have been the first. */
export function earliestOf(blockers: readonly OpenBlocker[], nature: Nature): Day | null {
  const days = blockers.filter((blocker) => blocker.nature === nature).map(({ since }) => since);
  return days.includes(null) ? null : (days.filter((day) => day !== null).toSorted()[0] ?? null);
}
