import type { Days } from '../time.ts';
import type { Interval } from './wilson.ts';

/**
 * How long one thing was watched, on its own clock. Days of age, whole.
 * It is at risk after `from` and up to `until`, that day included; one that was watched
 * from its first day (`from` 0) is at risk on day 0 too.
 */
export interface Stay<K extends string = string> {
  /** Its age when it came under watch: 0, or later where it was already running (delayed entry, left truncation). */
  readonly from: Days;
  /** Its age when it left, or when it was last seen. */
  readonly until: Days;
  /** How it left; null where it had not yet (censored). */
  readonly exit: K | null;
}

/** What happened on one age at which something left. */
export interface SurvivalStep {
  readonly day: Days;
  /** Share still there just after this day. */
  readonly remaining: number;
  /** 95 %, Greenwood on the log-log scale; null once nothing remains, where that scale has no value. */
  readonly interval: Interval | null;
  /** Watched and still there just before this day: those last seen on it are counted in. */
  readonly atRisk: number;
  readonly exits: number;
}

/** All who left on one day of age, and who could have. */
export interface DayOfExits<K extends string = string> {
  readonly day: Days;
  readonly atRisk: number;
  readonly byKind: ReadonlyMap<K, number>;
  readonly exits: number;
}

/** A product of fractions may land a hair beside the number it stands for. */
const hair = 1e-12;

/** Is it watched at this age? Censored on the day itself it still is. */
export function isAtRisk({ from, until }: Stay, day: Days): boolean {
  return (from < day || from === 0) && day <= until;
}

/** How many are watched, and still there, just before an age: the numbers under the axis. */
export function atRiskOn(stays: readonly Stay[], day: Days): number {
  return stays.filter((stay) => isAtRisk(stay, day)).length;
}

/** The ages at which something left, in order, with the risk set of each. What came under watch only as it left was never at risk. */
export function exitDays<K extends string>(stays: readonly Stay<K>[]): DayOfExits<K>[] {
  const left = new Map<Days, Map<K, number>>();
  for (const stay of stays) {
    if (stay.exit === null || !isAtRisk(stay, stay.until)) continue;
    const onDay = left.get(stay.until) ?? new Map<K, number>();
    onDay.set(stay.exit, (onDay.get(stay.exit) ?? 0) + 1);
    left.set(stay.until, onDay);
  }
  const watched = stays.filter((stay) => isAtRisk(stay, stay.until));
  // Read once in order of age: n at a day is all who came before it, less all who were gone before it.
  const came = watched.map(({ from }) => (from === 0 ? -1 : from)).toSorted((a, b) => a - b);
  const gone = watched.map(({ until }) => until).toSorted((a, b) => a - b);
  let arrived = 0;
  let departed = 0;
  return [...left.keys()]
    .toSorted((a, b) => a - b)
    .map((day) => {
      while (arrived < came.length && came[arrived]! < day) arrived += 1;
      while (departed < gone.length && gone[departed]! < day) departed += 1;
      const byKind = left.get(day)!;
      return { day, atRisk: arrived - departed, byKind, exits: [...byKind.values()].reduce((sum, count) => sum + count, 0) };
    });
}

/**
 * Share still there, by age (Kaplan–Meier), whichever way they leave. Those still there
 * count for as long as they have been watched: leaving them out would shorten every median,
 * because the slow ones are still there.
 * @source reference 7b; Kaplan & Meier 1958, Greenwood 1926, log-log interval of Kalbfleisch & Prentice
 */
export function kaplanMeier(stays: readonly Stay[]): SurvivalStep[] {
  let remaining = 1;
  let greenwood = 0;
  return exitDays(stays).map(({ day, atRisk, exits }) => {
    remaining = exits === atRisk ? 0 : remaining * (1 - exits / atRisk);
    greenwood += exits / (atRisk * (atRisk - exits));
    return { day, remaining, interval: logLog(remaining, greenwood), atRisk, exits };
  });
}

/** As the reference prints the formula; its vector is 0.1495 to 0.7366, which a longer z would miss by its last digit. */
const z = 1.96;

/** S^exp(±z·σ/ln S): never below 0, never above 1. */
function logLog(remaining: number, greenwood: number): Interval | null {
  if (remaining <= 0 || remaining >= 1) return null;
  const width = (z * Math.sqrt(greenwood)) / Math.log(remaining);
  const ends = [remaining ** Math.exp(width), remaining ** Math.exp(-width)];
  return { low: Math.min(...ends), high: Math.max(...ends) };
}

/** The first age at which half or fewer are still there; null where that was never reached. */
export function medianStay(stays: readonly Stay[]): Days | null {
  return medianOfSteps(kaplanMeier(stays)).days;
}

/** The median of a curve, and where its interval crosses one half: each end null where it never does ("not reached"). */
export interface MedianStay {
  readonly days: Days | null;
  readonly low: Days | null;
  readonly high: Days | null;
}

/** @source Brookmeyer & Crowley 1982: the interval of the median is read off the band of the curve */
export function medianOfSteps(steps: readonly SurvivalStep[]): MedianStay {
  const half = 0.5 + hair;
  return {
    days: steps.find(({ remaining }) => remaining <= half)?.day ?? null,
    low: steps.find(({ interval, remaining }) => (interval === null ? remaining <= half : interval.low <= half))?.day ?? null,
    high: steps.find(({ interval }) => interval !== null && interval.high <= half)?.day ?? null,
  };
}

/** The last step at or before an age; null before the first, where all are still there. */
export function stepAt<S extends { readonly day: Days }>(steps: readonly S[], day: Days): S | null {
  return steps.findLast((step) => step.day <= day) ?? null;
}

/**
 * Can a curve be read at an age? Only as far as somebody was watched; past that, only once nobody remains.
 */
export function reaches(stays: readonly Stay[], steps: readonly Pick<SurvivalStep, 'day' | 'remaining'>[], day: Days): boolean {
  return stays.some((stay) => isAtRisk(stay, stay.until) && stay.until >= day) || (stepAt(steps, day)?.remaining ?? 1) <= hair;
}
