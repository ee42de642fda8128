import { describe, expect, it } from 'vitest';
import { measureOf } from '../../../../src/domain/measures/all-measures.ts';
import { modelRows } from '../../../../src/domain/measures/model-row.ts';
import type { Ground } from '../../../../src/domain/measures/reading.ts';
import { tell } from '../../../../src/domain/measures/tell.ts';
import { monthMeasure, monthMeasureName } from '../../../../src/domain/measures/trend/measures.ts';
import { trendOf } from '../../../../src/domain/measures/trend/trend.ts';
import type { GateId } from '../../../../src/domain/gates/catalogue.ts';
import { day, model, opened, people, stateOf, type Line } from '../../../support/record-of.ts';
import { asOf, monthlyWaits, rows, state } from '../../../mocks/seed/saltmarsh-fixture.ts';

const saltmarsh: Ground = { state, asOf, rows };

function ground(lines: readonly Line[], on = '2026-06-30'): Ground {
  const told = stateOf([opened, ...people, ...lines], on);
  return { state: told, asOf: day(on), rows: modelRows(told, day(on)) };
}

function wait(gate: GateId, from: string, to: string, n = 1): Line[] {
  const deploymentId = `DEP-${n}`;
  return [
    [from, 'gate.submitted', { deploymentId, gate, by: 'P-1' }],
    [to, 'gate.decided', { deploymentId, gate, outcome: 'passed', by: ['P-2'] }],
  ];
}

describe('the trend of waits', () => {
  it('is the fixture’s: mean 71, limits 56 to 87, the last seven months no chance', () => {
    const trend = trendOf(saltmarsh);
    expect(trend.months.map(({ value }) => value)).toEqual(monthlyWaits);
    expect(trend).toMatchObject({
      kind: 'chart',
      kept: true,
      target: 45,
      basis: { from: '2025-02', to: '2026-01' },
      variation: 'concern',
      assurance: 'out of reach',
      ending: { run: { side: 'high', points: 7 } },
    });
    expect([trend.limits!.mean, trend.limits!.low, trend.limits!.high].map((one) => Number(one.toFixed(2)))).toEqual([71.17, 55.69, 86.64]);
    expect(trend.months.map(({ variation }) => variation)).toEqual([
      ...Array.from({ length: 11 }, () => 'common cause'),
      ...Array.from({ length: 7 }, () => 'concern'),
    ]);
  });

  it('counts exactly the decisions its months open', () => {
    const trend = trendOf(saltmarsh);
    for (const { month, value, decided } of trend.months) {
      const { told, rows: behind } = tell(measureOf(monthMeasureName(month))!, saltmarsh);
      expect([month, told.value, told.base]).toEqual([month, value, decided]);
      expect(behind).toHaveLength(decided);
    }
    const all = tell(measureOf('governance-wait')!, saltmarsh);
    expect(all.told.base).toBe(trend.months.reduce((sum, { decided }) => sum + decided, 0));
    expect(new Set(all.rows.map(({ id }) => id)).size).toBe(all.rows.length);
  });

  it('reads governance gates that were submitted for, by the month of the decision', () => {
    const small = ground([
      ...model(1),
      ...wait('G-USE', '2026-04-10', '2026-04-20'),
      ...wait('G-PRV', '2026-04-20', '2026-05-20'),
      ...wait('G-VAL', '2026-05-01', '2026-05-02'),
      ['2026-06-01', 'gate.submitted', { deploymentId: 'DEP-1', gate: 'G-TIER', by: 'P-1' }],
    ]);
    expect(trendOf(small).months.map(({ month, value, decided }) => [month, value, decided])).toEqual([
      ['2026-04', 10, 1],
      ['2026-05', 30, 1],
      ['2026-06', null, 0],
    ]);
    const { rows: behind, value } = measureOf('governance-wait:2026-05')!.read(small);
    expect(value).toBe(30);
    expect(behind).toMatchObject([
      { id: 'DEP-1 G-PRV 1', standing: 'counted', amount: 30, what: 'Privacy, submitted 20 Apr 2026, passed 20 May 2026' },
    ]);
    expect(measureOf('governance-wait')!.read(small).value).toBe(20);
  });

  it('leaves out what was decided before the 18 months, and keeps their first day', () => {
    const lines = [
      ...model(1, { from: '2024-06-01' }),
      ...wait('G-USE', '2024-12-01', '2024-12-31'),
      ...wait('G-PRV', '2024-12-02', '2025-01-01'),
    ];
    const old = ground(lines);
    expect(trendOf(old).months[0]).toMatchObject({ month: '2025-01', value: 30 });
    expect(measureOf('governance-wait')!.read(old).rows).toHaveLength(1);
    expect(measureOf('governance-wait:2024-12')!.read(old).value).toBe(30);
  });

  it('says that nothing was decided, or that nothing is reported, and never zero', () => {
    const none = ground(model(1));
    expect(trendOf(none)).toMatchObject({ kind: 'nothing', kept: true, months: [], limits: null, variation: null, assurance: null });
    expect(trendOf(ground(model(1, { governance: 'not reported' })))).toMatchObject({ kind: 'nothing', kept: false });
    expect(trendOf({ ...saltmarsh, rows: [] })).toMatchObject({ kind: 'nothing', kept: false });
    expect(measureOf('governance-wait')!.read(none)).toMatchObject({ value: null, rows: [] });
    expect(measureOf('governance-wait:2026-05')!.read(none).why).toBe(
      'In May 2026 no governance decision was made that had been submitted for.',
    );
  });

  it('follows the target the institution sets', () => {
    const set = ground([...model(1), ['2026-01-05', 'setting.changed', { name: 'governanceWaitTargetDays', value: 100 }]]);
    expect(trendOf(set).target).toBe(100);
  });
});

describe('the name of a month’s wait', () => {
  it('is read for a month of the calendar, and nothing else', () => {
    expect(monthMeasure('governance-wait:2026-10')?.label).toBe('Days waiting for a governance decision, Oct 2026');
    for (const name of [
      'governance-wait',
      'governance-wait:',
      'governance-wait:2026-13',
      'governance-wait:2026-1',
      'x-governance-wait:2026-10',
    ]) {
      expect(monthMeasure(name), name).toBeUndefined();
    }
  });
});
