import { describe, expect, it } from 'vitest';
import type { Command } from '../../../src/domain/authority/command.ts';
import { faultsIn } from '../../../src/domain/authority/faults.ts';
import { day, model, opened, people, stateOf, type Line } from '../../support/record-of.ts';
import { attempt } from '../../support/rule-case.ts';

const chair: Line = [
  '2025-01-01',
  'person.joined',
  { personId: 'C', printedName: 'Joan Whimbrel', title: 'Chair', roles: ['Committee chair'], function: 'AI office', employer: 'staff' },
];

function decided(from: string, to: string): Line[] {
  return [
    [from, 'gate.submitted', { deploymentId: 'DEP-1', gate: 'G-PRV', by: 'P-1' }],
    [to, 'gate.decided', { deploymentId: 'DEP-1', gate: 'G-PRV', outcome: 'returned', by: ['P-2'], reason: 'More' }],
  ];
}

const record = [opened, ...people, chair, ...model(1)];
const two = [...decided('2026-02-02', '2026-02-20'), ...decided('2026-05-02', '2026-05-20')];
const rebase = (from: string): Command<'limits.rebase'> => ({
  type: 'limits.rebase',
  payload: { series: 'governance-wait', from, reason: 'Two boards became one' },
});
const on = '2026-10-30';
const told = (lines: readonly Line[], from: string): string[] =>
  faultsIn(stateOf([...record, ...lines], on), rebase(from), {}, day(on)).map(({ at, what, remedy }) => `${at} | ${what} | ${remedy}`);

describe('re-basing the limits', () => {
  it('takes a month in which something was decided that had been submitted for', () => {
    expect(told(two, '2026-05')).toEqual([]);
    expect(told(two, '2026-03')).toEqual([
      'from | In Mar 2026 no governance decision was made that had been submitted for: no limits rest on it. | Name a month with one: the first is Feb 2026, the latest May 2026.',
    ]);
    expect(told(two, '2026-11')[0]).toContain('In Nov 2026 no governance decision was made');
    expect(told(decided('2026-02-02', '2026-02-20'), '2026-03')[0]).toContain('The only month with one is Feb 2026.');
    expect(told([], '2026-05')).toEqual([
      'from | No governance decision is on record that had been submitted for: there is nothing limits could rest on. | Record decisions first.',
    ]);
  });

  it('changes something', () => {
    expect(told(two, '2026-02')).toEqual(['from | The limits rest on the months from Feb 2026 on already. | Name another month.']);
    const begun: Line = ['2026-06-01', 'limits.rebased', { series: 'governance-wait', from: '2026-05', reason: 'So', by: 'C' }];
    expect(told([...two, begun], '2026-05')).toEqual([
      'from | The limits rest on the months from May 2026 on already. | Name another month.',
    ]);
    expect(told([...two, begun], '2026-02')).toEqual([]);
  });

  it('is the committee chair’s, and leaves who, from when and why', () => {
    const state = stateOf([...record, ...two], on);
    const allowed = attempt({ state, by: 'C', command: rebase('2026-05') });
    expect(allowed.answer).toBe('allow');
    expect(allowed.answer === 'allow' && allowed.events.find(({ type }) => type === 'limits.rebased')?.payload).toEqual({
      series: 'governance-wait',
      from: '2026-05',
      reason: 'Two boards became one',
      by: 'C',
    });
    const signature = allowed.answer === 'allow' ? allowed.events.find(({ type }) => type === 'decision.recorded')?.payload : null;
    expect(signature).toMatchObject({
      signatures: [
        {
          printedName: 'Joan Whimbrel',
          meaning: 'approved',
          statement: 'From May 2026 on, the limits of the waits rest on the first 12 months from there. Two boards became one',
        },
      ],
    });
    const refused = attempt({ state, by: 'P-1', command: rebase('2026-05') });
    expect(refused.answer).toBe('refuse');
    expect(refused.answer === 'refuse' && refused.objections.map(({ ruleId, sentence }) => `${ruleId} ${sentence}`).join()).toMatch(
      /^R-07 To re-base the limits of a chart/,
    );
  });
});
