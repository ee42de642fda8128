import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assuranceOf, variationOf, xmr, type Xmr, type XmrOptions } from '../../../src/domain/statistics/xmr.ts';
import { endingOf } from '../../../src/domain/statistics/xmr-rules.ts';

const vector = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1];
const lower: XmrOptions = { better: 'lower' };
const chart = (values: readonly (number | null)[], options: Partial<XmrOptions> = {}): Xmr => xmr(values, { ...lower, ...options });

/** Mean 10, every moving range 1, limits 10 ± 2.66, two thirds of the way at 10 ± 1.7733: twelve points that fix them. */
const steady = [9.5, 10.5, 9.5, 10.5, 9.5, 10.5, 9.5, 10.5, 9.5, 10.5, 9.5, 10.5];
/** Rules of the points that follow the steady twelve. */
const after = (...values: readonly (number | null)[]): (string | null)[] =>
  chart([...steady, ...values])
    .points.slice(12)
    .map(({ signal }) => (signal === null ? null : `${signal.rule} ${signal.side}`));

describe('the limits of an XmR chart', () => {
  it('are those of the published vector, with the one wild range left out, and with it kept', () => {
    const screened = chart(vector, { basis: 'all' }).limits!;
    expect(screened.mean).toBeCloseTo(1.9444, 4);
    expect([screened.low, screened.high].map((limit) => Number(limit.toFixed(4)))).toEqual([-0.7156, 4.6044]);
    expect(screened.screened).toBe(2);
    const kept = chart(vector, { basis: 'all', screen: false }).limits!;
    expect([kept.low, kept.high].map((limit) => Number(limit.toFixed(4)))).toEqual([-3.0626, 6.9515]);
    expect(kept.screened).toBe(0);
    expect(kept.highRange).toBeCloseTo(3.267 * kept.meanRange, 12);
  });

  it('leave large ranges out once: what is large only then stays', () => {
    // Ranges 1 × 9, 4, 40: mean 4.8, so 40 goes (≥ 15.7). Anew the mean is 1.3, and 4 (< 4.247) would have to be ≥ 4.247 to go.
    const values = [0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 5, 45];
    const { limits } = chart(values);
    expect(limits!.screened).toBe(1);
    expect(limits!.meanRange).toBeCloseTo(13 / 10, 12);
    // And 5 in place of 4 is large anew (mean 1.4, limit 4.57), and stays: there is no second round.
    expect(chart([0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 6, 46]).limits).toMatchObject({ screened: 1, meanRange: 1.4 });
  });

  it('leave out a range that is exactly the limit', () => {
    // 1, 1, … and one range r with r = 3.267 × (10 + r) / 11.
    const r = (3.267 * 10) / (11 - 3.267);
    const values = [0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, r];
    expect(chart(values).limits!.screened).toBe(1);
    expect(chart([...values.slice(0, 11), r - 0.001]).limits!.screened).toBe(0);
  });

  it('are none under 8 points, trial ones from 8 to 12, and rest on the first 12 from 13', () => {
    const kinds = [0, 1, 7, 8, 12, 13].map((count) => chart([...steady, 99].slice(0, count)).kind);
    expect(kinds).toEqual(['nothing', 'run chart', 'run chart', 'trial', 'trial', 'chart']);
    expect(chart(steady.slice(0, 7))).toMatchObject({ limits: null, basis: null, variation: null, median: 9.5 });
    expect(chart(steady.slice(0, 8)).basis).toEqual({ from: 0, to: 7 });
    expect(chart(steady).basis).toEqual({ from: 0, to: 11 });
    const thirteen = chart([...steady, 99]);
    expect(thirteen.basis).toEqual({ from: 0, to: 11 });
    expect(thirteen.limits!.mean).toBe(10);
    expect(chart([...steady, 99], { basis: 'all' })).toMatchObject({ kind: 'chart', basis: { from: 0, to: 12 } });
    expect(chart([...steady, 99], { basis: 'all' }).limits!.mean).toBeCloseTo(219 / 13, 12);
  });

  it('count points, not months: what is missing moves the basis on', () => {
    const values = [null, 9.5, 10.5, null, ...steady.slice(2), 99, null];
    const found = chart(values);
    expect(found).toMatchObject({ kind: 'chart', measured: 13, basis: { from: 1, to: 13 } });
    expect(found.limits!.mean).toBe(10);
    expect(found.points.at(-1)).toEqual({ value: null, signal: null, variation: null });
    expect(found.variation).toBe('concern');
  });

  it('take no moving range across a gap', () => {
    const values = [0, 1, 0, 1, null, 100, 101, 100, 101];
    expect(chart(values, { screen: false }).limits!.meanRange).toBe(1);
  });

  it('are none where no two neighbours are measured', () => {
    const values = Array.from({ length: 20 }, (_, place) => (place % 2 === 0 ? 5 : null));
    expect(chart(values)).toMatchObject({ kind: 'run chart', measured: 10, limits: null, median: 5 });
  });

  it('fall together where every point is alike: then any other is outside', () => {
    const flat = Array.from({ length: 12 }, () => 4);
    expect(chart(flat)).toMatchObject({ kind: 'trial', variation: 'common cause', limits: { mean: 4, low: 4, high: 4, meanRange: 0 } });
    expect(chart([...flat, 4]).variation).toBe('common cause');
    expect(chart([...flat, 4.5])).toMatchObject({ variation: 'concern' });
  });

  it('are shown no lower than a value can be, and judged as they are', () => {
    const { limits } = chart(vector, { basis: 'all', least: 0 });
    expect(limits!.lowShown).toBe(0);
    expect(limits!.low).toBeCloseTo(-0.7156, 4);
    expect(chart(steady, { least: 0 }).limits!.lowShown).toBeCloseTo(7.34, 12);
  });

  it('hold the mean between them, whatever the values', () => {
    const value = fc.option(fc.integer({ min: 0, max: 500 }), { nil: null });
    fc.assert(
      fc.property(fc.array(value, { maxLength: 40 }), fc.boolean(), (values, screen) => {
        const { limits, points, measured } = chart(values, { screen });
        expect(points).toHaveLength(values.length);
        expect(measured).toBe(values.filter((one) => one !== null).length);
        if (limits === null) return;
        expect(limits.low <= limits.mean && limits.mean <= limits.high).toBe(true);
        expect(Object.values(limits).every(Number.isFinite)).toBe(true);
      }),
    );
  });
});

