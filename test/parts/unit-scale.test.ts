import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentsOf, unitScale } from '../../src/parts/unit-scale.ts';

describe('the scale of the marks', () => {
  it('draws one mark per model while a mark is wide enough to be seen, and segments beyond', () => {
    expect(unitScale(5, 600)).toEqual({ drawn: 'marks', pitch: 16 });
    expect(unitScale(64, 590)).toEqual({ drawn: 'marks', pitch: 9 });
    expect(unitScale(64, 238)).toEqual({ drawn: 'marks', pitch: 3.5 });
    expect(unitScale(64, 200).drawn).toBe('segments');
    expect(unitScale(10_000, 600).drawn).toBe('segments');
    expect(unitScale(0, 600)).toEqual({ drawn: 'marks', pitch: 16 });
  });

  it('never draws wider than there is room', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000 }), fc.integer({ min: 100, max: 1600 }), (most, width) => {
        expect(unitScale(most, width).pitch * most).toBeLessThanOrEqual(width + 0.001);
      }),
    );
  });
});

describe('segments', () => {
  const counts = [
    { kind: 'a', count: 9_000 },
    { kind: 'b', count: 20 },
    { kind: 'c', count: 10 },
    { kind: 'd', count: 0 },
  ] as const;

  it('put what is thinner than three pixels together as “other”', () => {
    expect(segmentsOf(counts, 0.06)).toEqual([
      { kind: 'a', count: 9_000, kinds: ['a'] },
      { kind: 'other', count: 30, kinds: ['b', 'c'] },
    ]);
  });

  it('leave alone what must be seen, however thin', () => {
    expect(segmentsOf(counts, 0.06, ['b']).map(({ kind }) => kind)).toEqual(['a', 'b', 'c']);
  });

  it('lose no model', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5_000), { maxLength: 10 }), fc.double({ min: 0.01, max: 5, noNaN: true }), (all, pitch) => {
        const some = all.map((count, place) => ({ kind: String(place), count }));
        const sum = (parts: readonly { count: number }[]): number => parts.reduce((total, { count }) => total + count, 0);
        expect(sum(segmentsOf(some, pitch))).toBe(sum(some));
      }),
    );
  });
});
