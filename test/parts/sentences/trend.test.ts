import { describe, expect, it } from 'vitest';
import type { Trend, TrendStretch } from '../../../src/domain/measures/trend/trend.ts';
import { xmr } from '../../../src/domain/statistics/xmr.ts';
import { endingOf } from '../../../src/domain/statistics/xmr-rules.ts';
import { toDay } from '../../../src/domain/time.ts';
import { limitsWords, monthVerdict, trendBasis, trendFoot, trendSentence, trendVerdicts } from '../../../src/parts/sentences/trend.ts';
import { trendMessage } from '../../../src/domain/measures/trend/trend-message.ts';
import { monthlyWaits } from '../../mocks/seed/saltmarsh-fixture.ts';

interface Begun {
  /** How many of the last months have limits of their own. */
  readonly last: number;
  readonly by: string;
  readonly on: string;
  readonly reason: string;
}

/** The trend of some months that end in October 2026, as far as its words need it; with limits begun anew where it says so. */
function trend(waits: readonly (number | null)[], target = 45, kept = true, anew: readonly Begun[] = []): Trend {
  const months = waits.map((_, place) => new Date(Date.UTC(2026, 9 - (waits.length - 1 - place), 1)).toISOString().slice(0, 7));
  const starts = [
    { at: 0, rebase: null },
    ...anew.map(({ last, by, on, reason }) => ({ at: waits.length - last, rebase: { seq: 9, on: toDay(on), by, reason } })),
  ];
  const parts =
    waits.length === 0
      ? []
      : starts.map(({ at, rebase }, place) => {
          const to = (starts[place + 1]?.at ?? waits.length) - 1;
          const own = waits.slice(at, to + 1);
          return { at, to, rebase, own, chart: xmr(own, { better: 'lower', target, least: 0 }) };
        });
  const stretches = parts.map(({ at, to, rebase, chart: { kind, measured, limits, basis } }): TrendStretch => ({
    from: months[at]!,
    to: months[to]!,
    kind,
    measured,
    limits,
    basis: basis === null ? null : { from: months[at + basis.from]!, to: months[at + basis.to]! },
    rebase,
  }));
  const { points: _, basis: __, ...chart } = parts.at(-1)?.chart ?? xmr([], { better: 'lower' });
  return {
    ...chart,
    kept,
    target,
    months: parts
      .flatMap((part) => part.chart.points)
      .map((point, place) => ({ ...point, month: months[place]!, decided: point.value === null ? 0 : 3 })),
    basis: stretches.at(-1)?.basis ?? null,
    stretches,
    ending: chart.limits === null ? null : endingOf(parts.at(-1)!.own, chart.limits.mean),
  };
}

const steady = [9.5, 10.5, 9.5, 10.5, 9.5, 10.5, 9.5, 10.5, 9.5, 10.5, 9.5, 10.5];
const words = (of: Trend): string[] => trendVerdicts(of).map(({ words: said, letter }) => `${letter} ${said}`);
const direction = /above|below|longer|shorter|worse|improv|better|rising|falling|near|grown/i;

