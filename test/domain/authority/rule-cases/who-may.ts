/** who may, on what terms, and for whom. */
import type { Accompaniment, Command } from '../../../../src/domain/authority/command.ts';
import { day, model, stateOf, clinical, type Line } from '../../../support/record-of.ts';
import { institution } from '../../../support/authority/institution.ts';
import { asked, decided, refused, signed, submitted } from '../../../support/authority/record-lines.ts';
import type { RuleCase } from '../../../support/rule-case.ts';

const of = (...lines: readonly Line[]): ReturnType<typeof stateOf> =>
  stateOf([...institution(), ...model(1, { flags: clinical, from: '2026-01-06' }), ...lines], '2026-10-30');
const plain = of();

const deploymentId = 'DEP-1';
const pass = (gate: 'G-PRV' | 'G-SEC' | 'G-EQT'): Command => ({
  type: 'gate.decide',
  payload: { deploymentId, gate, outcome: 'passed', reason: 'Seen' },
});
const waive = (more: Partial<Extract<Command, { type: 'gate.waive' }>['payload']> = {}): Command => ({
  type: 'gate.waive',
  payload: {
    deploymentId,
    gate: 'G-TRN',
    until: day('2026-12-30'),
    compensatingControl: 'A nurse reads every notice',
    reason: 'The course starts in December',
    askedBy: 'owner',
    ...more,
  },
});
const inTheRoom = (...ids: readonly string[]): Accompaniment => ({ signers: ids.map((personId) => ({ personId, how: 'in the room' })) });

const declined = decided('G-PRV', 'declined', 'privacy', '2026-06-12', { reason: 'No agreement' });
const override: Command<'refusal.override'> = {
  type: 'refusal.override',
  payload: {
    refusalId: 'REF-0001',
    grounds: 'Patients wait',
    compensatingControl: 'A nurse reads every answer',
    expiresOn: day('2026-12-01'),
    reviewOn: day('2026-11-15'),
    dissent: [{ personId: 'privacy', words: 'The agreement is missing.' }],
  },
};
const overridable = of(refused('deployment.transition', 'DEP-1', ['R-06', 'T-02']));
const appeal = (to: 'CIO' | 'Chief compliance officer' | 'Committee chair'): Command => ({
  type: 'refusal.appeal',
  payload: { refusalId: 'REF-0001', to, grounds: 'The agreement is in the annex', evidence: [] },
});
const onGate = refused('gate.decide', 'DEP-1 G-PRV', ['R-06']);
const waived = (on: string): Line => decided('G-TRN', 'waived', 'cco', on, { expiresOn: day('2026-06-01') });
const granted = (commands: readonly ('gate.decide' | 'delegation.grant' | 'risk.raise')[], to = 'engineer'): Line => [
  '2026-10-01',
  'delegation.granted',
  { delegationId: 'DEL-001', from: 'ciso', to, commands, starts: day('2026-10-01'), ends: day('2026-11-15') },
];
const delegated = of(granted(['gate.decide']));
const left: Line = ['2026-10-15', 'person.left', { personId: 'nurse', lastDay: day('2026-10-15') }];
const report: Command = { type: 'safety.report', payload: { deploymentId, what: 'It missed an alarm' } };
const raise: Command = {
  type: 'risk.raise',
  payload: { deploymentIds: ['DEP-1'], title: 'Alarms', category: 'operational', nature: 'technical', owner: null },
};
const delegate = (more: Partial<Extract<Command, { type: 'delegation.grant' }>['payload']> = {}): Command => ({
  type: 'delegation.grant',
  payload: { to: 'engineer', commands: ['gate.decide'], starts: day('2026-11-01'), ends: day('2026-11-15'), ...more },
});
const conditional = (due: string): Command => ({
  type: 'gate.decide',
  payload: {
    deploymentId,
    gate: 'G-SEC',
    outcome: 'passed with conditions',
    reason: 'One finding is open',
    conditions: [{ id: 'C-1', text: 'Close finding 7', due: day(due) }],
  },
});

