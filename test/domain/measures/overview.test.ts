import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { definitionOf, funnelMeasure } from '../../../src/domain/measures/definitions.ts';
import { fates } from '../../../src/domain/measures/funnel.ts';
import { modelRows } from '../../../src/domain/measures/model-row.ts';
import { evaluate, overviewOf, rowsBehind } from '../../../src/domain/measures/overview.ts';
import { matches, sorted } from '../../../src/domain/measures/filter.ts';
import { day, clinical, model, opened, people, staged, stateOf, type Line } from '../../support/record-of.ts';

const asOf = day('2026-06-30');
const charter = (n: number, on: string, plannedEnd: string): Line => [
  on,
  'pilot.chartered',
  { deploymentId: `DEP-${n}`, plannedEnd: day(plannedEnd) },
];
const used = (n: number, on: string): Line => [on, 'activity.seen', { deploymentId: `DEP-${n}` }];

/** One model in each cell a kept record can reach. */
const story: Line[] = [
  opened,
  ...people,
  ['2025-01-01', 'site.added', { siteId: 'S-1', name: 'North' }],
  ['2025-01-01', 'site.added', { siteId: 'S-2', name: 'South' }],
  ...model(1, { site: 'S-1' }),
  staged(1, 'pilot', '2025-02-01'),
  staged(1, 'production', '2025-06-01'),
  ['2025-07-01', 'deployment.opened', { deploymentId: 'DEP-1b', modelId: 'M-1', siteId: 'S-2', scope: 'All', governance: 'kept' }],
  ['2025-07-01', 'deployment.staged', { deploymentId: 'DEP-1b', stage: 'production', from: '2025-07-01' as never }],
  ...model(2, { flags: clinical }),
  staged(2, 'pilot', '2026-01-01'),
  charter(2, '2026-01-01', '2026-03-01'),
  used(2, '2026-06-20'),
  ...model(3),
  staged(3, 'pilot', '2025-02-01'),
  charter(3, '2025-02-01', '2025-04-01'),
  ...model(4),
  staged(4, 'pilot', '2025-02-01'),
  staged(4, 'ended', '2025-05-01', { end: { kind: 'stopped', reason: 'safety', by: 'P-1' } }),
  ...model(5),
  staged(5, 'pilot', '2026-06-01'),
  charter(5, '2026-06-01', '2026-09-01'),
  ...model(6),
  staged(6, 'pilot', '2026-01-10'),
  charter(6, '2026-01-10', '2026-06-01'),
  used(6, '2026-06-20'),
  ['2026-06-15', 'question.accepted', { deploymentId: 'DEP-6', question: 'Q1', by: 'P-1' }],
  ...model(7),
  staged(7, 'pilot', '2026-05-01'),
  ['2026-06-01', 'deployment.suspended', { deploymentId: 'DEP-7', by: 'P-1', reason: 'Alarm' }],
  ...model(8),
  staged(8, 'pilot', '2026-03-01'),
  staged(8, 'build', '2026-06-01'),
  ...model(9),
  staged(9, 'production', '2025-02-01'),
  staged(9, 'ended', '2025-12-01', { end: { kind: 'retired', by: 'P-1' } }),
  ...model(10, { from: '2026-06-20' }),
];
const state = stateOf(story, asOf);
const overview = overviewOf(state, asOf);

describe('the partition of all that reached pilot', () => {
  it('puts each in its one cell', () => {
    expect(overview.reachedPilot).toBe(9);
    expect(Object.fromEntries(overview.partition.filter(({ count }) => count > 0).map(({ cell, count }) => [cell, count]))).toEqual({
      'in production': 1,
      stalled: 1,
      'ended quietly': 1,
      'stopped by decision': 1,
      'in pilot, on time': 1,
      'in pilot, past its end but moving': 1,
      suspended: 1,
      'sent back': 1,
      'promoted, since ended': 1,
    });
  });

  it('counts the stalled and the quietly ended as the Scale Gap, and nothing else', () => {
    expect(overview.headlines['scale-gap']).toMatchObject({ value: 2, base: 9, unknown: 0 });
  });

  it('counts a model at its furthest deployment, and each deployment when asked to', () => {
    expect(overview.headlines['second-site']).toMatchObject({ value: 1, base: 1 });
    expect(overviewOf(state, asOf, {}, 'deployments').records).toBe(overview.records + 1);
  });
});

