import { horizons, type Horizon } from './horizons.ts';
import type { Ground } from '../reading.ts';
import { addMonths, later, type Day } from '../../time.ts';
import { pilotsOf, type Pilot } from './pilots.ts';

/** A calendar quarter, `2025-Q2`. */
export type Quarter = string;

/** What became of a quarter's pilots within so many months. */
export interface CohortCell {
  readonly months: Horizon;
  readonly promoted: number;
  /** The day from which it can be told: every pilot of the quarter could by then have been followed so long. */
  readonly matureOn: Day;
  /** That day has come, and each of them was followed: none is known from an older file only. */
  readonly mature: boolean;
}

/** The pilots that started in one quarter. */
export interface Cohort {
  readonly quarter: Quarter;
  readonly pilots: readonly Pilot[];
  readonly cells: readonly CohortCell[];
}

export function quarterOf(day: Day): Quarter {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/**
 * Can a pilot be put into a quarter, with all that started beside it? Not where only the year of its start is known,
 * nor where it was already running when the record began: of its quarter, those over by then are missing.
 */
export function isInCohort({ stay, toTheYear }: Pilot): boolean {
  return stay.from === 0 && !toTheYear;
}

/** Was it promoted within so many months of its start, by whatever way? */
export function isPromotedWithin({ entered, promotedOn }: Pilot, months: number): boolean {
  return promotedOn !== null && promotedOn <= addMonths(entered, months);
}

/** Quarter by quarter, oldest first. A quarter in which none started is not among them. */
export function cohortsOf(ground: Ground): Cohort[] {
  const byQuarter = new Map<Quarter, Pilot[]>();
  for (const pilot of pilotsOf(ground).told.filter(isInCohort)) {
    const quarter = quarterOf(pilot.entered);
    byQuarter.set(quarter, [...(byQuarter.get(quarter) ?? []), pilot]);
  }
  return [...byQuarter]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([quarter, pilots]) => ({ quarter, pilots, cells: horizons.map((months) => cellOf(pilots, months, ground.asOf)) }));
}

function cellOf(pilots: readonly Pilot[], months: Horizon, asOf: Day): CohortCell {
  const matureOn = pilots.map(({ entered }) => addMonths(entered, months)).reduce(later);
  const followed = pilots.every(({ entered, stay, lastDay }) => stay.exit !== null || lastDay >= addMonths(entered, months));
  return {
    months,
    promoted: pilots.filter((pilot) => isPromotedWithin(pilot, months)).length,
    matureOn,
    mature: matureOn <= asOf && followed,
  };
}