describe('the trend of waits in words', () => {
  it('says the fixture’s months as the board reads them', () => {
    const told = trend(monthlyWaits);
    expect(trendMessage(told)).toBe('Waits have run above their mean for 7 months');
    expect(trendSentence(told)).toBe(
      'Mean 71 days, limits 56 to 87. The last 7 months are above the mean; Oct 2026, 89 days, is above the upper limit. The target of 45 days is below the lower limit.',
    );
    expect(words(told)).toEqual(['H Worsening', 'F Target out of reach']);
    expect(trendFoot(told, '2026-10-30')).toBe(
      'XmR chart. Limits from the first 12 months with a decision, May 2025 to Apr 2026. Oct 2026 is counted up to 30 Oct 2026.',
    );
  });

  it('judges nothing under 8 months, and says so', () => {
    expect(trendMessage(trend([]))).toBe('No governance decision to measure');
    expect(trendMessage(trend([], 45, false))).toBe('Waits for a decision are not reported');
    expect(trendSentence(trend([]))).toBe('No governance decision to measure.');
    expect([1, 2, 7].map((count) => trendMessage(trend(steady.slice(0, count))))).toEqual([
      '1 month with a decision: too few for a trend',
      '2 months with a decision: too few for a trend',
      '7 months with a decision: too few for a trend',
    ]);
    const seven = trend(steady.slice(0, 7));
    expect(trendVerdicts(seven)).toEqual([]);
    expect(trendSentence(seven)).toBe(
      'Median of 7 months 9.5 days; 9.5 days in Oct 2026. No limits are drawn: limits need 8 months. The target is 45 days.',
    );
    expect(trendFoot(seven, '2026-11-02')).toBe('Median line only: limits and their rules need 8 months.');
    expect(monthVerdict(seven.months[0]!)).toBe('not judged');
  });

  it('says why there are no limits where months lie apart', () => {
    const apart = trend(Array.from({ length: 17 }, (_, place) => (place % 2 === 0 ? 5 : null)));
    expect(trendMessage(apart)).toBe('Months with a decision lie too far apart for a trend');
    expect(trendSentence(apart)).toContain('limits need months that follow one another');
  });

  it('names limits that are on trial', () => {
    const eight = trend(steady.slice(0, 8), 11);
    expect(trendSentence(eight)).toBe(
      'Mean 10 days, trial limits 7 to 13. Oct 2026, 10.5 days, is within the limits. The target of 11 days is between the limits.',
    );
    expect(trendFoot(eight, '2026-10-30')).toContain('Trial limits, from all months with a decision, Mar 2026 to Oct 2026.');
    expect(words(eight)).toEqual(['∿ No real change', '? Hit and miss']);
  });

  it('uses no word of direction where the chart shows none', () => {
    const none = trend([...steady, 10, 10.5]);
    expect(trendMessage(none)).toBe('Waits show no real change');
    expect(trendSentence(none).split('.')[1]).not.toMatch(direction);
    const before = trend([...steady, 14, 9.9]);
    expect(trendMessage(before)).toBe('No real change now; the last was in Sep 2026');
    expect(words(before)[0]).toBe('∿ No real change');
  });

  it('says by which rule the last month is no chance', () => {
    expect(trendMessage(trend([...steady, 14]))).toBe('The wait in Oct 2026 is above the upper limit');
    expect(trendMessage(trend([...steady, 6]))).toBe('The wait in Oct 2026 is below the lower limit');
    expect(words(trend([...steady, 6]))).toEqual(['L Improving', 'P Will meet target']);
    expect(trendMessage(trend([...steady, 9.9, 8.1, 9.9, 8.1]))).toBe('At least 2 of the last 3 months are near the lower limit');
    expect(trendMessage(trend([...steady, 9.8, 9.6, 9.8, 9.6, 9.8, 9.6, 9.8]))).toBe('Waits have run below their mean for 7 months');
    const rising = trend([...steady, 9, 9.2, 9.4, 9.6, 9.8, 10.1, 10.3]);
    expect(trendMessage(rising)).toBe('Waits have grown longer 6 months running');
    expect(trendSentence(rising)).toContain(
      'Each of the last 6 is longer than the month before; Oct 2026, 10.3 days, is within the limits.',
    );
  });

  it('keeps within 60 characters, whatever it says', () => {
    const all = [[], steady.slice(0, 7), steady, [...steady, 14], [...steady, 14, 9.9], [...steady, 9.9, 8.1, 9.9, 8.1], monthlyWaits];
    for (const waits of all) expect(trendMessage(trend(waits)).length).toBeLessThanOrEqual(60);
  });

  it('says what each month is', () => {
    const { months } = trend([...steady, 14, null, 9.9, 8.1, 9.9, 8.1]);
    expect(months.slice(11).map(monthVerdict)).toEqual([
      'chance',
      'Worsening: above the upper limit',
      'none decided',
      'chance',
      'Improving: one of 2 in 3 months near the lower limit',
      'chance',
      'Improving: one of 2 in 3 months near the lower limit',
    ]);
    expect(monthVerdict(trend(monthlyWaits).months.at(-7)!)).toBe('Worsening: one of 7 or more above the mean');
  });

  it('says how many large steps were left out of the limits', () => {
    const told = trend([1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2]);
    expect(trendFoot(told, '2026-10-30')).toContain(', 2 unusually large steps left out.');
  });

  it.each([
    [0, 'No governance decision to measure'],
    [1, '1 month with a decision: too few for a trend'],
    [2, '2 months with a decision: too few for a trend'],
    [7, '7 months with a decision: too few for a trend'],
    [8, 'Waits show no real change'],
    [11, 'Waits show no real change'],
    [12, 'Waits show no real change'],
    [13, 'Waits show no real change'],
  ])('of %i months, with and without one in which nothing was decided: “%s”', (count, message) => {
    const waits = [...steady, 10].slice(0, count);
    expect(trendMessage(trend(waits))).toBe(message);
    expect(trendMessage(trend(count === 0 ? [] : [...waits, null]))).toBe(message);
    if (count > 0) expect(monthVerdict(trend([...waits, null]).months.at(-1)!)).toBe('none decided');
  });

  it('names the months of which the limits are frozen, or on trial', () => {
    const footOf = (count: number): string => trendFoot(trend([...steady, 10].slice(0, count)), '2026-11-02');
    expect([8, 11, 12, 13].map(footOf)).toEqual([
      'XmR chart. Trial limits, from all months with a decision, Mar 2026 to Oct 2026.',
      'XmR chart. Trial limits, from all months with a decision, Dec 2025 to Oct 2026.',
      'XmR chart. Trial limits, from all months with a decision, Nov 2025 to Oct 2026.',
      'XmR chart. Limits from the first 12 months with a decision, Oct 2025 to Sep 2026.',
    ]);
    expect([0, 7, 12, 13].map((count) => trendBasis(trend([...steady, 10].slice(0, count))))).toEqual([
      'The limits of the waits rest on no months yet.',
      'The limits of the waits rest on no months yet.',
      'The limits of the waits are on trial: they rest on all months so far, Nov 2025 to Oct 2026.',
      'The limits of the waits rest on Oct 2025 to Sep 2026.',
    ]);
  });
});

