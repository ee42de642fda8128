import { describe, expect, it } from 'vitest';
import type { Cost } from '../../../../src/domain/audit/events.ts';
import { moneyApart, moneyByStage } from '../../../../src/domain/measures/money/by-stage.ts';
import { asOf, rows, state } from '../../../mocks/seed/saltmarsh-fixture.ts';
import { groundOf, toldIn } from '../../../support/ground-of.ts';
import { day, model, opened, staged, type Line } from '../../../support/record-of.ts';

function costs(n: number, ...given: readonly (readonly [kind: Cost['kind'], amount: number, currency?: string | null])[]): Line {
  return [
    '2025-01-03',
    'cost.reported',
    {
      modelId: `M-${n}`,
      costs: given.map(([kind, amount, currency = 'USD']) => ({ kind, amount, currency: currency ?? { notReported: 'left blank' } })),
    },
  ];
}

const spend = (lines: readonly Line[], on: string, name = 'spend-to-date') => toldIn(groundOf(lines, on), name);

describe('what a model cost to date', () => {
  const one = [opened, ...model(1, { from: '2025-01-01' }), costs(1, ['one-off', 1000], ['annual', 3650])];

  it('is its one-off cost, and its yearly cost for the days since registration ÷ 365', () => {
    expect(spend(one, '2025-01-31').value).toBe(1000 + 30 * 10);
    expect(spend([...one, staged(1, 'production', '2025-01-05')], '2026-01-01').value).toBe(1000 + 3650);
    expect(spend(one, '2025-01-31').rows[0]?.what).toBe('$1,000 once and $3,650 a year from 1 Jan 2025 to 31 Jan 2025');
  });

  it('runs from the first contract where there is one', () => {
    const lines: Line[] = [
      ...one,
      ['2025-01-11', 'contract.signed', { modelId: 'M-1', vendorName: 'Alder', kind: 'paid', until: day('2026-01-11') }],
      ['2025-01-21', 'contract.signed', { modelId: 'M-1', vendorName: 'Alder', kind: 'paid', until: day('2026-01-21') }],
    ];
    expect(spend(lines, '2025-01-31').value).toBe(1000 + 20 * 10);
  });

  it('runs no longer than the last deployment: to its end, and to the last sign of life of a quiet one', () => {
    const stopped = [...one, staged(1, 'ended', '2025-01-16', { end: { kind: 'stopped' } })];
    expect(spend(stopped, '2025-06-30').value).toBe(1000 + 15 * 10);
    const quiet: Line[] = [
      ...one,
      staged(1, 'pilot', '2025-01-02'),
      ['2025-01-02', 'pilot.chartered', { deploymentId: 'DEP-1', plannedEnd: day('2025-02-01') }],
      ['2025-01-21', 'activity.seen', { deploymentId: 'DEP-1' }],
    ];
    expect(spend(quiet, '2025-06-30', 'spend-ended-quietly')).toMatchObject({ value: 1000 + 20 * 10, base: 1 });
    expect(spend(quiet, '2025-06-30', 'spend-a-year')).toMatchObject({ value: 0, base: 0 });
  });

  it('is not told where it ended on a day nobody reports, and the yearly cost with it', () => {
    const lines: Line[] = [
      ...one,
      [
        '2025-02-01',
        'deployment.staged',
        { deploymentId: 'DEP-1', stage: 'ended', from: { notReported: 'left blank' }, end: { kind: 'not reported' } },
      ],
    ];
    expect(spend(lines, '2025-06-30')).toMatchObject({ value: null, unknown: 1 });
  });
});

