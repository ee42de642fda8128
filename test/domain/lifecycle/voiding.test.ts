import { describe, expect, it } from 'vitest';
import { isAfter, voidedSince, type Change } from '../../../src/domain/lifecycle/voiding.ts';
import { toInstant } from '../../../src/domain/time.ts';
import { day, deploymentIn, model, opened, people, stateOf, type Line } from '../../support/record-of.ts';

const deploymentId = 'DEP-1';
const released = (on: string, major = true): Line => [on, 'version.released', { deploymentId, version: on, major, what: 'Retrained' }];
const changed = (on: string, effect: 'hosting' | 'new tool' | 'limit' | 'scope' | 'restores'): Line => [
  on,
  'change.executed',
  { changeId: `CHG-${on}`, deploymentId, kind: 'normal', effect, what: effect, by: 'P-1' },
];
const every: Change[] = ['major version', 'scope', 'tool', 'limit', 'hosting', 'autonomy'];

/** What voids something signed on 1 June, first thing. */
const voiding = (by: readonly Change[], ...lines: Line[]) => {
  const deployment = deploymentIn(stateOf([opened, ...people, ...model(1), ...lines], '2025-12-01'));
  return voidedSince(deployment, by, { on: day('2025-06-01'), seq: 10 }, day('2025-12-01'));
};

describe('what voids a signature', () => {
  it('is a change that matters to it, made after it was given', () => {
    expect(voiding(['major version'], released('2025-06-02'))).toMatchObject({
      by: 'major version',
      on: '2025-06-02',
      what: '2025-06-02: Retrained',
    });
    expect(voiding(['major version'], released('2025-05-31'))).toBeNull();
    expect(voiding(['scope'], released('2025-06-02'))).toBeNull();
    expect(voiding([], released('2025-06-02'))).toBeNull();
  });

  it('is not a minor version, and no lowering of autonomy', () => {
    expect(voiding(every, released('2025-06-02', false))).toBeNull();
    expect(voiding(every, ['2025-06-02', 'autonomy.changed', { deploymentId, modelId: 'M-1', to: 'advisory', raised: false }])).toBeNull();
    expect(voiding(every, ['2025-06-02', 'autonomy.changed', { deploymentId, modelId: 'M-1', to: 'agentic', raised: true }])).toMatchObject(
      {
        by: 'autonomy',
        what: 'raised to agentic',
      },
    );
  });

  it('is a change made later on the same day, and none made earlier that day', () => {
    // People and the model take the first entries: the version is entry 8, or entry 11.
    const filler = (count: number): Line[] => Array.from({ length: count }, (): Line => ['2025-05-01', 'activity.seen', { deploymentId }]);
    expect(voiding(['major version'], released('2025-06-01'))).toBeNull();
    expect(voiding(['major version'], ...filler(3), released('2025-06-01'))?.on).toBe('2025-06-01');
  });

  it('is a further scope, in the words of whoever widened it', () => {
    const widened: Line = ['2025-06-02', 'scope.changed', { deploymentId, scope: 'All ages', what: 'Children too' }];
    expect(voiding(['scope'], widened)).toMatchObject({ by: 'scope', on: '2025-06-02', what: 'Children too' });
    expect(voiding(['tool', 'limit', 'hosting', 'autonomy', 'major version'], widened)).toBeNull();
  });

  it('is no change of an earlier day, however late somebody recorded it', () => {
    expect(isAfter({ on: day('2025-05-31'), seq: 11 }, { on: day('2025-06-01'), seq: 10 })).toBe(false);
    expect(isAfter({ on: day('2025-06-02'), seq: 9 }, { on: day('2025-06-01'), seq: 10 })).toBe(true);
    const later: Line[] = Array.from({ length: 5 }, (): Line => ['2025-06-03', 'activity.seen', { deploymentId }]);
    const lateWord: Line = [
      '2025-05-31',
      'version.released',
      { deploymentId, version: 'v2', major: true, what: 'Retrained' },
      { recordedAt: toInstant('2025-06-04T12:00:00Z') },
    ];
    expect(voiding(['major version'], ...later, lateWord)).toBeNull();
  });

  it('is the first of several changes, in whatever order they were recorded', () => {
    expect(voiding(every, released('2025-08-01'), changed('2025-07-01', 'hosting'), released('2025-09-01'))).toMatchObject({
      by: 'hosting',
    });
    expect(voiding(every, released('2025-07-01'), changed('2025-08-01', 'hosting'))).toMatchObject({ by: 'major version' });
  });

  it('is no change that was not known yet', () => {
    const deployment = deploymentIn(stateOf([opened, ...people, ...model(1), released('2025-07-01')], '2025-12-01'));
    expect(voidedSince(deployment, every, { on: day('2025-06-01'), seq: 10 }, day('2025-06-30'))).toBeNull();
    expect(voidedSince(deployment, every, { on: day('2025-06-01'), seq: 10 }, day('2025-07-01'))).not.toBeNull();
  });

  it.each([
    ['hosting', 'hosting'],
    ['new tool', 'tool'],
    ['limit', 'limit'],
  ] as const)('tells a change of %s', (effect, by) => {
    expect(voiding([by], changed('2025-07-01', effect))).toMatchObject({ by, what: effect });
    expect(
      voiding(
        every.filter((one) => one !== by),
        changed('2025-07-01', effect),
      ),
    ).toBeNull();
  });

  it('is nothing that only restores', () => {
    expect(voiding(every, changed('2025-07-01', 'restores'))).toBeNull();
  });
});