describe('limits that were re-based, in words', () => {
  const whimbrel = { by: 'Joan Whimbrel', on: '2026-07-03', reason: 'Two boards became one' };
  const anew = (later: readonly (number | null)[]): Trend => trend([...steady, ...later], 45, true, [{ ...whimbrel, last: later.length }]);
  const twenty = steady.map((days) => days + 10);

  it('name both stretches, their months, and who, when and why', () => {
    const told = anew([...twenty, 20]);
    expect(trendMessage(told)).toBe('Waits show no real change');
    expect(trendSentence(told)).toBe(
      'Since Oct 2025: mean 20 days, limits 17 to 23. Oct 2026, 20 days, is within the limits. The target of 45 days is above the upper limit. Before, Oct 2024 to Sep 2025: mean 10 days, trial limits 7 to 13.',
    );
    expect(trendFoot(told, '2026-11-02')).toBe(
      'XmR chart. Limits from the first 12 months since they were re-based, Oct 2025 to Sep 2026. Re-based from Oct 2025 on by Joan Whimbrel, 3 Jul 2026: “Two boards became one”. Before, Oct 2024 to Sep 2025: mean 10 days, trial limits 7 to 13.',
    );
    expect(trendBasis(told)).toBe('The limits of the waits rest on Oct 2025 to Sep 2026, re-based.');
    expect(limitsWords(told.stretches[0]!.limits!)).toBe('7 to 13');
  });

  it.each([
    [[null], 'No decision since the limits began anew in Oct 2026'],
    [[20], '1 month since the limits began anew: too few for a trend'],
    [[20, 19], '2 months since the limits began anew: too few for a trend'],
    [twenty.slice(0, 7), '7 months since the limits began anew: too few for a trend'],
    [twenty.slice(0, 8), 'Waits show no real change'],
  ])('after %j: “%s”', (later, message) => {
    expect(trendMessage(anew(later))).toBe(message);
    expect(message.length).toBeLessThanOrEqual(60);
  });

  it('say that nothing is judged while the months since are too few', () => {
    const told = anew([20, 19, 20]);
    expect(trendVerdicts(told)).toEqual([]);
    expect(trendSentence(told)).toBe(
      'Since Aug 2026: median of 3 months 20 days; 20 days in Oct 2026. No limits are drawn: limits need 8 months. The target is 45 days. Before, Aug 2025 to Jul 2026: mean 10 days, trial limits 7 to 13.',
    );
    expect(trendFoot(told, '2026-11-02')).toMatch(
      /^Median line only since Aug 2026: limits and their rules need 8 months\. Re-based from Aug 2026 on/,
    );
    expect(trendSentence(anew([null]))).toBe(
      'No decision since the limits began anew in Oct 2026. Before, Oct 2025 to Sep 2026: mean 10 days, trial limits 7 to 13.',
    );
  });

  it('tell of each of two, the later first, and of months without limits between them', () => {
    const told = trend([...steady, 20, 21, 20, 30], 45, true, [
      { ...whimbrel, last: 4 },
      { by: 'Ada Plover', on: '2026-10-05', reason: 'One chair', last: 1 },
    ]);
    expect(trendFoot(told, '2026-11-02')).toBe(
      'Median line only since Oct 2026: limits and their rules need 8 months. Re-based from Oct 2026 on by Ada Plover, 5 Oct 2026: “One chair”. Re-based from Jul 2026 on by Joan Whimbrel, 3 Jul 2026: “Two boards became one”. Before, Jul 2026 to Sep 2026: no limits. Before, Jul 2025 to Jun 2026: mean 10 days, trial limits 7 to 13.',
    );
  });
});
