import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apart, namedPlaces, scaleFor } from '../../src/ui/charts/xmr-lines.ts';

describe('the scale of a chart', () => {
  it('holds its values in steps people count in, and need not begin at zero', () => {
    expect(scaleFor([45, 89])).toEqual({ low: 40, high: 100, ticks: [40, 60, 80, 100] });
    expect(scaleFor([0, 3])).toEqual({ low: 0, high: 3, ticks: [0, 1, 2, 3] });
    expect(scaleFor([7])).toMatchObject({ low: 7, high: 7.5 });
  });

  it('holds whatever it is given', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1 }), (values) => {
        const { low, high, ticks } = scaleFor(values);
        expect(low <= Math.min(...values) && Math.max(...values) <= high && low < high).toBe(true);
        expect(ticks.length).toBeLessThan(9);
        expect([ticks[0], ticks.at(-1)]).toEqual([low, high]);
      }),
    );
  });
});

describe('labels beside a chart', () => {
  it('stay where they are while there is room', () => {
    expect(apart([100, 20, 60], 14, 160)).toEqual([100, 20, 60]);
  });

  it('make room for each other, down, and up again from the foot', () => {
    expect(apart([50, 52, 53], 14, 160)).toEqual([50, 64, 78]);
    expect(apart([150, 158, 159], 14, 160)).toEqual([132, 146, 160]);
  });

  it('never cover each other where all of them fit', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 160 }), { maxLength: 4 }), (places) => {
        const found = apart(places, 14, 160).toSorted((a, b) => a - b);
        for (const [at, place] of found.entries()) expect(at === 0 || place - found[at - 1]! >= 14).toBe(true);
        expect(found.every((place) => place <= 160)).toBe(true);
      }),
    );
  });
});

describe('names under a chart', () => {
  it('stand at the first and the last, and as many between as there is room for', () => {
    expect(namedPlaces(0, 8)).toEqual([]);
    expect(namedPlaces(1, 8)).toEqual([0]);
    expect(namedPlaces(2, 8)).toEqual([0, 1]);
    expect(namedPlaces(18, 8)).toEqual([0, 3, 6, 9, 12, 17]);
    expect(namedPlaces(18, 30)).toHaveLength(18);
    expect(namedPlaces(18, 1)).toEqual([0, 17]);
  });
});
