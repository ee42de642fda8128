import * as z from 'zod/mini';
import { horizons } from '../../domain/measures/time-in-pilot/horizons.ts';
import type { CohortCell } from '../../domain/measures/time-in-pilot/cohorts.ts';
import type { TimeInPilot } from '../../domain/measures/time-in-pilot/overview.ts';
import { pilotExits } from '../../domain/measures/time-in-pilot/pilot-exits.ts';
import type { DeepReadonly } from './deep-readonly.ts';
import { measureTold } from './measure.ts';
import { filter } from './portfolio.ts';
import { count, day, ignored, named, standpoint, unit } from './terms.ts';

const share = z.number();

const days = z.nullable(count);

const curveStep = named(
  'PilotCurveStep',
  z.object({
    day: count,
    remaining: share,
    interval: z.nullable(z.object({ low: share, high: share })),
    atRisk: count,
    by: z.record(z.enum(pilotExits), share),
  }),
  'Where pilots are just after a day since their start. What remains and the ways out sum to 1.',
);

const cohortCell = named(
  'CohortCell',
  z.object({ months: z.literal(horizons), promoted: count, matureOn: day, mature: z.boolean() }),
  'Pilots of one quarter promoted within so many months: so far, while the quarter is immature.',
) satisfies z.ZodMiniType<CohortCell>;

const parts = {
  unit,
  records: count,
  pilots: count,
  running: count,
  suspended: count,
  delayed: count,
  left: z.array(z.object({ kind: z.enum(pilotExits), count })),
  untold: z.array(
    z.object({
      why: z.enum(['start not reported', 'end not reported', 'over before it was recorded', 'seen in one file only']),
      count,
    }),
  ),
  curve: z.object({
    steps: z.array(curveStep),
    median: z.object({ days, low: days, high: days }),
    followed: count,
    thinFrom: z.nullable(count),
  }),
  marks: z.array(z.object({ day: count, inPilot: count })),
  cohorts: z.array(z.object({ quarter: z.string(), pilots: count, cells: z.array(cohortCell) })),
  quarterless: count,
};

/** How long pilots stay undecided, which way they leave, and how many of each quarter were promoted. */
export const timeInPilotAnswer = named(
  'TimeInPilot',
  z.object({ ...standpoint, filter, ignored: z.array(ignored), measures: z.array(measureTold), ...parts }),
) satisfies z.ZodMiniType<TimeInPilot>;

export type TimeInPilotAnswer = DeepReadonly<z.infer<typeof timeInPilotAnswer>>;
