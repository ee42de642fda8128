import { describe, expect, it } from 'vitest';
import type { Score } from '../../../../src/domain/audit/events.ts';
import { oversightMeasures } from '../../../../src/domain/measures/oversight/measures.ts';
import type { Ground } from '../../../../src/domain/measures/reading.ts';
import { asOf, rows, state } from '../../../mocks/seed/saltmarsh-fixture.ts';
import { groundOf, idsOf, readingOf } from '../../../support/ground-of-lines.ts';
import { day, model, staged, type Line } from '../../../support/record-of.ts';

const saltmarsh: Ground = { state, asOf, rows };
const today = '2026-03-31';
const adopted: Line = ['2025-01-01', 'ruleset.adopted', { ruleset: 'Some', gatesOn: ['G-MON', 'G-USE'], linksOn: [] }];
const ground = (...lines: readonly Line[]): Ground => groundOf([adopted, ...lines], today);
const values = (told: Ground, ...names: string[]): (number | null)[] => names.map((name) => readingOf(name, told).value);

function risk(riskId: string, on: string, score: Score | null, deploymentIds = ['DEP-1']): Line {
  return [
    on,
    'risk.raised',
    {
      riskId,
      deploymentIds,
      title: 'Late alerts',
      category: 'operational',
      nature: 'governance',
      owner: 'P-1',
      ...(score === null ? {} : { inherent: score }),
    },
  ];
}
const extreme = { severity: 5, likelihood: 5 };
const low = { severity: 1, likelihood: 1 };
const production = (n: number, governance: 'kept' | 'not reported' = 'kept'): Line[] => [
  ...model(n, { governance }),
  staged(n, 'production', '2025-02-01'),
];

describe('open risks', () => {
  const told = ground(
    ...model(1),
    risk('RISK-1', '2026-03-01', extreme),
    risk('RISK-2', '2026-03-11', low),
    risk('RISK-3', '2026-01-30', null),
    risk('RISK-4', '2026-03-01', low),
    ['2026-03-20', 'risk.closed', { riskId: 'RISK-4', reason: 'Gone', by: 'P-1' }],
    risk('RISK-5', '2026-03-01', low),
    ['2026-03-02', 'risk.accepted', { riskId: 'RISK-5', by: ['P-2'], expiresOn: day('2026-12-31'), purpose: 'continue' }],
    ['2026-03-05', 'risk.action-set', { riskId: 'RISK-2', actionId: 'A-1', text: 'Fix', owner: 'P-1', due: day('2026-03-30') }],
    ['2026-03-05', 'risk.action-set', { riskId: 'RISK-1', actionId: 'A-2', text: 'Fix', owner: 'P-1', due: day('2026-03-31') }],
  );

  it('are counted by band, those nobody scored too; closed and accepted ones are not open', () => {
    expect(values(told, 'risks-open:Extreme', 'risks-open:High', 'risks-open:Moderate', 'risks-open:Low', 'risks-open:not-scored')).toEqual(
      [1, 0, 0, 1, 1],
    );
    expect(idsOf(readingOf('risks-open:Extreme', told), 'not counted')).toEqual(['RISK-2', 'RISK-3']);
  });

  it('age from the day they were raised', () => {
    expect(values(told, 'risk-age-median', 'risk-age-oldest')).toEqual([30, 60]);
    expect(readingOf('risk-age-median', ground(...model(1))).why).toBe('No risk is open.');
  });

  it('are overdue from the day after an action was to be done', () => {
    expect(idsOf(readingOf('risks-overdue', told), 'counted')).toEqual(['RISK-2']);
    expect(readingOf('risks-overdue', told).value).toBeCloseTo(1 / 3, 12);
  });

  it('hold by the rules of the register', () => {
    expect(idsOf(readingOf('holds-in-force', told), 'counted')).toEqual(['RISK-1', 'RISK-3']);
    expect(idsOf(readingOf('holds-in-force', told), 'not counted')).toEqual(['RISK-2', 'RISK-5']);
  });

  it('are those of the models the filter lets through, each once', () => {
    const two = ground(
      ...model(1),
      ...model(2),
      risk('RISK-1', '2026-03-01', extreme, ['DEP-1', 'DEP-2']),
      risk('RISK-2', '2026-03-01', extreme, ['DEP-2']),
    );
    expect(idsOf(readingOf('risks-open:Extreme', two), 'counted')).toEqual(['RISK-1', 'RISK-2']);
    const second = { ...two, rows: two.rows.filter(({ modelId }) => modelId === 'M-2') };
    expect(readingOf('risks-open:Extreme', second).rows.map(({ deploymentId }) => deploymentId)).toEqual(['DEP-2', 'DEP-2']);
    const first = { ...two, rows: two.rows.filter(({ modelId }) => modelId === 'M-1') };
    expect(idsOf(readingOf('risks-open:Extreme', first), 'counted')).toEqual(['RISK-1']);
  });

  it('are no zero where nobody keeps a register', () => {
    const silent = ground(...model(1, { governance: 'not reported' }));
    expect(values(silent, 'risks-open:Extreme', 'holds-in-force', 'risks-overdue', 'risk-age-oldest', 'release-days-held')).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
    expect(values(ground(...model(1)), 'risks-open:Extreme', 'holds-in-force', 'release-days-held')).toEqual([0, 0, 0]);
  });
});

