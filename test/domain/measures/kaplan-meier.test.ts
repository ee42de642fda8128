import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kaplanMeier, medianStay, type Stay } from '../../../src/domain/measures/kaplan-meier.ts';

const ended = (days: number): Stay => ({ days, ended: true });
const running = (days: number): Stay => ({ days, ended: false });

/** Reference 7b: the vector every implementation is held to. */
const vector = [ended(30), ended(45), running(60), ended(60), ended(90), ended(120), running(150), ended(180), ended(200), running(240)];

describe('time in stage', () => {
  it('follows the reference’s vector', () => {
    expect(kaplanMeier(vector).map(({ day, remaining }) => [day, Number(remaining.toFixed(6))])).toEqual([
      [30, 0.9],
      [45, 0.8],
      [60, 0.7],
      [90, 0.583333],
      [120, 0.466667],
      [180, 0.311111],
      [200, 0.155556],
    ]);
    expect(medianStay(vector)).toBe(120);
  });

  it('says "not reached" rather than a number when half never left', () => {
    expect(medianStay([ended(10), running(20), running(30)])).toBeNull();
    expect(medianStay([])).toBeNull();
  });

  it('reaches its median when exactly half have left', () => {
    expect(medianStay([ended(10), running(20)])).toBe(10);
    expect(medianStay([ended(1), ended(2), ended(3), running(9), running(9), running(9)])).toBe(3);
  });

  it('never rises, and gives the plain median when everybody left', () => {
    const anyStays = fc.array(fc.record({ days: fc.nat(900), ended: fc.boolean() }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(anyStays, (stays) => {
        const steps = kaplanMeier(stays);
        for (const [index, { remaining }] of steps.entries()) expect(remaining).toBeLessThanOrEqual(steps[index - 1]?.remaining ?? 1);
        const gone = stays.map(({ days }) => ended(days));
        const order = gone.map(({ days }) => days).toSorted((a, b) => a - b);
        expect(medianStay(gone)).toBe(order[Math.ceil(order.length / 2) - 1]);
      }),
    );
  });
});
