import { cumulativeIncidence } from '../../statistics/competing.ts';
import { kaplanMeier, medianOfSteps, type MedianStay, type SurvivalStep } from '../../statistics/survival.ts';
import type { Interval } from '../../statistics/wilson.ts';
import type { Days } from '../../time.ts';
import type { Ground } from '../reading.ts';
import { pilotExits, type PilotExit } from './pilot-exits.ts';
import { pilotsOf } from './pilots.ts';

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
  /** As far as the curve goes: the longest any pilot was followed, or the day from which too few were. */
  readonly followed: Days;
  /** The first day of which fewer pilots tell than the setting asks; null where each day has enough. */
  readonly thinFrom: Days | null;
}

/**
 * How long pilots stay undecided, and which way they leave. Where one pilot in a handful leaves, the curve falls by a
 * whole step that says next to nothing: it ends before the first such day.
 */
export function curveOf(ground: Ground): PilotCurve {
  const stays = pilotsOf(ground).told.map(({ stay }) => stay);
  const whole: readonly SurvivalStep[] = kaplanMeier(stays);
  const least = ground.state.settings.curveLeastFollowed;
  const thinFrom = whole.find(({ atRisk }) => atRisk < least)?.day ?? null;
  const remaining = thinFrom === null ? whole : whole.filter(({ day }) => day < thinFrom);
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
    followed: thinFrom ?? stays.reduce((longest, { until }) => Math.max(longest, until), 0),
    thinFrom,
  };
}
