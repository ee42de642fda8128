/** What a chart's limits are, all in the unit of the values. */
export interface XmrLimits {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  /** The lower limit as it is shown: never below what a value can be. */
  readonly lowShown: number;
  /** Beyond this towards either side a point is near its limit (two thirds of the way). */
  readonly nearLow: number;
  readonly nearHigh: number;
  /** The mean moving range, and the one from which a range is too large to be chance. */
  readonly meanRange: number;
  readonly highRange: number;
  /** Moving ranges left out as too large: 0 where none was, or none is left out. */
  readonly screened: number;
}

/** Limits stand so many mean moving ranges from the mean. @source reference 7i */
export const limitFactor = 2.66;

/** So many mean moving ranges are the upper limit of a range. @source reference 7i */
export const rangeFactor = 3.267;

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Differences of neighbours. None reaches across a value that is missing. */
export function movingRanges(values: readonly (number | null)[]): number[] {
  return values.flatMap((value, place) => {
    const before = values[place - 1];
    return value === null || before === null || before === undefined ? [] : [Math.abs(value - before)];
  });
}

/**
 * Limits of the values: mean ± 2.66 mean moving ranges.
 * @param values the points the limits rest on, null where nothing was measured
 * @returns null where no two neighbours are measured
 */
export function limitsOf(
  values: readonly (number | null)[],
  { screen, least }: { readonly screen: boolean; readonly least?: number | undefined },
): XmrLimits | null {
  const all = movingRanges(values);
  if (all.length === 0) return null;
  const first = meanOf(all);
  // Once, and no more: a second round would leave out what is chance.
  const kept = screen ? all.filter((range) => range < rangeFactor * first) : all;
  // Of a flat series the ranges are 0, and so is what they are measured by.
  const ranges = kept.length === 0 ? all : kept;
  const meanRange = meanOf(ranges);
  const mean = meanOf(values.filter((value) => value !== null));
  const reach = limitFactor * meanRange;
  return {
    mean,
    low: mean - reach,
    high: mean + reach,
    lowShown: least === undefined ? mean - reach : Math.max(least, mean - reach),
    nearLow: mean - (reach * 2) / 3,
    nearHigh: mean + (reach * 2) / 3,
    meanRange,
    highRange: rangeFactor * meanRange,
    screened: all.length - ranges.length,
  };
}
