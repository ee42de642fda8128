import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cumulativeIncidence } from '../../../src/domain/statistics/competing.ts';
import { atRiskOn, kaplanMeier, medianOfSteps, medianStay, reaches, stepAt, type Stay } from '../../../src/domain/statistics/survival.ts';

const left = (until: number, exit = 'P', from = 0): Stay => ({ from, until, exit });
const running = (until: number, from = 0): Stay => ({ from, until, exit: null });

/** Reference 7b: the vector every implementation is held to. Promoted, stopped, lapsed, still running. */
export const vector: readonly Stay[] = [
  left(30, 'P'),
  left(45, 'S'),
  running(60),
  left(60, 'P'),
  left(90, 'L'),
  left(120, 'P'),
  running(150),
  left(180, 'S'),
  left(200, 'L'),
  running(240),
];

describe('how many are still there', () => {
  it('follows the reference’s vector', () => {
    expect(kaplanMeier(vector).map(({ day, remaining, atRisk, exits }) => [day, Number(remaining.toFixed(6)), atRisk, exits])).toEqual([
      [30, 0.9, 10, 1],
      [45, 0.8, 9, 1],
      [60, 0.7, 8, 1],
      [90, 0.583333, 6, 1],
      [120, 0.466667, 5, 1],
      [180, 0.311111, 3, 1],
      [200, 0.155556, 2, 1],
    ]);
    expect(medianStay(vector)).toBe(120);
  });

  it('gives the reference’s interval at 120 days', () => {
    const { interval } = stepAt(kaplanMeier(vector), 120)!;
    expect([interval!.low.toFixed(4), interval!.high.toFixed(4)]).toEqual(['0.1495', '0.7366']);
  });

  it('says "not reached" rather than a number when half never left', () => {
    expect(medianStay([left(10), running(20), running(30)])).toBeNull();
    expect(medianStay([])).toBeNull();
  });

  it('reaches its median when exactly half have left', () => {
    expect(medianStay([left(10), running(20)])).toBe(10);
    expect(medianStay([left(1), left(2), left(3), running(9), running(9), running(9)])).toBe(3);
  });

  it('reads the interval of the median off the band, and leaves an end open that the band never crosses', () => {
    expect(medianOfSteps(kaplanMeier(vector))).toEqual({ days: 120, low: 30, high: 200 });
    expect(medianOfSteps(kaplanMeier([left(10), left(20), running(30)]))).toEqual({ days: 20, low: 10, high: null });
    const many = Array.from({ length: 40 }, (_, place) => left(10 * (place + 1)));
    expect(medianOfSteps(kaplanMeier(many))).toEqual({ days: 200, low: 140, high: 260 });
  });

  it('has no interval once nobody remains', () => {
    expect(kaplanMeier([left(5), left(9)]).map(({ remaining, interval }) => [remaining, interval === null])).toEqual([
      [0.5, false],
      [0, true],
    ]);
  });

  it('counts one censored on a day as still there just before it, and one that comes under watch on it as not yet', () => {
    const stays = [running(10), left(10), left(20, 'P', 10), left(30)];
    expect([0, 10, 11, 20, 21, 31].map((day) => atRiskOn(stays, day))).toEqual([3, 3, 2, 2, 1, 0]);
    expect(kaplanMeier(stays).map(({ day, atRisk }) => [day, atRisk])).toEqual([
      [10, 3],
      [20, 2],
      [30, 1],
    ]);
  });

  it('never counts an exit seen only as the watch began', () => {
    expect(kaplanMeier([left(10, 'P', 10), left(8, 'P', 10)])).toEqual([]);
    expect(kaplanMeier([left(0), running(4)]).map(({ day, atRisk }) => [day, atRisk])).toEqual([[0, 2]]);
  });

  it('can be read as far as somebody was watched, and beyond only once nobody remains', () => {
    const reads = (stays: readonly Stay[], day: number) => reaches(stays, kaplanMeier(stays), day);
    expect([reads(vector, 240), reads(vector, 241)]).toEqual([true, false]);
    expect([reads([left(10)], 365), reads([], 0)]).toEqual([true, false]);
  });

  it('never rises, and gives the plain median when everybody left', () => {
    const anyStays = fc.array(fc.record({ until: fc.nat(900), over: fc.boolean() }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(anyStays, (some) => {
        const steps = kaplanMeier(some.map(({ until, over }) => (over ? left(until) : running(until))));
        for (const [index, { remaining }] of steps.entries()) expect(remaining).toBeLessThanOrEqual(steps[index - 1]?.remaining ?? 1);
        const order = some.map(({ until }) => until).toSorted((a, b) => a - b);
        expect(medianStay(order.map((until) => left(until)))).toBe(order[Math.ceil(order.length / 2) - 1]);
      }),
    );
  });
});

describe('which way they left', () => {
  const steps = cumulativeIncidence(vector, ['P', 'S', 'L']);

  it('follows the reference’s vector', () => {
    const { by } = stepAt(steps, 200)!;
    expect(Object.fromEntries(Object.entries(by).map(([kind, share]) => [kind, share.toFixed(6)]))).toEqual({
      P: '0.316667',
      S: '0.255556',
      L: '0.272222',
    });
  });

  it('is not one minus what is left with the other ways censored: that overstates promotion', () => {
    const asCensored = vector.map((stay) => (stay.exit === 'P' ? stay : { ...stay, exit: null }));
    expect((1 - kaplanMeier(asCensored).at(-1)!.remaining).toFixed(2)).toBe('0.37');
  });
});