export const cases: readonly RuleCase[] = [
  {
    ruleId: 'R-06',
    about: 'the product manager decides a compliance gate',
    refused: { state: plain, by: 'pm', command: pass('G-PRV') },
    alsoExpected: ['R-07', 'R-14', 'SD-02'],
    sentence: 'Priya Product is product manager: product can neither pass nor waive it, nor record it',
    allowed: { state: plain, by: 'privacy', command: pass('G-PRV') },
  },
  {
    ruleId: 'R-06',
    about: 'the product manager waives a compliance gate',
    refused: { state: plain, by: 'pm', command: waive() },
    alsoExpected: ['R-09', 'R-14', 'SD-02'],
    sentence: 'G-TRN is for',
    allowed: { state: plain, by: 'cco', command: waive() },
  },
  {
    ruleId: 'R-06',
    about: 'the product manager records the compliance lead',
    refused: { state: plain, by: 'pm', command: pass('G-EQT'), accompaniment: inTheRoom('compliance', 'equity') },
    alsoExpected: ['R-14', 'SD-02'],
    sentence: 'Priya Product is product manager',
    allowed: { state: plain, by: 'registrar', command: pass('G-EQT'), accompaniment: inTheRoom('compliance', 'equity') },
  },
  {
    ruleId: 'R-06',
    about: 'a decline, and nothing new',
    refused: { state: of(declined), by: 'privacy', command: pass('G-PRV') },
    alsoExpected: [],
    sentence: 'Pri Privacy declined G-PRV on 12 Jun 2026. Nothing new has been shown since, so the decline stands.',
    allowed: { state: of(declined, submitted('G-PRV', 'engineer', '2026-07-01')), by: 'privacy', command: pass('G-PRV') },
  },
  {
    ruleId: 'R-06',
    about: 'a statement is not evidence',
    refused: { state: of(declined, submitted('G-PRV', 'engineer', '2026-07-01', [])), by: 'privacy', command: pass('G-PRV') },
    alsoExpected: [],
    sentence: 'declined G-PRV',
    allowed: { state: of(declined, submitted('G-PRV', 'engineer', '2026-07-01')), by: 'privacy', command: pass('G-PRV') },
  },
  {
    ruleId: 'R-07',
    refused: { state: plain, by: 'cio', command: pass('G-SEC') },
    alsoExpected: [],
    sentence: 'G-SEC is for the CISO (Leo Ciso). Ira Cio may ask for it, and does not hold that seat.',
    allowed: { state: plain, by: 'ciso', command: pass('G-SEC') },
  },
  {
    ruleId: 'R-07',
    about: 'nobody acts',
    refused: { state: plain, by: null, command: report },
    alsoExpected: [],
    sentence: 'Nobody acts: every decision needs a name.',
    allowed: { state: plain, by: 'nurse', command: report },
  },
  {
    ruleId: 'R-07',
    about: 'who left signs nothing',
    refused: { state: of(left), by: 'nurse', command: report },
    alsoExpected: [],
    sentence: 'Nia Nurse left on 15 Oct 2026',
    allowed: { state: of(), by: 'nurse', command: report },
  },
  {
    ruleId: 'R-07',
    about: 'a stranger beside the signer',
    refused: { state: plain, by: 'ciso', command: pass('G-SEC'), accompaniment: inTheRoom('cio') },
    alsoExpected: [],
    sentence: 'Ira Cio holds none of these seats',
    allowed: { state: plain, by: 'ciso', command: pass('G-SEC') },
  },
  {
    ruleId: 'R-07',
    about: 'only who was asked answers',
    refused: {
      state: of(asked('L9', 'oncall')),
      by: 'oncall-2',
      command: { type: 'link.accept', payload: { deploymentId, link: 'L9', statement: 'I answer' } },
    },
    alsoExpected: [],
    sentence: 'To accept a link is for the person asked (Ona Call).',
    allowed: {
      state: of(asked('L9', 'oncall')),
      by: 'oncall',
      command: { type: 'link.accept', payload: { deploymentId, link: 'L9', statement: 'I answer' } },
    },
  },
  {
    ruleId: 'R-07',
    about: 'an appeal climbs the refuser’s own line',
    refused: { state: of(onGate), by: 'pm', command: appeal('CIO') },
    alsoExpected: [],
    sentence: 'An appeal climbs the refuser’s own line first: REF-0001 goes to the chief compliance officer (Cy Cco)',
    allowed: { state: of(onGate), by: 'pm', command: appeal('Chief compliance officer') },
  },
  {
    ruleId: 'R-07',
    about: 'no appeal against what nobody may set aside',
    refused: { state: of(refused('gate.waive', 'DEP-1 G-PRV', ['R-08'])), by: 'pm', command: appeal('Chief compliance officer') },
    alsoExpected: [],
    sentence: 'REF-0001 rests on R-08, which nobody may set aside',
    allowed: { state: of(refused('gate.waive', 'DEP-1 G-PRV', ['R-06'])), by: 'pm', command: appeal('Chief compliance officer') },
  },
  {
    ruleId: 'R-07',
    about: 'an override takes two',
    refused: { state: overridable, by: 'cco', command: override },
    alsoExpected: [],
    sentence: 'An override takes two executives, one of them above the refuser',
    allowed: { state: overridable, by: 'cco', command: override, accompaniment: inTheRoom('cio') },
  },
  {
    ruleId: 'R-07',
    about: 'an override takes somebody above the refuser',
    refused: { state: overridable, by: 'cio', command: override, accompaniment: inTheRoom('cmo') },
    alsoExpected: [],
    sentence: 'here the chief compliance officer (Cy Cco)',
    allowed: { state: overridable, by: 'cco', command: override, accompaniment: inTheRoom('cmo') },
  },
  {
    ruleId: 'R-07',
    about: 'no override makes a signer',
    refused: {
      state: of(refused('gate.decide', 'DEP-1 G-PRV', ['R-06', 'R-14'])),
      by: 'cco',
      command: override,
      accompaniment: inTheRoom('cio'),
    },
    alsoExpected: [],
    sentence: 'REF-0001 rests on R-14, which no override sets aside.',
    allowed: { state: of(refused('gate.decide', 'DEP-1 G-PRV', ['R-06'])), by: 'cco', command: override, accompaniment: inTheRoom('cio') },
  },
  {
    ruleId: 'R-08',
    refused: { state: plain, by: 'cio', command: waive({ gate: 'G-ONC' }) },
    alsoExpected: [],
    sentence: '“Who owns it on call at 2 a.m.?” has no waiver',
    allowed: { state: plain, by: 'cio', command: waive({ gate: 'G-SVC' }) },
  },
  {
    ruleId: 'R-08',
    about: 'the override pathway of what touches care',
    refused: { state: plain, by: 'cmo', command: waive({ gate: 'G-OVR' }) },
    alsoExpected: [],
    sentence: 'Override pathway defended (G-OVR) has no waiver',
    allowed: { state: plain, by: 'cmo', command: waive({ gate: 'G-CLN' }) },
  },
  {
    ruleId: 'R-08',
    about: 'nor is a question called not applicable',
    refused: {
      state: plain,
      by: 'architect',
      command: { type: 'gate.decide', payload: { deploymentId, gate: 'G-ARC', outcome: 'not applicable', reason: 'None' } },
    },
    alsoExpected: [],
    sentence: '“Where does the model run?” has no waiver',
    allowed: {
      state: plain,
      by: 'architect',
      command: { type: 'gate.decide', payload: { deploymentId, gate: 'G-ARC', outcome: 'declined', reason: 'None' } },
    },
  },
  {
    ruleId: 'R-09',
    about: 'an end',
    refused: { state: plain, by: 'cco', command: waive({ until: null }) },
    alsoExpected: [],
    sentence: 'A waiver needs an end date. The longest allowed is 28 Jan 2027.',
    allowed: { state: plain, by: 'cco', command: waive() },
  },
  {
    ruleId: 'R-09',
    about: 'a day too long',
    refused: { state: plain, by: 'cco', command: waive({ until: day('2027-01-29') }) },
    alsoExpected: [],
    sentence: 'A waiver until 29 Jan 2027 is too long. The longest allowed is 28 Jan 2027.',
    allowed: { state: plain, by: 'cco', command: waive({ until: day('2027-01-28') }) },
  },
  {
    ruleId: 'R-09',
    about: 'ended before it begins',
    refused: { state: plain, by: 'cco', command: waive({ until: day('2026-10-30') }) },
    alsoExpected: [],
    sentence: 'A waiver until 30 Oct 2026 has ended before it begins.',
    allowed: { state: plain, by: 'cco', command: waive({ until: day('2026-10-31') }) },
  },
  {
    ruleId: 'R-09',
    about: 'renewed once',
    refused: { state: of(waived('2026-03-01'), waived('2026-06-01')), by: 'cco', command: waive() },
    alsoExpected: [],
    sentence: 'G-TRN has been waived 2 times in a row: a waiver is renewed once, not again.',
    allowed: { state: of(waived('2026-03-01')), by: 'cco', command: waive() },
  },
  {
    ruleId: 'R-09',
    about: 'a compensating control',
    refused: { state: plain, by: 'cco', command: waive({ compensatingControl: ' ' }) },
    alsoExpected: [],
    sentence: 'A waiver needs a compensating control',
    allowed: { state: plain, by: 'cco', command: waive() },
  },
  {
    ruleId: 'R-09',
    about: 'approved one level above',
    refused: { state: plain, by: 'compliance', command: waive() },
    alsoExpected: [],
    sentence: 'approved one level above its owner, in the same function: the chief compliance officer (Cy Cco)',
    allowed: { state: plain, by: 'cco', command: waive() },
  },
  {
    ruleId: 'R-09',
    about: 'nobody approves by standing above one deployment’s owner',
    refused: { state: of(signed('L3', 'nurse')), by: 'cmo', command: waive() },
    alsoExpected: [],
    sentence: 'the chief compliance officer (Cy Cco).',
    allowed: { state: of(signed('L3', 'nurse')), by: 'cco', command: waive() },
  },
  {
    ruleId: 'R-09',
    about: 'a security gate, by the CIO',
    refused: { state: plain, by: 'architect', command: waive({ gate: 'G-SEC' }) },
    alsoExpected: [],
    sentence: 'approved one level above its owner',
    allowed: { state: plain, by: 'cio', command: waive({ gate: 'G-SEC' }) },
  },
  {
    ruleId: 'R-09',
    about: 'an override in operations ends sooner',
    refused: {
      state: of(refused('release.execute', 'REL-001', ['R-03'])),
      by: 'cio',
      command: override,
      accompaniment: inTheRoom('cmo'),
    },
    alsoExpected: [],
    sentence: 'An override until 1 Dec 2026 is too long. The longest allowed is 29 Nov 2026.',
    allowed: {
      state: of(refused('deployment.transition', 'REL-001', ['R-03'])),
      by: 'cio',
      command: override,
      accompaniment: inTheRoom('cmo'),
    },
  },
  {
    ruleId: 'R-09',
    about: 'an override is reviewed before it ends',
    refused: {
      state: overridable,
      by: 'cco',
      command: { ...override, payload: { ...override.payload, reviewOn: day('2026-12-02') } },
      accompaniment: inTheRoom('cio'),
    },
    alsoExpected: [],
    sentence: 'An override is reviewed before it ends.',
    allowed: { state: overridable, by: 'cco', command: override, accompaniment: inTheRoom('cio') },
  },
  {
    ruleId: 'R-09',
    about: 'the overruled are heard',
    refused: {
      state: overridable,
      by: 'cco',
      command: { ...override, payload: { ...override.payload, dissent: [{ personId: 'privacy', words: '' }] } },
      accompaniment: inTheRoom('cio'),
    },
    alsoExpected: [],
    sentence: 'The objection of whoever is overruled is kept word for word',
    allowed: { state: overridable, by: 'cco', command: override, accompaniment: inTheRoom('cio') },
  },
  {
    ruleId: 'R-09',
    about: 'a condition has a near day',
    refused: { state: plain, by: 'ciso', command: conditional('2027-01-29') },
    alsoExpected: [],
    sentence: 'The condition “Close finding 7” until 29 Jan 2027 is too long. The longest allowed is 28 Jan 2027.',
    allowed: { state: plain, by: 'ciso', command: conditional('2027-01-28') },
  },
  {
    ruleId: 'R-19',
    refused: { state: plain, by: 'chair', command: { type: 'decision.edit', payload: { decisionId: 'DEC-0001', text: 'Otherwise' } } },
    alsoExpected: [],
    sentence: 'Decision DEC-0001 is sealed: it can be neither edited nor deleted.',
    allowed: null,
  },
  {
    ruleId: 'R-22',
    refused: { state: delegated, by: 'engineer', command: pass('G-SEC'), accompaniment: { delegationId: 'DEL-001' }, on: '2026-11-16' },
    alsoExpected: [],
    sentence: 'The delegation from Leo Ciso ended on 15 Nov 2026.',
    allowed: { state: delegated, by: 'engineer', command: pass('G-SEC'), accompaniment: { delegationId: 'DEL-001' }, on: '2026-11-15' },
  },
  {
    ruleId: 'R-22',
    about: 'not begun',
    refused: { state: delegated, by: 'engineer', command: pass('G-SEC'), accompaniment: { delegationId: 'DEL-001' }, on: '2026-09-30' },
    alsoExpected: [],
    sentence: 'The delegation from Leo Ciso begins on 1 Oct 2026.',
    allowed: { state: delegated, by: 'engineer', command: pass('G-SEC'), accompaniment: { delegationId: 'DEL-001' }, on: '2026-10-01' },
  },
  {
    ruleId: 'R-22',
    about: 'somebody else’s delegation',
    refused: { state: delegated, by: 'engineer-2', command: pass('G-SEC'), accompaniment: { delegationId: 'DEL-001' } },
    alsoExpected: [],
    sentence: 'Leo Ciso delegated to Eng One, not to Eng Two.',
    allowed: { state: delegated, by: 'engineer', command: pass('G-SEC'), accompaniment: { delegationId: 'DEL-001' } },
  },
  {
    ruleId: 'R-22',
    about: 'beyond what was delegated',
    refused: { state: of(granted(['risk.raise'])), by: 'engineer', command: pass('G-SEC'), accompaniment: { delegationId: 'DEL-001' } },
    alsoExpected: [],
    sentence: 'The delegation from Leo Ciso does not cover this.',
    allowed: { state: of(granted(['gate.decide'])), by: 'engineer', command: pass('G-SEC'), accompaniment: { delegationId: 'DEL-001' } },
  },
  {
    ruleId: 'R-22',
    about: 'a delegate passes nothing on',
    refused: {
      state: of(granted(['gate.decide', 'delegation.grant'])),
      by: 'engineer',
      command: delegate({ to: 'engineer-2' }),
      accompaniment: { delegationId: 'DEL-001' },
    },
    alsoExpected: [],
    sentence: 'Eng One acts for Leo Ciso, and cannot pass that on.',
    allowed: { state: of(granted(['gate.decide', 'delegation.grant'])), by: 'engineer', command: delegate({ to: 'engineer-2' }) },
  },
  {
    ruleId: 'R-22',
    about: 'it ends after it begins',
    refused: { state: plain, by: 'ciso', command: delegate({ ends: day('2026-10-31') }) },
    alsoExpected: [],
    sentence: 'A delegation that begins on 1 Nov 2026 cannot end on 31 Oct 2026.',
    allowed: { state: plain, by: 'ciso', command: delegate({ ends: day('2026-11-01') }) },
  },
  {
    ruleId: 'R-23',
    refused: { state: plain, by: 'vendor', command: raise },
    alsoExpected: [],
    sentence: 'Ven Dor is employed by the vendor: vendor contacts can attach evidence',
    allowed: { state: plain, by: 'nurse', command: raise },
  },
  {
    ruleId: 'R-23',
    about: 'a vendor signs no gate',
    refused: { state: plain, by: 'ciso', command: pass('G-SEC'), accompaniment: inTheRoom('vendor') },
    alsoExpected: ['R-07'],
    sentence: 'sign or decide nothing here',
    allowed: { state: plain, by: 'ciso', command: pass('G-SEC') },
  },
  {
    ruleId: 'R-23',
    about: 'software',
    refused: { state: plain, by: 'agent', command: raise },
    alsoExpected: [],
    sentence: 'The Agent is software: it can attach evidence',
    allowed: { state: plain, by: 'nurse', command: raise },
  },
  {
    ruleId: 'R-23',
    about: 'nothing is delegated outside',
    refused: { state: plain, by: 'ciso', command: delegate({ to: 'vendor' }) },
    alsoExpected: [],
    sentence: 'nothing is delegated outside the institution’s own staff',
    allowed: { state: plain, by: 'ciso', command: delegate() },
  },
];
