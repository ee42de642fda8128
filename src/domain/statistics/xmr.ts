import { signalsIn, type Signal } from './xmr-rules.ts';
import { limitsOf, meanOf, type XmrLimits } from './xmr-limits.ts';

/** Which way a value should go; null where neither way is better. */
export type Better = 'lower' | 'higher' | null;

export interface XmrOptions {
  readonly better: Better;
  /** In the unit of the values; null or absent where none is set. */
  readonly target?: number | null;
  /** Leave out, once, moving ranges of 3.267 mean ranges and more before the limits are worked out. On unless it says otherwise. */
  readonly screen?: boolean;
  /** The limits rest on the first 12 points from the 13th on, or on all of them. */
  readonly basis?: 'first 12' | 'all';
  /** No value can be lower: a lower limit below it is shown as it. 0 for counts and durations; absent where values may be negative. */
  readonly least?: number;
}

/** `run chart`: too few points for limits, so no rule is asked. `trial`: limits that each further point still moves. */
export type XmrKind = 'nothing' | 'run chart' | 'trial' | 'chart';

/** What a point, or the last one, says. */
export type Variation = 'improvement' | 'concern' | 'neutral high' | 'neutral low' | 'common cause';

/** What the limits say of a target: met whatever month it is, missed whatever month it is, or now this, now that. */
export type Assurance = 'will meet' | 'out of reach' | 'hit and miss';

export interface XmrPoint {
  /** Null where nothing was measured. */
  readonly value: number | null;
  /** The first rule that speaks of it, in the order 1, 3, 4, 2; null where none does, or none is asked. */
  readonly signal: Signal | null;
  /** Null where no rule is asked. */
  readonly variation: Variation | null;
}

export interface Xmr {
  readonly kind: XmrKind;
  readonly points: readonly XmrPoint[];
  /** Points that were measured. */
  readonly measured: number;
  /** The middle line of a run chart; null of none. */
  readonly median: number | null;
  readonly limits: XmrLimits | null;
  /** Places of the first and the last point the limits rest on; null without limits. */
  readonly basis: { readonly from: number; readonly to: number } | null;
  /** What the last point measured says; null where no rule is asked. */
  readonly variation: Variation | null;
  readonly assurance: Assurance | null;
}

/** Fewer points than this have no limits. @source reference 7i (DEF) */
export const leastForLimits = 8;

/** So many points fix the limits; a further one no longer moves them. @source shared rule 22 */
export const pointsThatFix = 12;

/**
 * An XmR (individuals and moving range) chart of a series.
 *
 * Null is a month in which nothing was measured. It is no point: it counts
 * towards no limit, no moving range reaches across it, and it breaks a run and
 * a trend, because nobody knows what stood there.
 *
 * Under 8 points there is the median, no limit and no rule. From 8 to 12 the
 * limits are trial limits and rest on all points. From 13 they rest on the
 * first 12 and stay there; with `basis: 'all'` they rest on all.
 *
 * Where every point of the basis is alike the limits fall together, and any
 * other value is outside them. Where no two neighbours are measured there is no
 * moving range, and so a run chart, however many points there are.
 *
 * @param values in the order of time
 * @source reference 7i: 1,2,1,2,10,1,2,1,2,1,2,1,2,1,2,1,2,1 has mean 1.9444, and screened limits −0.7156 and 4.6044
 */
export function xmr(values: readonly (number | null)[], options: XmrOptions): Xmr {
  const { better, target = null, screen = true, basis: wanted = 'first 12', least } = options;
  const places = values.flatMap((value, place) => (value === null ? [] : [place]));
  const measured = places.length;
  const known = values.filter((value) => value !== null);
  const frozen = wanted === 'first 12' && measured > pointsThatFix;
  const last = frozen ? places[pointsThatFix - 1]! : (places.at(-1) ?? 0);
  const from = places[0] ?? 0;
  const limits = measured < leastForLimits ? null : limitsOf(values.slice(from, last + 1), { screen, least });
  if (limits === null) {
    return {
      kind: measured === 0 ? 'nothing' : 'run chart',
      points: values.map((value) => ({ value, signal: null, variation: null })),
      measured,
      median: medianOf(known),
      limits: null,
      basis: null,
      variation: null,
      assurance: null,
    };
  }
  const signals = signalsIn(values, limits);
  const points = values.map((value, place): XmrPoint => {
    const signal = signals[place] ?? null;
    return { value, signal, variation: value === null ? null : variationOf(signal, better) };
  });
  return {
    kind: measured > pointsThatFix ? 'chart' : 'trial',
    points,
    measured,
    median: medianOf(known),
    limits,
    basis: { from, to: last },
    variation: points.findLast(({ value }) => value !== null)?.variation ?? null,
    assurance: target === null ? null : assuranceOf(target, limits, better),
  };
}

/** What a signal means, by the way the value should go. A rise is towards high, wherever it starts. */
export function variationOf(signal: Signal | null, better: Better): Variation {
  if (signal === null) return 'common cause';
  if (better === null) return signal.side === 'high' ? 'neutral high' : 'neutral low';
  return (signal.side === 'high') === (better === 'higher') ? 'improvement' : 'concern';
}

/**
 * What the limits say of a target. One that lies on a limit is inside them.
 * @returns null where neither way is better: then no side of it is the right one
 */
export function assuranceOf(target: number, { low, high }: Pick<XmrLimits, 'low' | 'high'>, better: Better): Assurance | null {
  if (better === null) return null;
  if (target > high) return better === 'lower' ? 'will meet' : 'out of reach';
  if (target < low) return better === 'lower' ? 'out of reach' : 'will meet';
  return 'hit and miss';
}

function medianOf(known: readonly number[]): number | null {
  if (known.length === 0) return null;
  const inOrder = known.toSorted((a, b) => a - b);
  const half = Math.floor(inOrder.length / 2);
  return inOrder.length % 2 === 1 ? inOrder[half]! : meanOf([inOrder[half - 1]!, inOrder[half]!]);
}
