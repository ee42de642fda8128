import { shareReading, countReading, type MeasureDefinition, type ReadingRow } from '../reading.ts';
import { horizons, type Horizon } from './horizons.ts';
import { cohortsOf, isInCohort, isPromotedWithin, type Quarter } from './cohorts.ts';
import { pilotRow, unlessUntold, untoldRow } from './pilot-rows.ts';
import { pilotsOf, type Pilot } from './pilots.ts';
import type { Ground } from '../reading.ts';

const common = {
  version: 1,
  topic: 'Time in pilot',
  settings: [],
  clock: 'as it happened',
  source: 'Countersign',
  of: 'pilots',
} as const satisfies Partial<MeasureDefinition>;

const never = 'Promotions of one year are never divided by pilots of the same year: they are different pilots.';

/** Pilots that stand in no quarter: kept apart. */
function quarterless(ground: Ground): ReadingRow[] {
  const { told, untold } = pilotsOf(ground);
  return [...told.filter((pilot) => !isInCohort(pilot)).map((pilot) => pilotRow(pilot, 'not reported')), ...untold.map(untoldRow)];
}

const promotedRow = (pilot: Pilot, months: Horizon): ReadingRow =>
  pilotRow(pilot, isPromotedWithin(pilot, months) ? 'counted' : 'not counted');

/** Conversion over every quarter that can be told, one measure for each horizon. */
export const conversionMeasures: readonly MeasureDefinition[] = horizons.map((months) => ({
  ...common,
  name: `conversion:${months}`,
  label: `in production within ${months} months`,
  rule: `Of the pilots that started in a quarter whose pilots could all have been followed for ${months} months, the share in production by then. Later quarters are left out and named; counting models, each counts once, with its first site to reach pilot. ${never}`,
  formula: `In production within ${months} months of the start ÷ started, over all such quarters; Wilson’s 95 % interval. A pilot already running when the record first spoke of it is in no quarter.`,
  kind: 'share',
  read: (ground) =>
    unlessUntold(ground, () => {
      const mature = cohortsOf(ground).filter(({ cells }) => cells.some((cell) => cell.months === months && cell.mature));
      return shareReading(
        [...mature.flatMap(({ pilots }) => pilots.map((pilot) => promotedRow(pilot, months))), ...quarterless(ground)],
        `No quarter’s pilots could all have been followed for ${months} months yet.`,
      );
    }),
}));

/** The pilots of one quarter. */
export function cohortMeasure(quarter: Quarter): MeasureDefinition {
  return {
    ...common,
    name: `cohort:${quarter}`,
    label: `pilots started in ${quarter}`,
    rule: `Pilots that started in ${quarter}. Counting models, each counts once, with its first site to reach pilot.`,
    formula: 'A count.',
    kind: 'count',
    read: (ground) =>
      countReading(
        pilotsIn(ground, quarter).map((pilot) => pilotRow(pilot, 'counted')),
        'Not reported.',
      ),
  };
}

/** How many of one quarter's pilots were in production within so many months: so far, while the quarter is immature. */
export function cohortPromoted(quarter: Quarter, months: Horizon): MeasureDefinition {
  return {
    ...common,
    name: `cohort:${quarter}:${months}`,
    label: `started in ${quarter}, in production within ${months} months`,
    rule: `Of the pilots that started in ${quarter}, those in production within ${months} months. While not all of them could have been followed so long, a count so far and no rate.`,
    formula: 'A count.',
    kind: 'count',
    read: (ground) =>
      countReading(
        pilotsIn(ground, quarter).map((pilot) => promotedRow(pilot, months)),
        'Not reported.',
      ),
  };
}

function pilotsIn(ground: Ground, quarter: Quarter): readonly Pilot[] {
  return cohortsOf(ground).find((cohort) => cohort.quarter === quarter)?.pilots ?? [];
}
