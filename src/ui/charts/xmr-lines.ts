/** A line across a chart with its name. */
export interface ChartLine {
  readonly words: string;
  readonly value: number;
}

/**
 * Ends and steps of a scale that holds some values, in steps people count in (1, 2 or 5 times a power of ten).
 * It need not begin at zero.
 * @param most at most so many steps, about
 */
export function scaleFor(
  values: readonly number[],
  most = 4,
): { readonly low: number; readonly high: number; readonly ticks: readonly number[] } {
  const least = Math.min(...values);
  const greatest = Math.max(...values);
  const span = Math.max(greatest - least, 1);
  const rough = span / most;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((one) => one >= rough) ?? power * 10;
  const low = Math.floor(least / step) * step;
  const high = Math.max(Math.ceil(greatest / step) * step, low + step);
  const count = Math.round((high - low) / step);
  return { low, high, ticks: Array.from({ length: count + 1 }, (_, place) => Number((low + place * step).toFixed(6))) };
}

/** Where labels stand so that none covers another: each as near its own place as the one above it allows. Same order as given. */
export function apart(places: readonly number[], least: number, bottom: number): number[] {
  const order = places.map((place, at) => ({ place, at })).toSorted((a, b) => a.place - b.place);
  const found: number[] = Array.from({ length: places.length }, () => 0);
  let above = Number.NEGATIVE_INFINITY;
  for (const { place, at } of order) {
    above = Math.max(place, above + least);
    found[at] = above;
  }
  // What was pushed past the foot goes back up, and pushes those above it.
  let below = bottom;
  for (const { at } of order.toReversed()) {
    found[at] = Math.min(found[at]!, below);
    below = found[at] - least;
  }
  return found;
}

/** Which of so many months get a name: the first, the last, and between them those that leave room. */
export function namedPlaces(count: number, room: number): number[] {
  if (count === 0) return [];
  const every = Math.max(1, Math.ceil((count - 1) / Math.max(1, room - 1)));
  const places = Array.from({ length: count }, (_, place) => place).filter((place) => place % every === 0);
  const last = count - 1;
  return [...places.filter((place) => place === 0 || last - place >= every), ...(last === 0 ? [] : [last])];
}
