import { describe, expect, it } from 'vitest';
import { gateOf, type GateId } from '../../../../src/domain/gates/catalogue.ts';
import { daysOf, gateHistory } from '../../../../src/domain/measures/claim/gate-history.ts';
import { deploymentTime } from '../../../../src/domain/measures/claim/gate-time.ts';
import { day, deploymentIn, model, opened, people, staged, stateOf, type Line } from '../../../support/record-of.ts';

const deploymentId = 'DEP-1';
const base: Line[] = [opened, ...people, ...model(1, { from: '2025-01-02' }), staged(1, 'pilot', '2025-02-01')];
const spansOf = (gate: GateId, lines: readonly Line[], to = '2026-06-01') => {
  const state = stateOf([...base, ...lines], to);
  return gateHistory(state, deploymentIn(state), gateOf(gate), day('2025-02-01'), day(to)).map(({ from, to: end, state: is }) => [
    from,
    end,
    is,
  ]);
};
const submitted = (on: string): Line => [on, 'gate.submitted', { deploymentId, gate: 'G-SEC', by: 'P-1' }];
const decided = (on: string, outcome: 'passed' | 'returned' | 'declined', more: object = {}): Line => [
  on,
  'gate.decided',
  { deploymentId, gate: 'G-SEC', outcome, by: ['P-2'], ...more },
];

describe('how a gate stood', () => {
  it('is not started while nobody opened it', () => {
    expect(spansOf('G-SEC', [])).toEqual([['2025-02-01', '2026-06-01', 'not started']]);
  });

  it('is open in review and returned, and passed from the day it passed until it runs out', () => {
    expect(
      spansOf('G-SEC', [
        submitted('2025-03-01'),
        decided('2025-03-10', 'returned'),
        submitted('2025-03-20'),
        decided('2025-04-01', 'passed'),
      ]),
    ).toEqual([
      ['2025-02-01', '2025-03-01', 'not started'],
      ['2025-03-01', '2025-04-01', 'open'],
      ['2025-04-01', '2026-04-02', 'passed'],
      ['2026-04-02', '2026-06-01', 'open'],
    ]);
  });

  it('is open again from a new version, and while a condition is overdue', () => {
    const version: Line = ['2025-06-01', 'version.released', { deploymentId, version: '2.0', major: true, what: 'Retrained' }];
    expect(spansOf('G-SEC', [decided('2025-03-01', 'passed'), version], '2025-07-01')).toEqual([
      ['2025-02-01', '2025-03-01', 'not started'],
      ['2025-03-01', '2025-06-01', 'passed'],
      ['2025-06-01', '2025-07-01', 'open'],
    ]);
    const conditional = decided('2025-03-01', 'passed', { conditions: [{ id: 'c1', text: 'Close the port', due: day('2025-04-01') }] });
    const met: Line = ['2025-05-01', 'condition.met', { deploymentId, gate: 'G-SEC', conditionId: 'c1' }];
    expect(spansOf('G-SEC', [conditional, met], '2025-07-01')).toEqual([
      ['2025-02-01', '2025-03-01', 'not started'],
      ['2025-03-01', '2025-04-02', 'passed'],
      ['2025-04-02', '2025-05-01', 'open'],
      ['2025-05-01', '2025-07-01', 'passed'],
    ]);
  });

  it('is open from the day somebody noted what blocks it', () => {
    const noted: Line = ['2025-03-01', 'blocker.noted', { deploymentId, blockerId: 'B-1', gate: 'G-SEC', what: 'No tester' }];
    expect(spansOf('G-SEC', [noted])).toEqual([
      ['2025-02-01', '2025-03-01', 'not started'],
      ['2025-03-01', '2026-06-01', 'open'],
    ]);
  });

  it('is open for a question from its answer to its acceptance, again while disputed, and when it runs out', () => {
    const of = (type: 'question.answered' | 'question.accepted' | 'question.disputed', on: string, more: object): Line =>
      [on, type, { deploymentId, question: 'Q3', by: 'P-1', ...more }] as Line;
    expect(
      spansOf('G-REG', [
        of('question.answered', '2025-03-01', { text: 'Part 11' }),
        of('question.accepted', '2025-03-10', {}),
        of('question.disputed', '2025-04-01', { why: 'Not so' }),
        of('question.accepted', '2025-05-01', {}),
      ]),
    ).toEqual([
      ['2025-02-01', '2025-03-01', 'not started'],
      ['2025-03-01', '2025-03-10', 'open'],
      ['2025-03-10', '2025-04-01', 'passed'],
      ['2025-04-01', '2025-05-01', 'open'],
      ['2025-05-01', '2026-05-02', 'passed'],
      ['2026-05-02', '2026-06-01', 'open'],
    ]);
  });
});

describe('the days a gate was required', () => {
  const story: Line[] = [
    opened,
    ...people,
    ...model(1, { from: '2025-01-01' }),
    staged(1, 'build', '2025-02-01'),
    staged(1, 'silent', '2025-03-01'),
    staged(1, 'pilot', '2025-04-01'),
  ];
  const required = (lines: readonly Line[], on: string) => {
    const state = stateOf(lines, on);
    return Object.fromEntries(deploymentTime(state, deploymentIn(state), day(on)).gates.map(({ gate, required: days }) => [gate, days]));
  };

  it('begin with the stage before the one it guards', () => {
    expect(required(story, '2025-05-01')).toMatchObject({ 'G-ARC': 120, 'G-SEC': 89, 'G-FIN': 61, 'G-MON': 30 });
    expect(required(story, '2025-05-01')).not.toHaveProperty('G-REN');
    expect(required(story, '2025-05-01')).not.toHaveProperty('G-CLN');
  });

  it('end with production, or with its end', () => {
    expect(required([...story, staged(1, 'production', '2025-05-01')], '2026-05-01')).toMatchObject({ 'G-MON': 30, 'G-ARC': 120 });
    expect(
      required([...story, staged(1, 'ended', '2025-05-01', { end: { kind: 'stopped', by: ['P-1'] } as never })], '2026-05-01'),
    ).toMatchObject({
      'G-MON': 30,
    });
  });

  it('are none where governance was never kept, and none before anything is on record', () => {
    const silent = [opened, ...model(1, { governance: 'not reported' }), staged(1, 'pilot', '2025-04-01')];
    expect(required(silent, '2025-05-01')).toEqual({});
    expect(daysOf([])).toBe(0);
  });
});
