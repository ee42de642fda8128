import { describe, expect, it } from 'vitest';
import { siteGrid } from '../../../../src/domain/measures/transfer/model-sites.ts';
import { toWhen } from '../../../../src/domain/time.ts';
import { groundOf, standings, toldIn } from '../../../support/ground-of.ts';
import { model, opened, staged, type Line } from '../../../support/record-of.ts';
import { asOf, rows, state } from '../../../mocks/seed/saltmarsh-fixture.ts';

const sites: readonly Line[] = [
  opened,
  ['2025-01-01', 'site.added', { siteId: 'A', name: 'Alder' }],
  ['2025-01-01', 'site.added', { siteId: 'B', name: 'Birch' }],
  ['2025-01-01', 'site.added', { siteId: 'C', name: 'Cedar' }],
];

/** The same model at a further site: DEP-n of M-m. */
function further(n: number, m: number, site: string | null, on: string): Line[] {
  return [
    [
      on,
      'deployment.opened',
      {
        deploymentId: `DEP-${n}`,
        modelId: `M-${m}`,
        siteId: site ?? { notReported: 'no column' },
        scope: 'All',
        governance: 'kept',
      },
    ],
    [on, 'deployment.staged', { deploymentId: `DEP-${n}`, stage: 'silent', from: toWhen(on) }],
  ];
}

const first: readonly Line[] = [...sites, ...model(1, { site: 'A' }), staged(1, 'production', '2025-03-01')];

describe('how often a start at a further site comes to production', () => {
  it('counts a start from the day it is six months old, and only promotions within them', () => {
    const lines = [...first, ...further(2, 1, 'B', '2025-04-01'), staged(2, 'production', '2025-10-01')];
    expect(toldIn(groundOf(lines, '2025-09-30'), 'transfer-rate:6')).toMatchObject({
      value: null,
      why: 'No start at a further site is 6 months old yet.',
      base: 0,
    });
    expect(toldIn(groundOf(lines, '2025-09-30'), 'too-young-for-transfer:6')).toMatchObject({ value: 1, base: 1 });
    expect(toldIn(groundOf(lines, '2025-10-01'), 'transfer-rate:6')).toMatchObject({ value: 1, base: 1, counted: 1 });
    expect(toldIn(groundOf(lines, '2025-10-01'), 'too-young-for-transfer:6')).toMatchObject({ value: 0, base: 1 });
    const late = [...first, ...further(2, 1, 'B', '2025-04-01'), staged(2, 'production', '2025-10-02')];
    expect(toldIn(groundOf(late, '2025-12-01'), 'transfer-rate:6')).toMatchObject({ value: 0, base: 1 });
  });

  it('asks that the model was in production at another site by then: not later, not at the same, not ended before', () => {
    const early = [...first, ...further(2, 1, 'B', '2025-02-28')];
    expect(standings(groundOf(early, '2026-01-01'), 'transfer-rate:6')).toEqual([]);
    const same = [...first, ...further(2, 1, 'A', '2025-04-01')];
    expect(standings(groundOf(same, '2026-01-01'), 'transfer-rate:6')).toEqual([]);
    const over = [...first, staged(1, 'ended', '2025-03-20', { end: { kind: 'retired' } }), ...further(2, 1, 'B', '2025-04-01')];
    expect(standings(groundOf(over, '2026-01-01'), 'transfer-rate:6')).toEqual([]);
    expect(toldIn(groundOf(over, '2026-01-01'), 'transfer-rate:6').why).toBe(
      'No model already in production at one site has started at another.',
    );
    const since = [...first, ...further(2, 1, 'B', '2025-04-01'), staged(1, 'ended', '2025-05-01', { end: { kind: 'retired' } })];
    expect(standings(groundOf(since, '2026-01-01'), 'transfer-rate:6')).toEqual(['not counted DEP-2']);
  });

  it('keeps a start apart whose site is not reported', () => {
    const lines = [...first, ...further(2, 1, null, '2025-04-01'), ...further(3, 1, 'B', '2025-04-01')];
    expect(standings(groundOf(lines, '2026-01-01'), 'transfer-rate:6')).toEqual(['not counted DEP-3', 'not reported DEP-2']);
    expect(toldIn(groundOf(lines, '2026-01-01'), 'transfer-rate:6')).toMatchObject({ value: 0, unknown: 1 });
  });

  it('reads what runs elsewhere from the whole record, whichever site is asked for', () => {
    const lines = [...first, ...further(2, 1, 'B', '2025-04-01')];
    expect(standings(groundOf(lines, '2026-01-01', 'models', 'Birch'), 'transfer-rate:6')).toEqual(['not counted DEP-2']);
    expect(standings(groundOf(lines, '2026-01-01', 'models', 'Alder'), 'transfer-rate:6')).toEqual([]);
    expect(standings(groundOf(lines, '2026-01-01', 'deployments'), 'transfer-rate:6')).toEqual(['not counted DEP-2']);
  });

  it('is 3 of 4 within 6 months in the demonstration, and 1 of 1 within 12, with 3 too young', () => {
    const ground = { state, asOf, rows };
    expect(toldIn(ground, 'transfer-rate:6')).toMatchObject({ counted: 3, base: 4, unknown: 0 });
    expect(toldIn(ground, 'transfer-rate:12')).toMatchObject({ counted: 1, base: 1 });
    expect(toldIn(ground, 'too-young-for-transfer:12')).toMatchObject({ value: 3, base: 4 });
    expect(toldIn(ground, 'site-validation-pass')).toMatchObject({ counted: 3, base: 4, unknown: 1 });
  });
});

