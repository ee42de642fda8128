import type { Chain } from '../domain/accountability/chain.ts';
import type { LinkId } from '../domain/accountability/links.ts';
import type { TieStep } from './chain-drawing.tsx';

export interface Ties {
  /** How many ties run side by side at the widest. */
  readonly lanes: number;
  /** For each drawn link, every tie that passes it. */
  readonly steps: readonly (readonly TieStep[])[];
}

/**
 * Lay the ties of a chain beside it, the shortest nearest, those that overlap side by side.
 * @param drawn the links in the order they are drawn
 */
export function layTies(drawn: readonly LinkId[], ties: Chain['ties']): Ties {
  const spans = ties
    .map(({ links }) =>
      links
        .map((link) => drawn.indexOf(link))
        .filter((place) => place >= 0)
        .toSorted((a, b) => a - b),
    )
    .filter((places) => places.length > 1)
    .toSorted((a, b) => lengthOf(a) - lengthOf(b));
  const lanes: number[][][] = [];
  for (const span of spans) {
    const free = lanes.find((lane) => lane.every((other) => span.at(-1)! < other[0]! || span[0]! > other.at(-1)!));
    if (free === undefined) lanes.push([span]);
    else free.push(span);
  }
  return { lanes: lanes.length, steps: drawn.map((_, place) => lanes.flatMap((spansOfLane, lane) => stepAt(spansOfLane, place, lane))) };
}

function lengthOf(span: readonly number[]): number {
  return span.at(-1)! - span[0]!;
}

function stepAt(spans: readonly (readonly number[])[], place: number, lane: number): TieStep[] {
  const span = spans.find((one) => one[0]! <= place && place <= one.at(-1)!);
  if (span === undefined) return [];
  if (place === span[0]) return [{ lane, step: 'start' }];
  if (place === span.at(-1)) return [{ lane, step: 'end' }];
  return [{ lane, step: span.includes(place) ? 'touch' : 'pass' }];
}
