import { describe, expect, it } from 'vitest';
import type { Payloads } from '../../../src/domain/audit/events.ts';
import { voidedSince, type Change } from '../../../src/domain/lifecycle/voiding.ts';
import { advisory, day, deploymentIn, model, opened, people, stateOf, type Line } from '../../support/record-of.ts';

const everyChange: readonly Change[] = ['major version', 'scope', 'tool', 'limit', 'hosting', 'autonomy'];

const version = (on: string, name: string, major = true): Line => [
  on,
  'version.released',
  { deploymentId: 'DEP-1', version: name, major, what: 'New threshold' },
];
const scope = (on: string): Line => [on, 'scope.changed', { deploymentId: 'DEP-1', scope: 'Children too', what: 'Paediatric wards added' }];
const autonomy = (on: string, raised: boolean): Line => [
  on,
  'autonomy.changed',
  { deploymentId: 'DEP-1', modelId: 'M-1', to: raised ? 'agentic' : 'advisory', raised },
];
const change = (on: string, effect: Payloads['change.executed']['effect'], what: string): Line => [
  on,
  'change.executed',
  { changeId: `CHG-${what}`, deploymentId: 'DEP-1', kind: 'normal', effect, what, by: 'P-1' },
];

/** What voids something signed on 1 Mar 2025, after the lines that were recorded before it and before the rest. */
const voided = (lines: Line[], { by = everyChange, asOf = '2025-12-31', before = [] as Line[] } = {}) => {
  const signing: Line = ['2025-03-01', 'site.added', { siteId: 'S-1', name: 'Where it was signed' }];
  const story = [opened, ...people, ...model(1, { flags: advisory }), ...before, signing, ...lines];
  const seq = story.indexOf(signing) + 1;
  return voidedSince(deploymentIn(stateOf(story, '2025-12-31')), by, { on: day('2025-03-01'), seq }, day(asOf));
};

describe('what was signed is voided', () => {
  it('by a major version after it, in the words of its release, and not by a minor one', () => {
    expect(voided([version('2025-05-01', 'v2')])).toMatchObject({ by: 'major version', on: '2025-05-01', what: 'v2: New threshold' });
    expect(voided([version('2025-05-01', 'v1.1', false)])).toBeNull();
  });

  it('by a wider scope', () => {
    expect(voided([scope('2025-05-01')])).toMatchObject({ by: 'scope', on: '2025-05-01', what: 'Paediatric wards added' });
  });

  it('by more autonomy, and not by less', () => {
    expect(voided([autonomy('2025-05-01', true)])).toMatchObject({ by: 'autonomy', on: '2025-05-01', what: 'raised to agentic' });
    expect(voided([autonomy('2025-05-01', false)])).toBeNull();
  });

  it.each([
    ['new tool', 'tool'],
    ['limit', 'limit'],
    ['hosting', 'hosting'],
  ] as const)('by a change that means %s', (effect, by) => {
    expect(voided([change('2025-05-01', effect, 'Orders too')])).toMatchObject({ by, on: '2025-05-01', what: 'Orders too' });
  });

  it('not by a change that leaves what was signed as it was', () => {
    expect(voided([change('2025-05-01', 'restores', 'The old threshold again'), change('2025-05-02', 'disables', 'The alarm')])).toBeNull();
  });

  it('by what matters to it, and by nothing else', () => {
    const lines = [
      version('2025-05-01', 'v2'),
      scope('2025-05-02'),
      change('2025-05-03', 'new tool', 'Orders'),
      change('2025-05-04', 'limit', 'More orders'),
      change('2025-05-05', 'hosting', 'The cloud'),
      autonomy('2025-05-06', true),
    ];
    expect(everyChange.map((by) => voided(lines, { by: [by] })?.on)).toEqual([
      '2025-05-01',
      '2025-05-02',
      '2025-05-03',
      '2025-05-04',
      '2025-05-05',
      '2025-05-06',
    ]);
    expect(voided(lines, { by: [] })).toBeNull();
  });

  it('by the first such change, whatever kind it is', () => {
    const lines = [scope('2025-05-01'), version('2025-06-01', 'v2'), autonomy('2025-07-01', true)];
    expect(voided(lines)).toMatchObject({ by: 'scope' });
    expect(voided([autonomy('2025-05-01', true), version('2025-05-01', 'v2')])).toMatchObject({ by: 'autonomy' });
  });

  it('from the day of the change on, not before', () => {
    expect(voided([version('2025-05-01', 'v2')], { asOf: '2025-04-30' })).toBeNull();
    expect(voided([version('2025-05-01', 'v2')], { asOf: '2025-05-01' })).not.toBeNull();
  });

  it('by a change later on the same day, and not by one earlier on it or on a day before', () => {
    expect(voided([version('2025-03-01', 'v2')])).toMatchObject({ on: '2025-03-01' });
    expect(voided([], { before: [version('2025-03-01', 'v2')] })).toBeNull();
    expect(voided([], { before: [version('2025-02-01', 'v2')] })).toBeNull();
  });

  it('not by a change of an earlier day that was only recorded later', () => {
    expect(voided([version('2025-02-01', 'v2')])).toBeNull();
  });
});
