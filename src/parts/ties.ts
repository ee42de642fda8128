import type { Chain } from '../domain/accountability/chain.ts';
import type { LinkId } from '../domain/accountability/links.ts';
import type { TieStep } from './chain-drawing.tsx';

/**
 * For each drawn link, how every tie passes it, so that ties that overlap run side by side.
 * @param drawn the links in the order they are drawn
 */
export function tieSteps(drawn: readonly LinkId[], ties: Chain['ties']): TieStep[][] {
  const spans = ties
    .map(({ links }) => links.map((link) => drawn.indexOf(link)).filter((place) => place >= 0).toSorted((a, b) => a - b))
    .filter((places) => places.length > 1)
    .toSorted((a, b) => a.at(-1)! - a[0]! - (b.at(-1)! - b[0]!));
  const lanes: number[][][] = [];
  for (const span of spans) {
    const free = lanes.find((lane) => lane.every((other) => span.at(-1)! < other[0]! || span[0]! > other.at(-1)!));
    if (free === undefined) lanes.push([span]);
    else free.push(span);
  }
  return drawn.map((_, place) => lanes.map((lane) => stepAt(lane.find((span) => span[0]! <= place && place <= span.at(-1)!), place)));
}

function stepAt(span: readonly number[] | undefined, place: number): TieStep {
  if (span === undefined) return null;
  if (place === span[0]) return 'start';
  if (place === span.at(-1)) return 'end';
  return span.includes(place) ? 'touch' : 'pass';
}
