import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bootstrap } from '../../../src/domain/statistics/bootstrap.ts';

const meanOf =
  (values: readonly number[]) =>
  (times: Uint32Array): number =>
    values.reduce((sum, value, place) => sum + value * times[place]!, 0) / values.length;

describe('a bootstrap interval', () => {
  it('is the same however often it is asked, and another from another seed', () => {
    const values = [3, 1, 4, 1, 5, 9, 2, 6];
    const [first] = bootstrap(8, [meanOf(values)]);
    expect(bootstrap(8, [meanOf(values)])[0]).toEqual(first);
    expect(bootstrap(8, [meanOf(values)], 50, 7)[0]).not.toEqual(bootstrap(8, [meanOf(values)], 50)[0]);
  });

  it('contains the mean it is of, and lies within what there is', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 5, maxLength: 20 }), (values) => {
        const interval = bootstrap(values.length, [meanOf(values)], 500)[0]!;
        const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
        expect(interval.low).toBeLessThanOrEqual(mean + 1e-9);
        expect(interval.high).toBeGreaterThanOrEqual(mean - 1e-9);
        expect(interval.low).toBeGreaterThanOrEqual(Math.min(...values));
        expect(interval.high).toBeLessThanOrEqual(Math.max(...values));
      }),
      { numRuns: 50 },
    );
  });

  it('comes near the interval theory gives for 30 of 100: 0.21 to 0.39', () => {
    const [interval] = bootstrap(100, [meanOf(Array.from({ length: 100 }, (_, place) => (place < 30 ? 1 : 0)))]);
    expect(interval!.low).toBeCloseTo(0.21, 1);
    expect(interval!.high).toBeCloseTo(0.39, 1);
  });

  it('reads several statistics from the same draws', () => {
    const values = [3, 1, 4, 1, 5];
    const [mean, twice] = bootstrap(5, [meanOf(values), meanOf(values.map((value) => value * 2))]);
    expect(twice).toEqual({ low: mean!.low * 2, high: mean!.high * 2 });
  });

  it('is none of nothing, and none where half of the draws have no value', () => {
    expect(bootstrap(0, [() => 1])).toEqual([null]);
    let draw = 0;
    expect(bootstrap(3, [() => ((draw += 1) % 2 === 0 ? 1 : null)], 100)).toEqual([null]);
    draw = 0;
    expect(bootstrap(3, [() => ((draw += 1) % 3 === 0 ? null : 1)], 100)).toEqual([{ low: 1, high: 1 }]);
  });
});
