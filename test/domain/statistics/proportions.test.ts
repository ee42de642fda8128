import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newcombe } from '../../../src/domain/statistics/newcombe.ts';
import { seeded } from '../../../src/domain/statistics/random.ts';
import { wilson } from '../../../src/domain/statistics/wilson.ts';

describe('Wilson’s interval', () => {
  it.each([
    [3, 10, 0.1078, 0.6032],
    [0, 5, 0, 0.4345],
    [41, 60, 0.5577, 0.7869],
  ])('of %i of %i is %f to %f', (counted, base, low, high) => {
    const interval = wilson(counted, base);
    expect(interval?.low).toBeCloseTo(low, 4);
    expect(interval?.high).toBeCloseTo(high, 4);
  });

  it('holds its proportion, stays between 0 and 1, and mirrors', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), (base, some) => {
        const counted = some % (base + 1);
        const { low, high } = wilson(counted, base)!;
        const mirror = wilson(base - counted, base)!;
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(counted / base);
        expect(high).toBeGreaterThanOrEqual(counted / base);
        expect(mirror.low).toBeCloseTo(1 - high, 12);
      }),
    );
    expect(wilson(0, 0)).toBeNull();
  });
});

describe('Newcombe’s interval of a difference', () => {
  // His table II, method 10: 56/70 − 48/80 and 9/10 − 3/10.
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [10, 10, 0, 20, 0.6791, 1],
    [0, 10, 0, 10, -0.2775, 0.2775],
  ])('of %i/%i and %i/%i is %f to %f', (a, m, b, n, low, high) => {
    const interval = newcombe({ counted: a, base: m }, { counted: b, base: n });
    expect(interval?.low).toBeCloseTo(low, 3);
    expect(interval?.high).toBeCloseTo(high, 3);
  });

  it('turns round with its proportions, and is none without both', () => {
    const one = { counted: 3, base: 9 };
    const two = { counted: 5, base: 7 };
    expect(newcombe(one, two)?.low).toBeCloseTo(-newcombe(two, one)!.high, 12);
    expect(newcombe(one, { counted: 0, base: 0 })).toBeNull();
  });
});

it('seeded numbers are the same for the same seed, and spread evenly', () => {
  const draw = (seed: number, count: number): number[] => {
    const next = seeded(seed);
    return Array.from({ length: count }, next);
  };
  expect(draw(7, 5)).toEqual(draw(7, 5));
  expect(draw(7, 5)).not.toEqual(draw(8, 5));
  const many = draw(1, 20_000);
  expect(many.every((value) => value >= 0 && value < 1)).toBe(true);
  for (let tenth = 0; tenth < 10; tenth += 1) {
    expect(many.filter((value) => Math.floor(value * 10) === tenth).length / 2_000).toBeCloseTo(1, 0.8);
  }
});
