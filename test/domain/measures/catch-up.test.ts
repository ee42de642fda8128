import { describe, expect, it } from 'vitest';
import { modelRows } from '../../../src/domain/measures/model-row.ts';
import { overviewOf, rowsBehind } from '../../../src/domain/measures/overview.ts';
import { day, model, opened, people, staged, stateOf, type Line } from '../../support/record-of.ts';
import { governed, recordOf } from '../../support/governed.ts';
import { today } from '../../support/rule-case.ts';

const starter: Line = [
  '2025-01-01',
  'ruleset.adopted',
  { ruleset: 'starter', gatesOn: ['G-ARC', 'G-ONC', 'G-REG', 'G-AUD', 'G-ACC'], linksOn: ['L1', 'L2', 'L9', 'L10'] },
];
const inherit = (n: number, catchUpBy: string): Line => [
  '2026-01-02',
  'deployment.inherited',
  { deploymentId: `DEP-${n}`, catchUpBy: day(catchUpBy), by: 'P-1' },
];
const kept = (...more: Line[]): Line[] => [opened, starter, ...people, ...model(1), staged(1, 'production', '2025-03-01'), ...more];
const filed = (...more: Line[]): Line[] => [
  opened,
  starter,
  ...people,
  ...model(1, { governance: 'not reported' }),
  staged(1, 'production', '2025-03-01'),
  ...more,
];
const rowOn = (lines: Line[], on: string) => modelRows(stateOf(lines, on), day(on))[0]!;

describe('an inherited model', () => {
  it.each([
    ['whose governance is kept', kept],
    ['that a file brought in', filed],
  ] as const)('%s is neither held nor broken, neither vacant nor passed, before its catch-up date and after', (_, tell) => {
    for (const on of ['2026-02-01', '2026-12-01']) {
      const row = rowOn(tell(inherit(1, '2026-06-30')), on);
      expect(row.hold).toBeNull();
      expect(row.chain.count).toMatchObject({ broken: 0, sound: 0, inherited: 4 });
      expect(row.questions.map(({ state }) => state)).toEqual(Array(5).fill('inherited'));
      expect(row.night).toBe('inherited');
      expect(row.signatory).toMatchObject({ tone: 'inherited' });
    }
  });

  it('stays so while somebody is asked, and when somebody says no', () => {
    const asked: Line = ['2026-02-01', 'link.offered', { deploymentId: 'DEP-1', link: 'L2', personId: 'P-2' }];
    const declined: Line = ['2026-02-08', 'link.declined', { deploymentId: 'DEP-1', link: 'L2', personId: 'P-2', reason: 'Not mine' }];
    expect(rowOn(kept(inherit(1, '2026-06-30'), asked), '2026-03-01').signatory).toMatchObject({ tone: 'inherited', cause: 'asked' });
    expect(rowOn(kept(inherit(1, '2026-06-30'), asked, declined), '2026-03-01').signatory).toMatchObject({
      tone: 'inherited',
      cause: 'declined',
    });
  });

  it('breaks where a name it was given falls away: that is no longer what was inherited', () => {
    const lines = kept(
      inherit(1, '2026-06-30'),
      ['2026-02-01', 'link.accepted', { deploymentId: 'DEP-1', link: 'L2', personId: 'P-2', statement: 'Mine', assurance: 'in the room' }],
      ['2026-03-01', 'person.left', { personId: 'P-2', lastDay: day('2026-03-01') }],
    );
    expect(rowOn(lines, '2026-02-15').signatory.tone).toBe('sound');
    expect(rowOn(lines, '2026-03-15').signatory).toMatchObject({ tone: 'broken', cause: 'left' });
  });

  it('in pilot is not stalled, late or ended quietly by days nobody set here', () => {
    const lines = [opened, starter, ...people, ...model(1), staged(1, 'pilot', '2025-03-01'), inherit(1, '2026-06-30')];
    expect(rowOn(lines, '2026-12-01')).toMatchObject({ hold: null, standing: { stage: 'pilot', overdue: 0, end: null, due: null } });
    expect(typeof rowOn(lines, '2026-12-01').standing.stalled).not.toBe('boolean');
    const chartered: Line = ['2026-02-01', 'pilot.chartered', { deploymentId: 'DEP-1', plannedEnd: day('2026-05-01') }];
    const used: Line = ['2026-11-30', 'activity.seen', { deploymentId: 'DEP-1' }];
    expect(rowOn([...lines, chartered, used], '2026-12-01').standing).toMatchObject({ stalled: true, overdue: 214 });
  });

  it('is held where the register holds it: a risk above the line is no silence', () => {
    const risk: Line = [
      '2026-02-01',
      'risk.raised',
      {
        riskId: 'RISK-001',
        deploymentIds: ['DEP-1'],
        title: 'It hides a finding',
        category: 'patient safety',
        nature: 'technical',
        owner: 'P-1',
        inherent: { severity: 5, likelihood: 4 },
      },
    ];
    const lines = [
      opened,
      starter,
      ...people,
      ...model(1, { governance: 'not reported' }),
      staged(1, 'pilot', '2025-03-01'),
      inherit(1, '2026-06-30'),
    ];
    expect(rowOn(lines, '2026-03-01').hold).toBeNull();
    expect(rowOn([...lines, risk], '2026-03-01')).toMatchObject({ hold: 'technical' });
  });
});

describe('a catch-up date', () => {
  it('is late from the day after, and listed with its rows', () => {
    const lines = filed(inherit(1, '2026-06-30'));
    expect(rowOn(lines, '2026-06-30').inherited).toEqual({ catchUpBy: '2026-06-30', late: false });
    expect(rowOn(lines, '2026-07-01').inherited).toEqual({ catchUpBy: '2026-06-30', late: true });
    const state = stateOf(lines, '2026-07-01');
    expect(overviewOf(state, day('2026-07-01')).catchUpLate).toBe(1);
    expect(rowsBehind(modelRows(state, day('2026-07-01')), 'catch-up-late')).toHaveLength(1);
    expect(rowsBehind(modelRows(state, day('2026-07-01')), 'inherited')).toHaveLength(1);
  });

  it('is not late once every question is accepted and every name given, nor once the model has ended', () => {
    const caughtUp = governed({ n: 1, stage: 'production' });
    const inherited: Line = ['2026-10-02', 'deployment.inherited', { deploymentId: 'DEP-1', catchUpBy: day('2026-10-15'), by: 'chair' }];
    const state = recordOf([...caughtUp, inherited]);
    expect(modelRows(state, day(today))[0]?.inherited).toEqual({ catchUpBy: '2026-10-15', late: false });
    const open = recordOf([...caughtUp.filter(([, , payload]) => !('question' in payload && payload.question === 'Q4')), inherited]);
    expect(modelRows(open, day(today))[0]?.inherited).toEqual({ catchUpBy: '2026-10-15', late: true });
    const ended = filed(inherit(1, '2026-06-30'), staged(1, 'ended', '2026-07-10', { end: { kind: 'retired', by: 'P-1' } }));
    expect(rowOn(ended, '2026-08-01').inherited).toBeNull();
  });
});