describe('every number', () => {
  const anyEvents = fc.array(
    fc.record({
      n: fc.integer({ min: 1, max: 6 }),
      stage: fc.constantFrom('build' as const, 'silent' as const, 'pilot' as const, 'production' as const, 'ended' as const),
      month: fc.integer({ min: 1, max: 12 }),
      kept: fc.boolean(),
    }),
    { maxLength: 14 },
  );

  it('sums: cells to those that reached pilot, fates to those that reached the row, holds to the stalled, stages to all', () => {
    fc.assert(
      fc.property(anyEvents, (moves) => {
        const models = [1, 2, 3, 4, 5, 6].flatMap((n) => model(n, { governance: n % 3 === 0 ? 'not reported' : 'kept', flags: clinical }));
        const moved = moves.map(({ n, stage, month }) => staged(n, stage, `2025-${String(month).padStart(2, '0')}-15`));
        const any = stateOf([opened, ...people, ...models, ...moved], '2026-02-01');
        const sum = overviewOf(any, day('2026-02-01'));
        const total = (counts: readonly { count: number }[]) => counts.reduce((all, { count }) => all + count, 0);
        expect(total(sum.partition)).toBe(sum.reachedPilot);
        for (const row of sum.funnel) expect(fates.reduce((all, fate) => all + row.fates[fate], 0)).toBe(row.reached);
        expect(total(sum.holds)).toBe(sum.headlines.stalled.value);
        expect(total(sum.stages)).toBe(sum.records);
      }),
      { numRuns: 60 },
    );
  });

  it('opens exactly the rows behind it', () => {
    const rows = modelRows(state, asOf);
    for (const measure of Object.values(overview.headlines)) {
      expect(rowsBehind(rows, measure.name)).toHaveLength(measure.value);
      expect(rowsBehind(rows, measure.name, 'base')).toHaveLength(measure.base);
      expect(rowsBehind(rows, measure.name, 'unknown')).toHaveLength(measure.unknown);
    }
    for (const { cell, count } of overview.partition) expect(rowsBehind(rows, `cell:${cell}`)).toHaveLength(count);
    for (const { stage, fates: counts } of overview.funnel) {
      for (const fate of fates) expect(rowsBehind(rows, funnelMeasure(stage, fate))).toHaveLength(counts[fate]);
    }
    for (const { reason, count } of overview.reasons) expect(rowsBehind(rows, `reason:${reason}`)).toHaveLength(count);
    expect(rowsBehind(rows, 'no-such-measure')).toBeNull();
  });

  it('sorts what is not reported last, whichever way', () => {
    const unknownDays = model(11, { governance: 'not reported' }).slice(0, 2);
    const rows = modelRows(stateOf([...story, ...unknownDays], asOf), asOf);
    for (const sort of ['days', '-days'] as const) expect(sorted(rows, sort).at(-1)!.modelId).toBe('M-11');
    expect(sorted(rows, 'days')[0]!.modelId).not.toBe(sorted(rows, '-days')[0]!.modelId);
  });

  it('narrows with every filter together', () => {
    const rows = modelRows(state, asOf);
    expect(rows.filter((row) => matches(row, { stage: 'pilot', hold: 'governance' })).map(({ modelId }) => modelId)).toEqual(
      rows.filter((row) => row.standing.stage === 'pilot' && row.hold === 'governance').map(({ modelId }) => modelId),
    );
    expect(overviewOf(state, asOf, { site: 'South' }).records).toBe(1);
    // At one site only what runs there counts: production elsewhere does not make it a second site.
    const south = overviewOf(state, asOf, { site: 'South' }, 'models', modelRows(state, asOf, 'models', 'South'));
    expect(south).toMatchObject({ records: 1, headlines: { 'second-site': { value: 0, base: 1 } } });
    expect(overviewOf(state, asOf, { q: 'model 10' }).records).toBe(1);
    expect(overviewOf(state, asOf, { q: 'nothing like it' }).records).toBe(0);
  });
});

describe('a record that is one file’s word', () => {
  const importing = { source: 'import' as const, importId: 'IMP-1' };
  const imported: Line[] = [
    opened,
    ...[...model(1, { governance: 'not reported' }), staged(1, 'pilot', '2025-12-31')].map(
      ([on, type, payload]) => [on, type, payload, importing] as Line,
    ),
    ...[...model(2, { governance: 'not reported' }), staged(2, 'production', '2025-12-31')].map(
      ([on, type, payload]) => [on, type, payload, importing] as Line,
    ),
    ...[...model(3, { governance: 'not reported' }), staged(3, 'ended', '2025-12-31', { end: { kind: 'not reported' } })].map(
      ([on, type, payload]) => [on, type, payload, importing] as Line,
    ),
  ];
  const snapshot = overviewOf(stateOf(imported, '2026-11-22'), day('2026-11-22'));

  it('is a snapshot: it says what is where, and cannot tell what stalled', () => {
    expect(snapshot.mode).toBe('snapshot');
    expect(snapshot.headlines.stalled).toMatchObject({ value: 0, base: 1, unknown: 1 });
    expect(snapshot.headlines['ended-quietly']).toMatchObject({ value: 0, base: 1, unknown: 1 });
    expect(snapshot.headlines['live-without-name-or-night']).toMatchObject({ value: 0, base: 2, unknown: 2 });
  });

  it('shows nothing as vacant, broken or held', () => {
    for (const row of modelRows(stateOf(imported, '2026-11-22'), day('2026-11-22'))) {
      expect(row.chain.count.broken).toBe(0);
      expect(row.hold).toBeNull();
      expect(row.blockers).toEqual([]);
      expect(row.questions.every((question) => question.state === 'not reported')).toBe(true);
    }
  });
});

describe('a measure', () => {
  it('has one definition for every name a screen uses, and none for others', () => {
    expect(definitionOf('scale-gap')?.rule).toContain('stalled there or ended quietly');
    expect(definitionOf('reason:No name on the decision')).toBeDefined();
    expect(definitionOf('nonsense')).toBeUndefined();
  });

  it('never counts a row both as known and as unknown', () => {
    const rows = modelRows(state, asOf);
    const { value, unknown, base } = evaluate(definitionOf('live-without-name-or-night')!, rows);
    expect(value + unknown).toBeLessThanOrEqual(base);
  });
});
