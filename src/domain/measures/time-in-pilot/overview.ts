import { atRiskOn } from '../../statistics/survival.ts';
import type { Day, Days } from '../../time.ts';
import type { Unit } from '../model-row.ts';
import type { Ground } from '../reading.ts';
import { cohortsOf, isInCohort, type CohortCell } from './cohorts.ts';
import { curveOf, type PilotCurve } from './curve.ts';
import { pilotExits, type PilotExit } from './pilot-exits.ts';
import { pilotsOf, type WhyUntold } from './pilots.ts';

/** What the figures of Time in pilot are drawn from. */
export interface TimeInPilot {
  readonly unit: Unit;
  readonly asOf: Day;
  /** Models (or deployments) the filter lets through, whether or not they reached pilot. */
  readonly records: number;
  /** Pilots on a clock. */
  readonly pilots: number;
  readonly running: number;
  /** Of those running, suspended now: their days go on counting. */
  readonly suspended: number;
  /** Already running when the record first spoke of them: they count from that day on. */
  readonly delayed: number;
  readonly left: readonly { readonly kind: PilotExit; readonly count: number }[];
  /** Pilots on no clock, by why. */
  readonly untold: readonly { readonly why: WhyUntold; readonly count: number }[];
  readonly curve: PilotCurve;
  /** Marks of the axis of days, and how many were followed in pilot up to each. */
  readonly marks: readonly { readonly day: Days; readonly inPilot: number }[];
  readonly cohorts: readonly { readonly quarter: string; readonly pilots: number; readonly cells: readonly CohortCell[] }[];
  /** On a clock, and yet in no quarter. */
  readonly quarterless: number;
}

/** Everything the Time in pilot screen draws. */
export function timeInPilotOf(ground: Ground, unit: Unit): TimeInPilot {
  const { told, untold } = pilotsOf(ground);
  const stays = told.map(({ stay }) => stay);
  const curve = curveOf(ground);
  return {
    unit,
    asOf: ground.asOf,
    records: ground.rows.length,
    pilots: told.length,
    running: stays.filter(({ exit }) => exit === null).length,
    suspended: told.filter((pilot) => pilot.suspended).length,
    delayed: stays.filter(({ from }) => from > 0).length,
    left: pilotExits.map((kind) => ({ kind, count: stays.filter(({ exit }) => exit === kind).length })).filter(({ count }) => count > 0),
    untold: (['start not reported', 'end not reported', 'over before it was recorded', 'seen in one file only'] as const)
      .map((why) => ({ why, count: untold.filter((one) => one.why === why).length }))
      .filter(({ count }) => count > 0),
    curve,
    marks: marksUpTo(curve.followed).map((day) => ({ day, inPilot: atRiskOn(stays, day) })),
    cohorts: cohortsOf(ground).map(({ quarter, pilots, cells }) => ({ quarter, pilots: pilots.length, cells })),
    quarterless: told.filter((pilot) => !isInCohort(pilot)).length,
  };
}

/** Steps of an axis of days that people count in. */
const steps = [5, 10, 30, 60, 90, 180, 365, 730];

/** Days at which an axis is marked: from 0, evenly, no more than 8 of them, the last at or before the end. */
export function marksUpTo(followed: Days): Days[] {
  const step = steps.find((one) => followed / one < 8) ?? Math.ceil(followed / 8 / 365) * 365;
  return Array.from({ length: Math.floor(followed / step) + 1 }, (_, place) => place * step);
}
