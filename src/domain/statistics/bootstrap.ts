import type { Interval } from './wilson.ts';
import { seeded } from './random.ts';

/** How often a bootstrap draws, and from which seed: the same record gives the same interval, however often it is asked. */
export const bootstrapDraws = 2000;
export const bootstrapSeed = 20_261_030;

/**
 * Bootstrap 95 % intervals (percentile method) of several statistics, each read from the same draws: every draw
 * takes as many things as there are, with replacement.
 *
 * @param size how many things there are to draw from
 * @param statistics each gets, of every thing, how often it was drawn; null where a draw has none, and then it is left out
 * @returns in the order of the statistics; null where there is nothing to draw from, or half of the draws have no value
 * @source Efron and Tibshirani, An Introduction to the Bootstrap (1993), chapter 13
 */
export function bootstrap(
  size: number,
  statistics: readonly ((times: Uint32Array) => number | null)[],
  draws = bootstrapDraws,
  seed = bootstrapSeed,
): (Interval | null)[] {
  const random = seeded(seed);
  const found: number[][] = statistics.map(() => []);
  const times = new Uint32Array(size);
  for (let draw = 0; draw < (size === 0 ? 0 : draws); draw += 1) {
    times.fill(0);
    for (let pick = 0; pick < size; pick += 1) {
      const at = Math.floor(random() * size);
      times[at] = (times[at] ?? 0) + 1;
    }
    for (const [at, statistic] of statistics.entries()) {
      const value = statistic(times);
      if (value !== null) found[at]?.push(value);
    }
  }
  return found.map((values) => (values.length * 2 <= draws ? null : middle95(values)));
}

/** The values 2.5 % of which lie below, and above. Counted from either end alike, so that turning a ratio over turns its interval over. */
function middle95(values: readonly number[]): Interval {
  const sorted = values.toSorted((a, b) => a - b);
  const outside = Math.floor(sorted.length * 0.025);
  return { low: sorted[outside]!, high: sorted[sorted.length - 1 - outside]! };
}
