import { describe, expect, it } from 'vitest';
import type { Trend } from '../../../src/domain/measures/trend/trend.ts';
import { xmr } from '../../../src/domain/statistics/xmr.ts';
import { endingOf } from '../../../src/domain/statistics/xmr-rules.ts';
import { monthVerdict, trendFoot, trendSentence, trendVerdicts } from '../../../src/parts/sentences/trend.ts';
import { trendMessage } from '../../../src/domain/measures/trend/trend-message.ts';
import { monthlyWaits } from '../../mocks/seed/saltmarsh-fixture.ts';

/** The trend of some months that end in October 2026. */
function trend(waits: readonly (number | null)[], target = 45, kept = true): Trend {
  const { points, basis, ...chart } = xmr(waits, { better: 'lower', target, least: 0 });
  const months = waits.map((_, place) => new Date(Date.UTC(2026, 9 - (waits.length - 1 - place), 1)).toISOString().slice(0, 7));
  return {
    ...chart,
    kept,
    target,
    months: points.map((point, place) => ({ ...point, month: months[place]!, decided: point.value === null ? 0 : 3 })),
    basis: basis === null ? null : { from: months[basis.from]!, to: months[basis.to]! },
    ending: chart.limits === null ? null : endingOf(waits, chart.limits.mean),
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
      'XmR chart. Limits from the first 12 months shown, May 2025 to Apr 2026. Oct 2026 is counted up to 30 Oct 2026.',
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
    expect(trendFoot(eight, '2026-10-30')).toContain('Trial limits, from all months shown, Mar 2026 to Oct 2026.');
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
});
