import { describe, expect, it } from 'vitest';
import { modelRows } from '../../../../src/domain/measures/model-row.ts';
import type { Ground } from '../../../../src/domain/measures/reading.ts';
import { pilotsOf } from '../../../../src/domain/measures/time-in-pilot/pilots.ts';
import { toWhen } from '../../../../src/domain/time.ts';
import { day, model, opened, staged, stateOf, type Line } from '../../../support/record-of.ts';

const today = '2026-06-30';

export function groundOf(lines: readonly Line[], asOf = today, unit: 'models' | 'deployments' = 'models'): Ground {
  const state = stateOf([opened, ...lines], asOf);
  return { state, asOf: day(asOf), rows: modelRows(state, day(asOf), unit) };
}

const inUse = (n: number, on = today): Line => [on, 'activity.seen', { deploymentId: `DEP-${n}` }];
const only = (lines: readonly Line[], asOf = today) => pilotsOf(groundOf(lines, asOf)).told[0]!;

describe('a pilot on its own clock', () => {
  it('is censored on the day while it runs, and counts the days of a suspension, which it flags', () => {
    const running = [...model(1), staged(1, 'pilot', '2026-05-01'), inUse(1)];
    expect(only(running)).toMatchObject({ entered: '2026-05-01', stay: { from: 0, until: 60, exit: null }, suspended: false });
    const held: Line = ['2026-05-20', 'deployment.suspended', { deploymentId: 'DEP-1', by: 'P-1', reason: 'Drift' }];
    expect(only([...running.slice(0, -1), held, inUse(1)])).toMatchObject({ stay: { until: 60, exit: null }, suspended: true });
  });

  it('leaves by promotion, by a decision to stop it, or sent back, each on its day', () => {
    const from = [...model(1), staged(1, 'pilot', '2026-01-01')];
    expect(only([...from, staged(1, 'production', '2026-03-02')])).toMatchObject({
      stay: { from: 0, until: 60, exit: 'promoted' },
      promotedOn: '2026-03-02',
    });
    expect(only([...from, staged(1, 'ended', '2026-03-02', { end: { kind: 'stopped' } })]).stay).toEqual({
      from: 0,
      until: 60,
      exit: 'stopped',
    });
    expect(only([...from, staged(1, 'build', '2026-03-02')]).stay).toEqual({ from: 0, until: 60, exit: 'sent back' });
  });

  it('is promoted by a way round too: sent back, piloted again, and then in production', () => {
    const round = [
      ...model(1),
      staged(1, 'pilot', '2026-01-01'),
      staged(1, 'build', '2026-02-01'),
      staged(1, 'pilot', '2026-03-01'),
      staged(1, 'production', '2026-04-01'),
    ];
    expect(only(round)).toMatchObject({ entered: '2026-01-01', stay: { until: 31, exit: 'sent back' }, promotedOn: '2026-04-01' });
  });

  it('ends quietly on the day of its last sign of life, and stays so when the decision is made late', () => {
    const silent = [...model(1), staged(1, 'pilot', '2025-03-01'), inUse(1, '2025-04-10')];
    expect(only(silent)).toMatchObject({ stay: { from: 0, until: 40, exit: 'lapsed' }, lastDay: '2025-04-10', confirmedOn: null });
    const late: readonly Line[] = [
      ['2026-05-05', 'lapse.answered', { deploymentId: 'DEP-1', answer: 'confirmed', lapsedOn: day('2025-04-10'), by: ['P-1'] } as never],
      staged(1, 'ended', '2026-05-05', { end: { kind: 'stopped', late: true } }),
    ];
    expect(only([...silent, ...late])).toMatchObject({ stay: { until: 40, exit: 'lapsed' }, confirmedOn: '2026-05-05' });
  });

  it('is over, and no decision and no quiet ending, where nobody says how it ended', () => {
    const gone = [...model(1), staged(1, 'pilot', '2026-01-01'), staged(1, 'ended', '2026-03-02', { end: { kind: 'not reported' } })];
    expect(only(gone).stay).toEqual({ from: 0, until: 60, exit: 'ended, kind not reported' });
  });

  it('counts from the day the record first spoke of it, where it was already running', () => {
    const old = [
      ...model(1, { from: '2026-03-02' }).slice(0, 2),
      staged(1, 'pilot', '2026-03-02', { from: toWhen('2026-01-01') }),
      inUse(1),
    ];
    expect(only(old).stay).toEqual({ from: 60, until: 180, exit: null });
  });

  it('is the first of a model’s deployments to reach pilot; counting deployments, each is one', () => {
    const second: readonly Line[] = [
      [
        '2026-02-01',
        'deployment.opened',
        { deploymentId: 'DEP-2', modelId: 'M-1', siteId: { notReported: 'no column' }, scope: 'All', governance: 'kept' },
      ],
      staged(2, 'pilot', '2026-04-01'),
      inUse(2),
    ];
    const lines = [...model(1), staged(1, 'pilot', '2026-01-01'), staged(1, 'production', '2026-02-01'), ...second];
    expect(pilotsOf(groundOf(lines)).told.map(({ deploymentId }) => deploymentId)).toEqual(['DEP-1']);
    expect(pilotsOf(groundOf(lines, today, 'deployments')).told.map(({ deploymentId }) => deploymentId)).toEqual(['DEP-1', 'DEP-2']);
  });
});

describe('a pilot on no clock', () => {
  const unknown = { notReported: 'no column' } as const;
  const whys = (lines: readonly Line[]) => pilotsOf(groundOf(lines)).untold.map(({ why, left }) => [why, left?.kind ?? null]);

  it('is kept apart, with why', () => {
    expect(whys([...model(1), staged(1, 'pilot', '2026-01-01', { from: unknown }), inUse(1)])).toEqual([['start not reported', null]]);
    expect(whys([...model(1), staged(1, 'pilot', '2026-01-01'), staged(1, 'production', '2026-02-01', { from: unknown })])).toEqual([
      ['end not reported', 'promoted'],
    ]);
    const before = [
      ...model(1, { from: '2026-03-01' }).slice(0, 2),
      staged(1, 'pilot', '2026-03-01', { from: toWhen('2025-01-01') }),
      staged(1, 'ended', '2026-03-01', { from: toWhen('2025-06-01'), end: { kind: 'stopped' } }),
    ];
    expect(whys(before)).toEqual([['over before it was recorded', 'stopped']]);
  });

  it('is one that a single file speaks of: nobody saw what became of it', () => {
    const load = { importId: 'IMP-1', source: 'import' } as const;
    const lines: readonly Line[] = [
      [
        '2026-05-01',
        'import.loaded',
        {
          importId: 'IMP-1',
          source: { name: 'list.csv', sha256: 'a'.repeat(64), format: 'other', encoding: 'UTF-8' },
          snapshot: { day: day('2026-04-01'), assumed: false },
          mapping: {},
          counts: {},
          cannotAnswer: [],
        },
        load,
      ],
      ...model(1, { governance: 'not reported', from: '2026-01-01' }).map(
        ([on, type, payload]) => [on, type, payload, load] as unknown as Line,
      ),
      ['2026-01-01', 'deployment.staged', { deploymentId: 'DEP-1', stage: 'pilot', from: toWhen('2026-01-01') }, load],
    ];
    expect(whys(lines)).toEqual([['seen in one file only', null]]);
  });

  it('is not a model that never reached pilot', () => {
    expect(pilotsOf(groundOf([...model(1), staged(1, 'build', '2026-01-01')]))).toEqual({ told: [], untold: [] });
  });
});