describe('rule 1, outside the limits', () => {
  it('speaks of a point beyond a limit, and not of one exactly on it', () => {
    expect(after(12.66)).toEqual([null]);
    expect(after(12.661)).toEqual(['1 high']);
    expect(after(7.34)).toEqual([null]);
    expect(after(7.339)).toEqual(['1 low']);
  });

  it('speaks of points the limits rest on too', () => {
    expect(chart(vector, { basis: 'all' }).points[4]!.signal).toEqual({ rule: 1, side: 'high' });
  });
});

describe('rule 2, on one side of the mean', () => {
  it('speaks from the seventh point on, of all of them; six are chance', () => {
    // The last of the steady twelve is above the mean: five more make six, six more make seven.
    expect(after(10.4, 10.2, 10.4, 10.2, 10.4)).toEqual([null, null, null, null, null]);
    expect(after(10.4, 10.2, 10.4, 10.2, 10.4, 10.2)).toEqual(Array.from({ length: 6 }, () => '2 high'));
    expect(chart([...steady, 10.4, 10.2, 10.4, 10.2, 10.4, 10.2]).points[11]!.signal).toEqual({ rule: 2, side: 'high' });
  });

  it('is broken by a point that is the mean, and by a month without one', () => {
    expect(after(10.4, 10.2, 10, 10.2, 10.4, 10.2, 10.4)).not.toContain('2 high');
    expect(after(10.4, 10.2, null, 10.2, 10.4, 10.2, 10.4)).not.toContain('2 high');
    expect(after(9.8, 9.6, 9.8, 9.6, 9.8, 9.6, 9.8)).toEqual(Array.from({ length: 7 }, () => '2 low'));
  });
});

describe('rule 3, all rising or all falling', () => {
  it('speaks of seven points that are six steps; six are chance', () => {
    expect(after(9, 9.2, 9.4, 9.6, 9.8, 10.1)).toEqual([null, null, null, null, null, null]);
    expect(after(9, 9.2, 9.4, 9.6, 9.8, 10.1, 10.3)).toEqual(Array.from({ length: 7 }, () => '3 high'));
    expect(after(9.2, 11, 10.8, 10.6, 10.4, 9.9, 9.7, 9.5)).toEqual([null, ...Array.from({ length: 7 }, () => '3 low')]);
  });

  it('is broken by two alike, and by a month without one', () => {
    expect(after(9, 9.2, 9.4, 9.4, 9.6, 9.8, 10.1)).not.toContain('3 high');
    expect(after(9, 9.2, 9.4, null, 9.6, 9.8, 10.1, 10.3)).not.toContain('3 high');
  });
});