describe('sums over models', () => {
  it('never read a cost not reported as 0', () => {
    const lines = [opened, ...model(1), ...model(2), costs(2, ['one-off', 500])];
    expect(spend(lines, '2025-06-30')).toMatchObject({ value: 500, base: 2, counted: 1, unknown: 1 });
    expect(spend(lines, '2025-06-30', 'no-cost')).toMatchObject({ counted: 1, base: 2 });
    expect(spend([opened, ...model(1)], '2025-06-30')).toMatchObject({
      value: null,
      why: 'No cost in US dollars is reported for any of the models.',
    });
    expect(spend([opened], '2025-06-30')).toMatchObject({ value: 0, base: 0 });
  });

  it('keep other currencies apart, and those nobody named: such a model has a cost, and adds none', () => {
    const lines = [
      opened,
      ...model(1),
      costs(1, ['one-off', 700, 'EUR']),
      ...model(2),
      costs(2, ['annual', 30, null]),
      ...model(3),
      costs(3, ['one-off', 1]),
    ];
    const ground = groundOf(lines, '2025-06-30');
    expect(toldIn(ground, 'spend-to-date')).toMatchObject({ value: 1, counted: 1, unknown: 2 });
    expect(toldIn(ground, 'no-cost')).toMatchObject({ counted: 0, base: 3 });
    expect(moneyApart(ground)).toEqual([
      { currency: 'EUR', kind: 'one-off', amount: 700, models: 1 },
      { currency: null, kind: 'annual', amount: 30, models: 1 },
    ]);
    expect(toldIn(ground, 'spend-to-date').rows[0]?.what).toBe('EUR 700 once, not added');
  });

  it('count a model once, whatever the rows are of', () => {
    const lines: Line[] = [
      opened,
      ...model(1),
      costs(1, ['one-off', 500]),
      [
        '2025-02-01',
        'deployment.opened',
        { deploymentId: 'DEP-9', modelId: 'M-1', siteId: { notReported: 'no column' }, scope: 'All', governance: 'kept' },
      ],
      staged(9, 'build', '2025-02-01'),
    ];
    expect(toldIn(groundOf(lines, '2025-03-01', 'deployments'), 'spend-to-date')).toMatchObject({ value: 500, base: 1 });
    expect(moneyByStage(groundOf(lines, '2025-03-01', 'deployments')).map(({ stage }) => stage)).toEqual(['build']);
  });

  it('cannot tell which pilots stalled where nothing is watched', () => {
    const lines = [opened, ...model(1, { governance: 'not reported' }), staged(1, 'pilot', '2025-01-05'), costs(1, ['one-off', 500])].map(
      ([on, type, payload]) => [on, type, payload, { source: 'import' }] as Line,
    );
    expect(spend(lines, '2025-06-30', 'spend-stalled')).toMatchObject({
      value: null,
      why: 'Which models are stalled pilots, the record does not say.',
      unknown: 1,
    });
    expect(spend(lines, '2025-06-30', 'spend-ended-quietly')).toMatchObject({ value: 0, base: 0 });
  });
});

describe('the demonstration’s money', () => {
  const ground = { state, asOf, rows };

  it('adds up, stage by stage, to the whole', () => {
    const stages = moneyByStage(ground);
    const sum = (key: 'models' | 'noCost' | 'toDate' | 'yearly') => stages.reduce((total, stage) => total + (stage[key] ?? 0), 0);
    expect(sum('models')).toBe(64);
    expect(sum('noCost')).toBe(toldIn(ground, 'no-cost').counted);
    expect(sum('toDate')).toBe(toldIn(ground, 'spend-to-date').value);
    expect(sum('yearly')).toBe(toldIn(ground, 'spend-a-year').value);
    for (const { stage, toDate } of stages) expect(toldIn(ground, `spend-to-date:${stage}`).value, stage).toBe(toDate);
  });

  it('has 13 models of 64 without a cost, all 6 of intake among them, and shows no 0 for those', () => {
    expect(toldIn(ground, 'no-cost')).toMatchObject({ counted: 13, base: 64 });
    expect(moneyByStage(ground)[0]).toEqual({ stage: 'intake', models: 6, noCost: 6, toDate: null, yearly: null });
  });
});