describe('days releases have been held', () => {
  const release = (on: string): Line => [
    '2026-02-01',
    'release.scheduled',
    { releaseId: 'REL-1', deploymentId: 'DEP-1', title: 'First', version: '1', on: day(on), declares: {}, by: 'P-1' },
  ];
  const held = risk('RISK-1', '2026-02-01', extreme);

  it('run from the day it was first planned for, however often it was moved', () => {
    const moved: Line = ['2026-03-01', 'release.moved', { releaseId: 'REL-1', on: day('2026-06-01'), by: 'P-1' }];
    expect(values(ground(...model(1), held, release('2026-03-21')), 'release-days-held')).toEqual([10]);
    expect(values(ground(...model(1), held, release('2026-03-21'), moved), 'release-days-held')).toEqual([10]);
    expect(values(ground(...model(1), held, release('2026-04-21')), 'release-days-held')).toEqual([0]);
    expect(readingOf('release-days-held', ground(...model(1), release('2026-03-21'))).rows).toEqual([]);
  });
});

describe('what is let through for a while', () => {
  const waived = (n: number, expiresOn: string): Line => [
    '2026-01-10',
    'gate.decided',
    {
      deploymentId: `DEP-${n}`,
      gate: 'G-USE',
      outcome: 'waived',
      by: ['P-1'],
      expiresOn: day(expiresOn),
      compensatingControl: 'Two readers',
    },
  ];
  const override = (id: string, subject: string, expiresOn: string): Line => [
    '2026-01-10',
    'override.granted',
    {
      overrideId: id,
      refusalId: 'REF-1',
      command: 'release.execute',
      subject,
      rules: ['R-03'],
      requestedBy: 'P-1',
      grounds: 'Need',
      decidedBy: ['P-1', 'P-2'],
      compensatingControl: 'Two readers',
      expiresOn: day(expiresOn),
      reviewOn: day(expiresOn),
      dissent: [],
    },
  ];

  it('waives a gate up to its last day, and past it stands in nothing’s place', () => {
    const told = ground(...production(1), waived(1, today), ...production(2), waived(2, '2026-03-30'), ...production(3, 'not reported'));
    expect(idsOf(readingOf('waivers-in-force', told), 'counted')).toEqual(['DEP-1 G-USE']);
    expect(idsOf(readingOf('waivers-past-expiry', told), 'counted')).toEqual(['DEP-2 G-USE']);
    const per = readingOf('waivers-per-production', told);
    expect(per.value).toBe(0.5);
    expect(idsOf(per, 'not reported')).toEqual(['DEP-3']);
  });

  it('no longer counts a waiver that a decision followed', () => {
    const passed: Line = ['2026-02-01', 'gate.decided', { deploymentId: 'DEP-1', gate: 'G-USE', outcome: 'passed', by: ['P-1'] }];
    expect(readingOf('waivers-in-force', ground(...production(1), waived(1, today), passed)).rows).toEqual([]);
  });

  it('sets a rule aside for a deployment, or for a release or gate of it', () => {
    const release: Line = [
      '2026-01-02',
      'release.scheduled',
      { releaseId: 'REL-1', deploymentId: 'DEP-1', title: 'First', version: '1', on: day('2026-05-01'), declares: {}, by: 'P-1' },
    ];
    const told = ground(
      ...production(1),
      release,
      override('OVR-1', 'REL-1', today),
      override('OVR-2', 'DEP-1 G-USE', today),
      override('OVR-3', 'DEP-1', '2026-03-30'),
      override('OVR-4', 'PERSON-9', today),
    );
    expect(idsOf(readingOf('overrides-in-force', told), 'counted')).toEqual(['DEP-1 OVR-1', 'DEP-1 OVR-2']);
    expect(idsOf(readingOf('overrides-past-expiry', told), 'counted')).toEqual(['DEP-1 OVR-3']);
    expect(readingOf('overrides-per-production', told).value).toBe(2);
    expect(readingOf('overrides-per-production', ground(...model(1))).why).toBe('Nothing is in production.');
  });

  it('is as many as its rows that count, and says until when', () => {
    const told = ground(...production(1), waived(1, today), ...production(2), waived(2, '2026-03-30'), ...production(3));
    expect(values(told, 'waivers-in-force', 'waivers-past-expiry')).toEqual([1, 1]);
    expect(readingOf('waivers-in-force', told).rows.map(({ what }) => what?.replace(/: .*/, ''))).toEqual([
      expect.stringMatching(/, waived 10 Jan 2026, until 31 Mar 2026$/),
      expect.stringMatching(/, waived 10 Jan 2026, until 30 Mar 2026$/),
    ]);
    expect(readingOf('waivers-per-production', told).rows.map(({ standing, amount, what }) => [standing, amount, what === null])).toEqual([
      ['counted', 1, false],
      ['not counted', 0, true],
      ['not counted', 0, true],
    ]);
  });

  it('is none of what has ended, and none of what the filter leaves out', () => {
    const ended = ground(...production(1), waived(1, today), staged(1, 'ended', '2026-02-01', { end: { kind: 'retired' } }));
    expect(readingOf('waivers-in-force', ended).rows).toEqual([]);
    const two = ground(...production(1), override('OVR-1', 'DEP-1', today), ...production(2), override('OVR-2', 'DEP-2', today));
    const second = { ...two, rows: two.rows.filter(({ modelId }) => modelId === 'M-2') };
    expect(readingOf('overrides-in-force', second).rows.map(({ id }) => id)).toEqual(['DEP-2 OVR-2']);
  });

  it('is no zero where no source says', () => {
    const silent = ground(...production(1, 'not reported'));
    expect(values(silent, 'waivers-in-force', 'overrides-in-force', 'waivers-per-production')).toEqual([null, null, null]);
    expect(values(ground(...production(1)), 'waivers-in-force', 'overrides-past-expiry', 'overrides-per-production')).toEqual([0, 0, 0]);
  });
});