describe('rule 4, near a limit', () => {
  const twoThirds = (2.66 * 2) / 3;

  it('speaks of the two of three that are beyond two thirds, where the third is on the same side', () => {
    expect(after(11.9, 10.1, 11.9)).toEqual(['4 high', null, '4 high']);
    expect(after(8.1, 8.1, 9.9)).toEqual(['4 low', '4 low', null]);
  });

  it('is silent where the third is on the other side, on the mean, or missing', () => {
    expect(after(11.9, 9.9, 11.9)).toEqual([null, null, null]);
    expect(after(11.9, 10, 11.9)).toEqual([null, null, null]);
    expect(after(11.9, null, 11.9)).toEqual([null, null, null]);
  });

  it('is silent exactly at two thirds, and where only one is beyond', () => {
    expect(after(9.9, 10 + twoThirds, 10 + twoThirds, 10.1)).toEqual([null, null, null, null]);
    expect(after(9.9, 10 + twoThirds, 10 + twoThirds + 0.001, 10.1)).toEqual([null, null, null, null]);
    expect(after(9.9, 10 + twoThirds + 0.001, 10 + twoThirds + 0.001, 10.1)).toEqual([null, '4 high', '4 high', null]);
  });

  it('counts a point outside the limit among the two; of that one rule 1 speaks', () => {
    expect(after(9.9, 13, 11.9, 10.1)).toEqual([null, '1 high', '4 high', null]);
  });
});

describe('where several rules speak of a point', () => {
  it('the order is 1, 3, 4, 2', () => {
    // Seven rising points, all above the mean, the last two near the limit, then one beyond it.
    expect(after(10.1, 10.2, 10.3, 10.4, 10.5, 11.8, 11.9, 13)).toEqual([...Array.from({ length: 7 }, () => '3 high'), '1 high']);
    // Seven above the mean, not rising, two of them near the limit.
    expect(after(10.2, 10.1, 10.2, 10.1, 11.9, 11.8, 10.2)).toEqual(['2 high', '2 high', '2 high', '2 high', '4 high', '4 high', '2 high']);
  });
});

describe('what a point says', () => {
  const high = { rule: 1, side: 'high' } as const;
  const low = { rule: 1, side: 'low' } as const;

  it('depends on which way is good', () => {
    expect([variationOf(high, 'lower'), variationOf(low, 'lower')]).toEqual(['concern', 'improvement']);
    expect([variationOf(high, 'higher'), variationOf(low, 'higher')]).toEqual(['improvement', 'concern']);
    expect([variationOf(high, null), variationOf(low, null)]).toEqual(['neutral high', 'neutral low']);
    expect(variationOf(null, 'lower')).toBe('common cause');
  });

  it('is what the last measured point says, whatever came before', () => {
    expect(chart([...steady, 13, 10]).variation).toBe('common cause');
    expect(chart([...steady, 10, 7]).variation).toBe('improvement');
    expect(chart([...steady, 13, null]).variation).toBe('concern');
  });
});

describe('what the limits say of a target', () => {
  const limits = { low: 56, high: 87 };

  it('is read from the good side; on a limit is between them', () => {
    expect([45, 56, 70, 87, 88].map((target) => assuranceOf(target, limits, 'lower'))).toEqual([
      'out of reach',
      'hit and miss',
      'hit and miss',
      'hit and miss',
      'will meet',
    ]);
    expect([45, 70, 88].map((target) => assuranceOf(target, limits, 'higher'))).toEqual(['will meet', 'hit and miss', 'out of reach']);
    expect(assuranceOf(45, limits, null)).toBeNull();
  });

  it('is nothing without a target, and without limits', () => {
    expect(chart(steady).assurance).toBeNull();
    expect(chart(steady, { target: 45 }).assurance).toBe('will meet');
    expect(chart(steady.slice(0, 7), { target: 45 }).assurance).toBeNull();
  });
});

describe('how a series stands at its end', () => {
  it('counts the run and the trend the last point is in', () => {
    expect(endingOf([9, 11, 12, 13], 10)).toEqual({ run: { side: 'high', points: 3 }, trend: { side: 'high', points: 4 } });
    expect(endingOf([9, 11, 10], 10)).toEqual({ run: null, trend: { side: 'low', points: 2 } });
    expect(endingOf([9, null, 11, 11, null], 10)).toEqual({ run: { side: 'high', points: 2 }, trend: null });
    expect(endingOf([null], 10)).toEqual({ run: null, trend: null });
  });
});
