import { describe, expect, it } from 'vitest';
import type { Rebase } from '../../../../src/domain/audit/state.ts';
import { modelRows } from '../../../../src/domain/measures/model-row.ts';
import { rebasesInForce, stretchesOf } from '../../../../src/domain/measures/trend/rebases.ts';
import { trendOf, type Trend } from '../../../../src/domain/measures/trend/trend.ts';
import { addDays } from '../../../../src/domain/time.ts';
import { day, model, opened, people, stateOf, type Line } from '../../../support/record-of.ts';

function rebase(from: string, on = '2026-06-30'): Rebase {
  return { series: 'governance-wait', from, reason: 'Why', by: 'P-1', on: day(on), seq: 1 };
}

/** Three gates in turn: what waits two months is not submitted before the gate was decided the last time. */
const gates = ['G-PRV', 'G-USE', 'G-FIN'] as const;

/** One review returned in each month from January 2025, after so many days; null where none was. */
function waits(...days: readonly (number | null)[]): Line[] {
  return days.flatMap((wait, place): Line[] => {
    const gate = gates[place % 3]!;
    if (wait === null) return [];
    const on = new Date(Date.UTC(2025, place, 28)).toISOString().slice(0, 10);
    return [
      [addDays(day(on), -wait), 'gate.submitted', { deploymentId: 'DEP-1', gate, by: 'P-1' }],
      [on, 'gate.decided', { deploymentId: 'DEP-1', gate, outcome: 'returned', by: ['P-2'] }],
    ];
  });
}

function rebased(on: string, from: string, reason = 'Two boards became one'): Line {
  return [on, 'limits.rebased', { series: 'governance-wait', from, reason, by: 'P-1' }];
}

function trendOn(lines: readonly Line[], on: string): Trend {
  const story = [opened, ...people, ...model(1, { from: '2024-06-01' }), ...lines].toSorted((a, b) => a[0].localeCompare(b[0]));
  const state = stateOf(story, on);
  return trendOf({ state, asOf: day(on), rows: modelRows(state, day(on)) });
}

/** Mean 10, moving ranges 2: limits 10 ± 5.32. Twice as long: mean 20, ranges 4, limits 20 ± 10.64. */
const steady = [9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 11];
const longer = steady.map((one) => one * 2);
const linesOf = ({ limits }: { readonly limits: Trend['limits'] }): number[] | null =>
  limits === null ? null : [limits.mean, limits.low, limits.high].map((one) => Number(one.toFixed(2)));

describe('limits of the record', () => {
  it('stay on its first 12 months while the months shown move on', () => {
    // January 2025 to June 2026: 18 months. A year later none of the first 12 is shown any more.
    const all = [...steady, ...longer, ...longer];
    const early = trendOn(waits(...all), '2026-06-30');
    const late = trendOn(waits(...all), '2027-12-31');
    expect(early.months[0]?.month).toBe('2025-01');
    expect(late.months[0]?.month).toBe('2026-07');
    for (const trend of [early, late]) {
      expect(linesOf(trend)).toEqual([10, 4.68, 15.32]);
      expect(trend.basis).toEqual({ from: '2025-01', to: '2025-12' });
    }
    expect(late.months.every(({ variation }) => variation === 'concern')).toBe(true);
  });

  it('count 12 months with a decision: one without is none of them', () => {
    const trend = trendOn(waits(9, null, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 50), '2026-02-28');
    expect(trend.basis).toEqual({ from: '2025-01', to: '2026-01' });
    expect(trend.kind).toBe('chart');
  });

  it('are of a series that went quiet for 18 months nothing at all', () => {
    const trend = trendOn(waits(...steady), '2027-06-30');
    expect(trend).toMatchObject({ kind: 'nothing', kept: true, months: [], stretches: [], limits: null, basis: null });
  });
});