describe('how far models reach', () => {
  it('is the mean of live sites of models in production; a model without a site is apart', () => {
    const lines = [
      ...first,
      ...further(2, 1, 'B', '2025-04-01'),
      staged(2, 'pilot', '2025-05-01'),
      ['2025-05-01', 'pilot.chartered', { deploymentId: 'DEP-2', plannedEnd: '2025-12-01' as never }] as Line,
      ...model(4, { site: 'B' }),
      staged(4, 'production', '2025-03-01'),
      ...model(5),
      staged(5, 'production', '2025-03-01'),
      ...model(6, { site: 'C' }),
    ];
    expect(toldIn(groundOf(lines, '2025-06-01'), 'site-reach')).toMatchObject({ value: 1.5, base: 3, counted: 2, unknown: 1 });
  });

  it('cannot be told where no site is reported, nor where nothing is in production', () => {
    const silent = [...sites, ...model(1), staged(1, 'production', '2025-03-01')];
    expect(toldIn(groundOf(silent, '2025-06-01'), 'site-reach')).toMatchObject({
      value: null,
      why: 'The record does not say at which sites models run.',
    });
    expect(toldIn(groundOf(silent, '2025-06-01'), 'transfer-rate:6').why).toBe('The record does not say at which sites models run.');
    expect(toldIn(groundOf([...sites, ...model(1)], '2025-06-01'), 'site-reach').why).toBe('No model is in production.');
  });
});

describe('models by site', () => {
  it('holds those that came into production, or run at 2 sites; most sites in production first', () => {
    const lines = [
      ...first,
      ...model(4, { site: 'C' }),
      ...model(5, { site: 'A' }),
      ...further(6, 5, 'B', '2025-04-01'),
      ...model(7, { site: 'A' }),
      staged(7, 'production', '2025-03-01'),
      ...further(8, 7, 'B', '2025-03-10'),
      staged(8, 'production', '2025-04-01'),
    ];
    const { sites: columns, rows: models, untold } = siteGrid(groundOf(lines, '2025-05-01'));
    expect(columns.map(({ name, production }) => `${name} ${production}`)).toEqual(['Alder 2', 'Birch 1', 'Cedar 0']);
    expect(models.map(({ modelId, at }) => [modelId, ...at.map((one) => one?.stage ?? null)])).toEqual([
      ['M-7', 'production', 'production', null],
      ['M-1', 'production', null, null],
      ['M-5', 'intake', 'silent', null],
    ]);
    expect(untold).toBe(0);
  });

  it('shows every site of a model, whichever site is asked for, and counts those without one', () => {
    const lines = [...first, ...further(2, 1, 'B', '2025-04-01'), ...model(3), staged(3, 'production', '2025-03-01')];
    const { rows: models } = siteGrid(groundOf(lines, '2025-05-01', 'models', 'Birch'));
    expect(models.map(({ at }) => at.map((one) => one?.stage ?? null))).toEqual([['production', 'silent', null]]);
    const whole = siteGrid(groundOf(lines, '2025-05-01'));
    expect(whole.untold).toBe(1);
    expect(whole.rows.find(({ modelId }) => modelId === 'M-3')?.somewhere?.stage).toBe('production');
  });
});
