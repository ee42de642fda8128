import { describe, expect, it } from 'vitest';
import type { Condition, Flags } from '../../../../src/domain/audit/events.ts';
import type { Command, CommandPayloads } from '../../../../src/domain/authority/command.ts';
import type { Day } from '../../../../src/domain/time.ts';
import { followsFrom, saidIn } from '../../../support/authority/follows.ts';
import { governed, inMeeting, recordOf } from '../../../support/governed.ts';
import { advisory, clinical, day, type Line } from '../../../support/record-of.ts';
import { attempt, today } from '../../../support/rule-case.ts';

const deploymentId = 'DEP-1';
const document = { title: 'Signed memo', version: '1' };
const paying: Flags = { ...advisory, payment: true };

type Decide = CommandPayloads['gate.decide'];

function decide(gate: Decide['gate'], outcome: Decide['outcome'] = 'passed', more: Partial<Decide> = {}): Command<'gate.decide'> {
  return { type: 'gate.decide', payload: { deploymentId, gate, outcome, reason: 'As found', ...more } };
}

function accept(question: 'Q1' | 'Q3', expiresOn?: Day): Command<'question.accept'> {
  return { type: 'question.accept', payload: { deploymentId, question, ...(expiresOn === undefined ? {} : { expiresOn }) } };
}

const pilot = (flags: Flags = advisory, ...more: readonly Line[]): ReturnType<typeof recordOf> =>
  recordOf(governed({ stage: 'pilot', flags }), more);

/** Compliance has signed the regime of a model that touches payment: counsel has not. */
const complianceSigned = (more: { readonly outcome?: 'not applicable'; readonly conditions?: readonly Condition[] } = {}): Line => [
  '2026-10-20',
  'gate.signed',
  { deploymentId, gate: 'G-REG', by: 'compliance', ...more },
];

const report: Condition = { id: 'C1', text: 'Report monthly', due: day('2027-02-01') };
const train: Condition = { id: 'C2', text: 'Train the night shift', due: day('2027-03-01') };

describe('a pass of the override pathway', () => {
  it.each<[string, Partial<Flags>, Day | undefined]>([
    ['six months where the model acts', { autonomy: 'agentic' }, day('2027-04-30')],
    ['six months where it acts in part', { autonomy: 'semi-agentic' }, day('2027-04-30')],
    ['six months where nobody reported whether it acts', { autonomy: { notReported: 'left blank' } }, day('2027-04-30')],
    ['the gate’s own twelve months where it only advises', {}, undefined],
  ])('holds %s', (_, flags, expiresOn) => {
    const events = followsFrom({ state: pilot({ ...clinical, ...flags }), by: 'override', command: decide('G-OVR') });
    expect(saidIn(events, 'gate.decided').map((one) => one.expiresOn)).toEqual([expiresOn]);
  });

  it('is the only one that is shorter for an agent', () => {
    const events = followsFrom({ state: pilot({ ...clinical, autonomy: 'agentic' }), by: 'safety', command: decide('G-CLN') });
    expect(saidIn(events, 'gate.decided').map((one) => one.expiresOn)).toEqual([undefined]);
  });

  it('ends nothing that was not passed', () => {
    const events = followsFrom({
      state: pilot({ ...clinical, autonomy: 'agentic' }),
      by: 'override',
      command: decide('G-OVR', 'returned'),
    });
    expect(saidIn(events, 'gate.decided').map((one) => one.expiresOn)).toEqual([undefined]);
  });
});

describe('the acceptance of an answer', () => {
  it.each<[string, 'Q1' | 'Q3', string, Day | undefined, Day | undefined]>([
    ['on the day asked for, where it comes before the term of the gate', 'Q3', 'compliance', day('2027-01-15'), day('2027-01-15')],
    ['with the term of the gate, where a later day was asked for', 'Q3', 'compliance', day('2030-01-15'), day('2027-10-30')],
    ['with a longer term, where the gate has one', 'Q1', 'architect', day('2030-01-15'), day('2028-10-30')],
    ['on no day of its own, where none was asked for', 'Q3', 'compliance', undefined, undefined],
  ])('ends %s', (_, question, by, asked, ends) => {
    const events = followsFrom({ state: pilot(), by, command: accept(question, asked) });
    expect(saidIn(events, 'gate.decided').map((one) => one.expiresOn)).toEqual([ends]);
    expect(saidIn(events, 'question.accepted').map((one) => one.expiresOn)).toEqual([ends]);
  });
});

