import type { XmrLimits } from './xmr-limits.ts';

/**
 * 1: outside the limits. 2: one of 7 or more running on one side of the mean.
 * 3: one of 7 or more running that all rise, or all fall. 4: one of 2 in 3
 * running that lie more than two thirds of the way to a limit, all 3 on one side of the mean.
 */
export type Rule = 1 | 2 | 3 | 4;

export type Side = 'high' | 'low';

/** Why a point is no chance. Of a rise the side is high, of a fall low. */
export interface Signal {
  readonly rule: Rule;
  readonly side: Side;
}

/** So many in a row are no chance. @source reference 7i */
export const runLength = 7;

type Values = readonly (number | null)[];

/** A computed limit is hit by a value that is it but for the last bits. */
const hair = 1e-9;

function isAbove(value: number, line: number): boolean {
  return value - line > hair * Math.max(1, Math.abs(line));
}

/** Which side of a line a value is on; null on the line itself. */
function sideOf(value: number, line: number): Side | null {
  if (isAbove(value, line)) return 'high';
  return isAbove(line, value) ? 'low' : null;
}

/**
 * The rule that speaks of each value, by the limits. Where several do, the first of 1, 3, 4, 2.
 * A missing value has none, and breaks every run; so does a value that is exactly the mean.
 * @source reference 7i, as coded in the NHS package
 */
export function signalsIn(values: Values, limits: XmrLimits): (Signal | null)[] {
  const beyond = values.map((value) => (value === null ? null : outside(value, limits.low, limits.high)));
  const trends = trendsIn(values);
  const near = nearIn(values, limits);
  const sides = values.map((value) => (value === null ? null : sideOf(value, limits.mean)));
  const runs = sides.map((side, place) => (side !== null && lengthAround(sides, place) >= runLength ? side : null));
  return values.map((_, place) => {
    const found: readonly (readonly [Rule, Side | null | undefined])[] = [
      [1, beyond[place]],
      [3, trends[place]],
      [4, near[place]],
      [2, runs[place]],
    ];
    const first = found.find((one): one is readonly [Rule, Side] => one[1] !== null && one[1] !== undefined);
    return first === undefined ? null : { rule: first[0], side: first[1] };
  });
}

/** Beyond one of two lines, and on which side; null between them and on them. */
function outside(value: number, low: number, high: number): Side | null {
  if (isAbove(value, high)) return 'high';
  return isAbove(low, value) ? 'low' : null;
}

/** How many neighbours on either side say the same, the place itself counted. */
function lengthAround(sides: readonly (Side | null)[], place: number): number {
  const side = sides[place];
  let from = place;
  let to = place;
  while (sides[from - 1] === side) from -= 1;
  while (sides[to + 1] === side) to += 1;
  return to - from + 1;
}

/** Points of a run of 7 or more that all rise or all fall: 6 steps or more. Two alike end it. */
function trendsIn(values: Values): (Side | null)[] {
  const steps = values.map((value, place) => {
    const before = values[place - 1];
    return value === null || before === null || before === undefined ? null : sideOf(value, before);
  });
  const long = steps.map((side, place) => (side !== null && lengthAround(steps, place) >= runLength - 1 ? side : null));
  // The first point of a run has no step of its own: it is in it by the step that follows.
  return values.map((_, place) => long[place] ?? long[place + 1] ?? null);
}

/** Points more than two thirds of the way to a limit, in a window of three on one side of the mean that holds two of them. */
function nearIn(values: Values, { mean, nearLow, nearHigh }: XmrLimits): (Side | null)[] {
  const found: (Side | null)[] = values.map(() => null);
  for (let start = 0; start + 3 <= values.length; start += 1) {
    const window = [start, start + 1, start + 2];
    const sides = window.map((place) => (values[place] == null ? null : sideOf(values[place], mean)));
    const [side] = sides;
    if (side == null || sides.some((one) => one !== side)) continue;
    const far = window.filter((place) => outside(values[place]!, nearLow, nearHigh) === side);
    if (far.length >= 2) for (const place of far) found[place] = side;
  }
  return found;
}

/** How the series stands at its end: how many of its last values run on one side of the mean, and rise or fall. */
export interface Ending {
  readonly run: { readonly side: Side; readonly points: number } | null;
  readonly trend: { readonly side: Side; readonly points: number } | null;
}

/** The run and the trend the last measured value is in, however short. What is missing after it is left out of account. */
export function endingOf(values: Values, mean: number): Ending {
  const last = values.findLastIndex((value) => value !== null);
  if (last < 0) return { run: null, trend: null };
  const sides = values.slice(0, last + 1).map((value) => (value === null ? null : sideOf(value, mean)));
  const steps = values.slice(0, last + 1).map((value, place) => {
    const before = values[place - 1];
    return value === null || before === null || before === undefined ? null : sideOf(value, before);
  });
  const side = sides[last] ?? null;
  const step = steps[last] ?? null;
  return {
    run: side === null ? null : { side, points: lengthAround(sides, last) },
    trend: step === null ? null : { side: step, points: lengthAround(steps, last) + 1 },
  };
}