describe('limits re-based', () => {
  const begun = rebased('2026-01-20', '2026-01');

  it.each([
    // So many months from January 2026 on, with limits ± 2.66 × 4 about 20.
    [7, 'run chart', null, null],
    [8, 'trial', [20, 9.36, 30.64], '2026-08'],
    [11, 'trial', [19.82, 9.18, 30.46], '2026-11'],
    [12, 'trial', [20, 9.36, 30.64], '2026-12'],
    [13, 'chart', [20, 9.36, 30.64], '2026-12'],
  ] as const)('%i months after are a %s', (count, kind, lines, to) => {
    const on = new Date(Date.UTC(2025, 12 + count, 0)).toISOString().slice(0, 10);
    const trend = trendOn([...waits(...steady, ...[...longer, 60].slice(0, count)), begun], on);
    expect([trend.kind, trend.measured, linesOf(trend)]).toEqual([kind, count, lines]);
    expect(trend.basis).toEqual(to === null ? null : { from: '2026-01', to });
    expect(trend.stretches).toMatchObject([
      { from: '2025-01', to: '2025-12', kind: 'trial', measured: 12, basis: { from: '2025-01', to: '2025-12' }, rebase: null },
      { from: '2026-01', kind, measured: count, rebase: { on: '2026-01-20', by: 'Ada Plover', reason: 'Two boards became one' } },
    ]);
    expect(linesOf(trend.stretches[0]!)).toEqual([10, 4.68, 15.32]);
    // By the old limits every month from there on was outside; by its own only the 60 is.
    const after = trend.months.filter(({ month }) => month >= '2026-01').map(({ signal }) => signal?.rule ?? null);
    expect(after).toEqual(Array.from({ length: count }, (_, place) => (place === 12 ? 1 : null)));
    expect(trend.ending === null).toBe(kind === 'run chart');
  });

  it('were not known the day before', () => {
    const lines = [...waits(...steady, ...longer), rebased('2026-12-30', '2026-01')];
    const before = trendOn(lines, '2026-12-29');
    expect(before.stretches).toHaveLength(1);
    expect(linesOf(before)).toEqual([10, 4.68, 15.32]);
    expect(before.variation).toBe('concern');
    const since = trendOn(lines, '2026-12-30');
    expect(linesOf(since)).toEqual([20, 9.36, 30.64]);
    expect(since.variation).toBe('common cause');
  });

  it('break every run: the months before count for no rule after', () => {
    const lines = waits(...steady, 11, 11, 11, 11, 11, 11, 11);
    const signals = (trend: Trend): number => trend.months.filter(({ signal }) => signal !== null).length;
    // December to July are above the mean, eight running; parted in April four and four are no run.
    expect(signals(trendOn(lines, '2026-07-31'))).toBe(8);
    expect(signals(trendOn([...lines, rebased('2026-07-30', '2026-04')], '2026-07-31'))).toBe(0);
  });

  it('twice draw three stretches, the one between with no more than its own months', () => {
    const lines = [...waits(...steady, ...longer), begun, rebased('2026-05-28', '2026-05', 'One chair')];
    const trend = trendOn(lines, '2026-12-31');
    expect(trend.stretches.map(({ from, to, kind, measured, rebase: by }) => [from, to, kind, measured, by?.reason ?? null])).toEqual([
      ['2025-01', '2025-12', 'trial', 12, null],
      ['2026-01', '2026-04', 'run chart', 4, 'Two boards became one'],
      ['2026-05', '2026-12', 'trial', 8, 'One chair'],
    ]);
    expect(trend.months.filter(({ month }) => month >= '2026-01' && month < '2026-05').every(({ variation }) => variation === null)).toBe(
      true,
    );
  });

  it('anew from an earlier month set the one before aside', () => {
    const trend = trendOn([...waits(...steady, ...longer), begun, rebased('2026-12-01', '2025-01', 'It was a mistake')], '2026-12-31');
    expect(trend.stretches).toMatchObject([{ from: '2025-01', to: '2026-12', kind: 'chart', rebase: { reason: 'It was a mistake' } }]);
    expect(linesOf(trend)).toEqual([10, 4.68, 15.32]);
  });

  it('are told as long as a month of theirs is shown', () => {
    const lines = [...waits(...steady, ...longer, ...longer), begun];
    expect(trendOn(lines, '2027-05-31').stretches.map(({ from }) => from)).toEqual(['2025-01', '2026-01']);
    expect(trendOn(lines, '2027-06-30').stretches.map(({ from }) => from)).toEqual(['2026-01']);
  });

  it('name somebody the record does not know by the id it has', () => {
    const stranger: Line = ['2026-01-20', 'limits.rebased', { series: 'governance-wait', from: '2026-01', reason: 'So', by: 'P-9' }];
    expect(trendOn([...waits(...steady, 9), stranger], '2026-01-31').stretches.at(-1)?.rebase?.by).toBe('P-9');
  });
});

describe('re-bases in force', () => {
  const inForce = (...from: readonly string[]): string[] =>
    rebasesInForce({ rebases: from.map((month) => rebase(month)) }, 'governance-wait').map((one) => one.from);

  it('are all but those a later one reaches back over', () => {
    expect(inForce()).toEqual([]);
    expect(inForce('2026-01')).toEqual(['2026-01']);
    expect(inForce('2026-01', '2026-05')).toEqual(['2026-01', '2026-05']);
    expect(inForce('2026-01', '2026-05', '2026-05')).toEqual(['2026-01', '2026-05']);
    expect(inForce('2026-01', '2026-05', '2026-03')).toEqual(['2026-01', '2026-03']);
    expect(inForce('2026-03', '2026-05', '2026-01')).toEqual(['2026-01']);
  });

  it('part a series at their months', () => {
    const months = ['2026-02', '2026-03', '2026-04'];
    const parts = (...from: readonly string[]): unknown[] =>
      stretchesOf(
        months,
        from.map((month) => rebase(month)),
      ).map((one) => [one.from, one.to, one.rebase?.from ?? null]);
    expect(stretchesOf([], [rebase('2026-01')])).toEqual([]);
    expect(parts()).toEqual([[0, 2, null]]);
    // One before the series is where it begins; of two the later; one after it is not yet.
    expect(parts('2025-12')).toEqual([[0, 2, '2025-12']]);
    expect(parts('2025-11', '2025-12')).toEqual([[0, 2, '2025-12']]);
    expect(parts('2026-02')).toEqual([[0, 2, '2026-02']]);
    expect(parts('2026-03', '2026-04')).toEqual([
      [0, 0, null],
      [1, 1, '2026-03'],
      [2, 2, '2026-04'],
    ]);
    expect(parts('2026-05')).toEqual([[0, 2, null]]);
  });
});