describe('a gate that takes several signatures', () => {
  const conditional = decide('G-REG', 'passed with conditions', { conditions: [report] });

  it('is not decided by the first: the signature stands with the conditions it set', () => {
    const events = followsFrom({ state: pilot(paying), by: 'compliance', command: conditional });
    expect(events.map(({ type }) => type)).toEqual(['gate.signed']);
    expect(saidIn(events, 'gate.signed')).toEqual([
      { deploymentId, gate: 'G-REG', by: 'compliance', outcome: 'passed with conditions', conditions: [report] },
    ]);
  });

  it('binds all to the conditions of each, and names everybody who signed', () => {
    const state = pilot(paying, complianceSigned({ conditions: [report] }));
    const own = followsFrom({ state, by: 'counsel', command: decide('G-REG') });
    expect(saidIn(own, 'gate.decided')).toMatchObject([
      { outcome: 'passed with conditions', conditions: [report], by: ['compliance', 'counsel'] },
    ]);
    const both = followsFrom({ state, by: 'counsel', command: decide('G-REG', 'passed with conditions', { conditions: [report, train] }) });
    expect(saidIn(both, 'gate.decided')[0]?.conditions).toEqual([report, train]);
  });

  it('counts a signature given for somebody else as that person’s, whoever signs last', () => {
    const grant: Line = [
      '2026-10-01',
      'delegation.granted',
      {
        delegationId: 'DEL-1',
        from: 'compliance',
        to: 'nurse',
        commands: ['gate.decide'],
        starts: day('2026-10-01'),
        ends: day('2026-11-30'),
      },
    ];
    const delegated = attempt({
      state: pilot(paying, grant),
      by: 'nurse',
      command: decide('G-REG'),
      accompaniment: { delegationId: 'DEL-1' },
    });
    const first = saidIn(delegated.answer === 'allow' ? [...delegated.events] : [], 'gate.signed');
    expect(first).toMatchObject([{ by: 'nurse', actingFor: 'compliance' }]);
    const signed: Line = ['2026-10-20', 'gate.signed', first[0]!];
    const last = followsFrom({ state: pilot(paying, grant, signed), by: 'counsel', command: decide('G-REG') });
    expect(saidIn(last, 'gate.decided')).toMatchObject([{ outcome: 'passed', by: ['nurse', 'counsel'] }]);
  });

  it('is ruled out by all its signers together', () => {
    const state = pilot(paying, complianceSigned({ outcome: 'not applicable' }));
    const events = followsFrom({ state, by: 'counsel', command: decide('G-REG', 'not applicable') });
    expect(saidIn(events, 'gate.decided')).toMatchObject([{ outcome: 'not applicable', by: ['compliance', 'counsel'] }]);
  });

  it.each(['returned', 'declined'] as const)('is %s by whoever says so, and not by those who signed before', (outcome) => {
    const events = followsFrom({ state: pilot(paying, complianceSigned()), by: 'counsel', command: decide('G-REG', outcome) });
    expect(saidIn(events, 'gate.decided')).toMatchObject([{ outcome, by: ['counsel'], reason: 'As found' }]);
    expect(saidIn(events, 'question.disputed')).toEqual([{ deploymentId, question: 'Q3', by: 'counsel', why: 'As found' }]);
  });

  it('is returned by the chair, where the committee returns it', () => {
    const verdict = attempt({ state: pilot(), by: 'registrar', command: inMeeting(decide('G-PIL', 'returned')) });
    expect(verdict.answer).toBe('allow');
    expect(saidIn(verdict.answer === 'allow' ? [...verdict.events] : [], 'gate.decided')).toMatchObject([
      { outcome: 'returned', by: ['chair'] },
    ]);
  });

  it('is returned by whoever reports to the committee, without a meeting', () => {
    const events = followsFrom({ state: pilot(), by: 'validator', command: decide('G-PIL', 'returned') });
    expect(saidIn(events, 'gate.decided')).toMatchObject([{ outcome: 'returned', by: ['validator'] }]);
  });
});

describe('the version a decision is about', () => {
  const versions: readonly Line[] = [
    ['2026-10-13', 'version.released', { deploymentId, version: '1.0', major: false, what: 'First' }],
    ['2026-10-20', 'version.released', { deploymentId, version: '2.0', major: true, what: 'Trained anew' }],
  ];

  it.each([
    ['the one in use on the day it was taken', '2026-10-19', '1.0'],
    ['the one of that very day', '2026-10-20', '2.0'],
  ])('is %s', (_, decidedOn, version) => {
    const payload = { deploymentId, gate: 'G-DAT', outcome: 'passed', by: ['data'], decidedOn: day(decidedOn), document } as const;
    const events = followsFrom({ state: pilot(advisory, ...versions), by: 'registrar', command: { type: 'gate.attest', payload } });
    expect(saidIn(events, 'gate.decided').map((one) => one.version)).toEqual([version]);
  });

  it('is the one it names, where it names one', () => {
    const state = pilot(advisory, ...versions);
    const events = followsFrom({ state, by: 'data', command: decide('G-DAT', 'passed', { version: '1.0' }) });
    expect(saidIn(events, 'gate.decided').map((one) => one.version)).toEqual(['1.0']);
  });
});

describe('a decision on paper', () => {
  const payload = { deploymentId, gate: 'G-DAT', outcome: 'passed', by: ['data'], decidedOn: day('2026-10-20'), document } as const;

  it('says from which document it was taken, and who entered it', () => {
    const events = followsFrom({ state: pilot(), by: 'registrar', command: { type: 'gate.attest', payload } });
    expect(saidIn(events, 'gate.decided')).toEqual([
      {
        deploymentId,
        gate: 'G-DAT',
        outcome: 'passed',
        by: ['data'],
        reason: 'Attested from “Signed memo”.',
        assurance: 'attested from a document',
        document,
        recordedBy: 'registrar',
      },
    ]);
  });

  it('says nothing of paper where it was taken here', () => {
    const events = followsFrom({ state: pilot(), by: 'data', command: decide('G-DAT'), on: today });
    expect(saidIn(events, 'gate.decided')).toStrictEqual([
      { deploymentId, gate: 'G-DAT', outcome: 'passed', by: ['data'], reason: 'As found' },
    ]);
  });
});
