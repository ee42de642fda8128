import { describe, expect, it } from 'vitest';
import { standingOf } from '../../../src/domain/lifecycle/standing.ts';
import { notReported } from '../../../src/domain/reported.ts';
import { day, deploymentIn, model, opened, people, staged, stateOf, type Line } from '../../support/record-of.ts';

const pilotOn = (on: string, ...more: Line[]): Line[] => [opened, ...people, ...model(1), staged(1, 'pilot', on), ...more];
const charter = (on: string, plannedEnd: string): Line => [on, 'pilot.chartered', { deploymentId: 'DEP-1', plannedEnd: day(plannedEnd) }];
const used = (on: string): Line => [on, 'activity.seen', { deploymentId: 'DEP-1' }];
const standing = (lines: Line[], asOf: string) => {
  const state = stateOf(lines, asOf);
  return standingOf(deploymentIn(state), day(asOf), state.settings);
};

describe('a stalled pilot', () => {
  it('is one past its planned end that nothing moved forward for 45 days', () => {
    const lines = pilotOn('2026-01-01', charter('2026-01-01', '2026-03-01'), used('2026-03-20'));
    expect(standing(lines, '2026-02-28').stalled).toBe(false);
    expect(standing(lines, '2026-03-01').stalled).toBe(false);
    expect(standing(lines, '2026-03-02')).toMatchObject({ stalled: true, overdue: 1 });
  });

  it('is not one that a forward event moved within 45 days', () => {
    const accepted: Line = ['2026-02-20', 'question.accepted', { deploymentId: 'DEP-1', question: 'Q1', by: 'P-1' }];
    const lines = pilotOn('2026-01-01', charter('2026-01-01', '2026-03-01'), accepted, used('2026-04-01'));
    expect(standing(lines, '2026-04-05').stalled).toBe(false);
    expect(standing(lines, '2026-04-06').stalled).toBe(true);
  });

  it('is old from its 180th day even inside its charter', () => {
    const lines = pilotOn('2026-01-01', charter('2026-01-01', '2026-12-31'), used('2026-06-29'));
    expect(standing(lines, '2026-06-29').stalled).toBe(false);
    expect(standing(lines, '2026-06-30')).toMatchObject({ stalled: true, days: 180 });
  });

  it('is no pilot that was suspended', () => {
    const lines = pilotOn('2026-01-01', charter('2026-01-01', '2026-03-01'), [
      '2026-03-05',
      'deployment.suspended',
      { deploymentId: 'DEP-1', by: 'P-1', reason: 'Alarm' },
    ]);
    expect(standing(lines, '2026-09-01')).toMatchObject({ stalled: false, suspended: true, stage: 'pilot' });
  });

  it('cannot be told where nothing was ever watched', () => {
    const importing = { source: 'import' as const };
    const lines: Line[] = [
      opened,
      ...model(1, { governance: 'not reported' }).map(([on, type, payload]) => [on, type, payload, importing] as Line),
      [...staged(1, 'pilot', '2025-02-01'), importing] as unknown as Line,
    ];
    expect(standing(lines, '2026-09-01')).toMatchObject({ stage: 'pilot', stalled: notReported('not on record'), end: null });
  });
});

describe('an imported pilot', () => {
  it('grows no older than its file, and is never overdue', () => {
    const importing = { source: 'import' as const, importId: 'IMP-1' };
    const load: Line = [
      '2025-12-31',
      'import.loaded',
      {
        importId: 'IMP-1',
        source: { name: 'inventory.csv', sha256: '', format: 'other', encoding: 'CSV' },
        snapshot: { day: day('2025-12-31'), assumed: false },
        mapping: {},
        counts: {},
        cannotAnswer: [],
      },
      importing,
    ];
    const rows = [...model(1, { governance: 'not reported', from: '2025-06-01' }), staged(1, 'pilot', '2025-10-02')].map(
      ([on, type, payload]) => [on, type, payload, importing] as Line,
    );
    expect(standing([opened, load, ...rows], '2026-11-22')).toMatchObject({ stage: 'pilot', days: 90, overdue: 0, end: null });
  });
});

describe('rule L: how a pilot ends quietly', () => {
  const silent = pilotOn('2026-01-01', charter('2026-01-01', '2026-03-01'), used('2026-03-10'));

  it('is lapsing, then lapsed more than 30 days past its end with 30 days of silence, dated at its last sign of life', () => {
    expect(standing(silent, '2026-03-31')).toMatchObject({ overrun: true, lapsing: false, end: null });
    expect(standing(pilotOn('2026-01-01', charter('2026-01-01', '2026-03-01')), '2026-03-31')).toMatchObject({ lapsing: true, end: null });
    expect(standing(silent, '2026-04-08').end).toBeNull();
    expect(standing(silent, '2026-04-09')).toMatchObject({
      stage: 'ended',
      openStage: 'pilot',
      end: { kind: 'lapsed', on: '2026-03-10' },
      days: 68,
    });
  });

  it('waits for the grace after the end, however long the silence', () => {
    const quiet = pilotOn('2026-01-01', charter('2026-01-01', '2026-03-01'));
    expect(standing(quiet, '2026-03-31').end).toBeNull();
    expect(standing(quiet, '2026-04-01').end).toMatchObject({ kind: 'lapsed', on: '2026-01-01' });
  });

  it('spares a pilot in use: that one overruns', () => {
    const running = [...silent, used('2026-04-20')];
    expect(standing(running, '2026-05-10')).toMatchObject({ end: null, overrun: true });
  });

  it('spares an extended one until the new end', () => {
    const extended: Line = ['2026-02-20', 'pilot.extended', { deploymentId: 'DEP-1', plannedEnd: day('2026-05-20') }];
    const lines = pilotOn('2026-01-01', charter('2026-01-01', '2026-03-01'), extended);
    expect(standing(lines, '2026-05-20').overdue).toBe(0);
    expect(standing(lines, '2026-06-19').end).toBeNull();
    expect(standing(lines, '2026-06-20').end).toMatchObject({ kind: 'lapsed' });
  });

  it('gives a pilot without a charter 180 days, and says the end is assumed', () => {
    expect(standing(pilotOn('2026-01-01'), '2026-02-01').due).toEqual({ day: '2026-06-30', assumed: true });
  });

  it('lets intake lapse too, 90 days after registration and a grace', () => {
    const lines = [opened, ...model(1, { from: '2026-01-01' })];
    expect(standing(lines, '2026-05-01').end).toBeNull();
    expect(standing(lines, '2026-05-02').end).toMatchObject({ kind: 'lapsed', on: '2026-01-01' });
  });

  it('never ends production quietly', () => {
    const lines = [opened, ...model(1), staged(1, 'production', '2025-03-01')];
    expect(standing(lines, '2026-12-01')).toMatchObject({ stage: 'production', end: null, due: null });
  });

  it('never infers a quiet ending where a decision ended it', () => {
    const lines = pilotOn('2026-01-01', staged(1, 'ended', '2026-02-01', { end: { kind: 'stopped', reason: 'safety', by: 'P-1' } }));
    expect(standing(lines, '2026-12-01')).toMatchObject({ end: { kind: 'stopped', on: '2026-02-01' }, days: 31 });
  });
});
