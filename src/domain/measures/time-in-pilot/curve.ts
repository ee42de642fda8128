import { cumulativeIncidence } from '../../statistics/competing.ts';
import { kaplanMeier, medianOfSteps, type MedianStay, type SurvivalStep } from '../../statistics/survival.ts';
import type { Interval } from '../../statistics/wilson.ts';
import type { Days } from '../../time.ts';
import type { Ground } from '../reading.ts';
import { pilotExits, pilotsOf, type PilotExit } from './pilots.ts';

/** Where pilots are just after a day since their start: still undecided, or out by one way or another. */
export interface CurveStep {
  readonly day: Days;
  readonly remaining: number;
  readonly interval: Interval | null;
  readonly atRisk: number;
  readonly by: Readonly<Record<PilotExit, number>>;
}

export interface PilotCurve {
  readonly steps: readonly CurveStep[];
  /** Half are still undecided after so many days; null where that was not reached. */
  readonly median: MedianStay;
  /** The longest any pilot was followed: the curve goes no further. */
  readonly followed: Days;
}

/** How long pilots stay undecided, and which way they leave. */
export function curveOf(ground: Ground): PilotCurve {
  const stays = pilotsOf(ground).told.map(({ stay }) => stay);
  const remaining: readonly SurvivalStep[] = kaplanMeier(stays);
  const ways = cumulativeIncidence(stays, pilotExits);
  return {
    steps: remaining.map(({ day, remaining: left, interval, atRisk }, place) => ({
      day,
      remaining: left,
      interval,
      atRisk,
      by: ways[place]!.by,
    })),
    median: medianOfSteps(remaining),
    followed: stays.reduce((longest, { until }) => Math.max(longest, until), 0),
  };
}
