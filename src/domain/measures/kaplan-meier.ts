import type { Days } from '../time.ts';

/** One stay: how long, and whether it ended (an exit) or still runs (censored). */
export interface Stay {
  readonly days: Days;
  readonly ended: boolean;
}

export interface SurvivalStep {
  readonly day: Days;
  /** Share still there just after this day. */
  readonly remaining: number;
  /** Still there just before this day: those censored on it are counted in. */
  readonly atRisk: number;
  readonly exits: number;
}

/**
 * Share of stays still running, by day (Kaplan–Meier). The ones still running
 * count for as long as they have been seen: leaving them out would shorten
 * every median, because the slow ones are still there.
 * @source reference 7b
 */
export function kaplanMeier(stays: readonly Stay[]): SurvivalStep[] {
  const days = [...new Set(stays.filter(({ ended }) => ended).map(({ days: stay }) => stay))].toSorted((a, b) => a - b);
  let remaining = 1;
  return days.map((day) => {
    const atRisk = stays.filter((stay) => stay.days >= day).length;
    const exits = stays.filter((stay) => stay.ended && stay.days === day).length;
    remaining *= 1 - exits / atRisk;
    return { day, remaining, atRisk, exits };
  });
}

/** The first day on which half or fewer are still there; null where that was never reached. */
export function medianStay(stays: readonly Stay[]): Days | null {
  // A product of fractions may land a hair above one half.
  return kaplanMeier(stays).find(({ remaining }) => remaining <= 0.5 + 1e-12)?.day ?? null;
}
