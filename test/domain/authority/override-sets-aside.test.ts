/** An override lets one command on one thing past the rules it names, while it lasts, and makes nobody a signer. */
import { describe, expect, it } from 'vitest';
import type { DecidedPayloads } from '../../../src/domain/audit/decided-events.ts';
import type { RecordState } from '../../../src/domain/audit/state.ts';
import type { Command } from '../../../src/domain/authority/command.ts';
import type { Verdict } from '../../../src/domain/authority/decide.ts';
import { governed, recordOf } from '../../support/governed.ts';
import { day, type Line } from '../../support/record-of.ts';
import { attempt, today } from '../../support/rule-case.ts';
import { moveTo, promoters } from '../../support/transitions.ts';

const deploymentId = 'DEP-1';

/** Hosting stays on our own premises: the architect has decided it. */
const bound: readonly Line[] = [
  ...governed({ stage: 'build' }),
  ...governed({ n: 2, stage: 'build' }),
  [
    '2026-03-01',
    'adr.proposed',
    {
      adrId: 'ADR-1',
      title: 'On premises',
      modelIds: [],
      constraints: [{ attribute: 'hosting', op: 'in', values: ['On premises'] }],
      by: 'engineer',
    },
  ],
  ['2026-03-03', 'adr.accepted', { adrId: 'ADR-1', by: ['architect'] }],
];

const commit = (hosting = 'Vendor cloud', id = deploymentId): Command => ({
  type: 'sprint.commit',
  payload: { deploymentId: id, iteration: 'Sprint 14', title: 'Move inference', declares: { hosting } },
});

function granted(more: Partial<DecidedPayloads['override.granted']> = {}): Line {
  return [
    '2026-10-20',
    'override.granted',
    {
      overrideId: 'OVR-001',
      refusalId: 'REF-0001',
      command: 'sprint.commit',
      subject: deploymentId,
      rules: ['R-01'],
      requestedBy: 'pm',
      grounds: 'The season will not wait',
      decidedBy: ['cio', 'architect'],
      compensatingControl: 'A second reader',
      expiresOn: day(today),
      reviewOn: day('2026-10-25'),
      dissent: [],
      ...more,
    },
  ];
}

const record = (...more: readonly Line[]): RecordState => recordOf(bound, more);

function answer(state: RecordState, command: Command = commit(), by = 'pm'): string[] {
  const verdict = attempt({ state, by, command });
  if (verdict.answer === 'allow') return ['allow'];
  return verdict.answer === 'refuse' ? verdict.objections.map(({ ruleId }) => ruleId) : verdict.faults.map(({ what }) => what);
}

/** What the rules said that did not simply allow. */
function saidIn(verdict: Verdict): string[] {
  if (verdict.answer === 'not a command') return [];
  return verdict.rules.filter(({ result }) => result !== 'allows').map(({ ruleId, result }) => `${ruleId} ${result}`);
}

function decisionIn(verdict: Verdict): DecidedPayloads['decision.recorded'] | undefined {
  const first = verdict.answer === 'allow' ? verdict.events[0] : undefined;
  return first?.type === 'decision.recorded' ? first.payload : undefined;
}

describe('an override', () => {
  it('lets through what its rule refuses, to the end of its last day', () => {
    expect(answer(record())).toEqual(['R-01']);
    expect(answer(record(granted()))).toEqual(['allow']);
  });

  it.each<[string, Partial<DecidedPayloads['override.granted']>]>([
    ['that ended yesterday', { expiresOn: day('2026-10-29') }],
    ['of another command', { command: 'pi.commit' }],
    ['on another deployment', { subject: 'DEP-2' }],
    ['of another rule', { rules: ['R-02', 'R-05'] }],
  ])('lets nothing through %s', (_, more) => {
    expect(answer(record(granted(more)))).toEqual(['R-01']);
  });

  it('is found among those that ended or are about something else', () => {
    const others = [granted({ overrideId: 'OVR-002', subject: 'DEP-2' }), granted({ overrideId: 'OVR-003', expiresOn: day('2026-10-29') })];
    const verdict = attempt({ state: record(granted(), ...others), by: 'pm', command: commit() });
    expect(decisionIn(verdict)?.overrideId).toBe('OVR-001');
  });

  it('is named by the decision it allowed, with the rule that was set aside and no other', () => {
    const verdict = attempt({ state: record(granted()), by: 'pm', command: commit() });
    expect(saidIn(verdict)).toEqual(['R-01 set aside']);
    expect(decisionIn(verdict)?.overrideId).toBe('OVR-001');
    expect(decisionIn(verdict)?.rules.filter(({ result }) => result !== 'allows')).toEqual([{ ruleId: 'R-01', result: 'set aside' }]);
    expect(verdict).toMatchObject({ warnings: [] });
  });

  it('is not used where no rule objects: such a decision rests on no override', () => {
    const verdict = attempt({ state: record(granted()), by: 'pm', command: commit('On premises') });
    expect(saidIn(verdict)).toEqual([]);
    expect(Object.keys(decisionIn(verdict) ?? {})).not.toContain('overrideId');
  });

  it('never sets aside whose right it is, though its list should name that rule', () => {
    const state = record(granted({ rules: ['R-01', 'R-07'] }));
    expect(answer(state, commit(), 'nurse')).toEqual(['R-07']);
    expect(saidIn(attempt({ state, by: 'nurse', command: commit() }))).toEqual(['R-01 set aside', 'R-07 refuses']);
  });

  it('sets the guard of a transition aside, and still asks for the signature that is missing', () => {
    const held = governed({ stage: 'pilot' }).filter(([, type, payload]) => type !== 'gate.decided' || payload.gate !== 'G-MON');
    const state = recordOf(held, [granted({ command: 'deployment.transition', rules: ['T-06'] })]);
    const alone = attempt({ state, by: 'signatory', command: moveTo('production') });
    expect(saidIn(alone)).toContain('T-06 refuses');
    const together = attempt({ state, ...promoters, command: moveTo('production') });
    expect(saidIn(together)).toEqual(['T-06 set aside']);
  });
});