describe('watching what runs', () => {
  const plan = (n: number, on: string): Line => [
    on,
    'gate.decided',
    { deploymentId: `DEP-${n}`, gate: 'G-MON', outcome: 'passed', by: ['P-1'] },
  ];

  it('counts a control plan in force that was renewed before it ran out', () => {
    const told = ground(
      ...production(1),
      plan(1, '2025-04-01'),
      ...production(2),
      plan(2, '2025-03-30'),
      ...production(3),
      plan(3, '2025-02-01'),
      plan(3, '2026-02-01'),
      ...production(4),
      plan(4, '2025-02-01'),
      plan(4, '2026-02-02'),
      ...production(5),
      ...production(6, 'not reported'),
    );
    const reading = readingOf('monitoring-coverage', told);
    expect(idsOf(reading, 'counted')).toEqual(['DEP-1', 'DEP-3']);
    expect(idsOf(reading, 'not counted')).toEqual(['DEP-2', 'DEP-4', 'DEP-5']);
    expect(idsOf(reading, 'not reported')).toEqual(['DEP-6']);
    expect(reading.rows.find(({ id }) => id === 'DEP-4')?.what).toBe('Control plan: passed since 2 Feb 2026, reviewed late');
  });

  it('cannot tell where the gate is off', () => {
    const off: Line = ['2025-01-01', 'ruleset.adopted', { ruleset: 'None', gatesOn: [], linksOn: [] }];
    expect(readingOf('monitoring-coverage', groundOf([off, ...production(1)], today)).value).toBeNull();
  });

  it('does not guess at the overrides of outputs', () => {
    expect(readingOf('output-override-rate', saltmarsh)).toMatchObject({ value: null, rows: [] });
    expect(readingOf('output-override-rate', saltmarsh).why).toContain('no entry of single outputs');
  });
});

describe('on the demonstration', () => {
  it('the register reads as its own screen does', () => {
    expect(values(saltmarsh, 'risks-open:Extreme', 'risks-open:High', 'risks-open:Moderate', 'risks-open:Low', 'holds-in-force')).toEqual([
      11, 0, 9, 5, 11,
    ]);
    expect(readingOf('holds-in-force', saltmarsh).rows).toHaveLength(41);
    expect(values(saltmarsh, 'risk-age-median', 'risk-age-oldest', 'release-days-held', 'waivers-in-force')).toEqual([179, 395, 45, 0]);
    expect(idsOf(readingOf('monitoring-coverage', saltmarsh), 'counted')).toHaveLength(11);
  });

  it('no measure has two rows of one id, and none says zero of nothing', () => {
    const none: Ground = { ...saltmarsh, rows: [] };
    for (const { name, read } of oversightMeasures) {
      const ids = read(saltmarsh).rows.map(({ id }) => id);
      expect(new Set(ids).size, name).toBe(ids.length);
      expect(read(none), name).toMatchObject({ value: null, rows: [] });
      expect(read(none).why, name).toMatch(/\.$/);
    }
  });
});
