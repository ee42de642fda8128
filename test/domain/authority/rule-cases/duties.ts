/** R-14 with SD-01 to SD-13: duties one person must not combine. */
import type { LinkId } from '../../../../src/domain/accountability/links.ts';
import type { SignatureLine } from '../../../../src/domain/audit/decided-events.ts';
import type { Shift } from '../../../../src/domain/audit/events.ts';
import type { Accompaniment, Command, SingleCommand } from '../../../../src/domain/authority/command.ts';
import { committeePresent, institution } from '../../../support/authority/institution.ts';
import { asked, refused, risk, signed, submitted } from '../../../support/authority/record-lines.ts';
import { agentic, clinical, day, model, stateOf, type Line } from '../../../support/record-of.ts';
import type { RuleCase } from '../../../support/rule-case.ts';

const deploymentId = 'DEP-1';
const of = (...lines: readonly Line[]): ReturnType<typeof stateOf> =>
  stateOf([...institution(), ...model(1, { flags: clinical, from: '2026-01-06' }), ...lines], '2026-10-30');
const ofAgent = (...lines: readonly Line[]): ReturnType<typeof stateOf> =>
  stateOf([...institution(), ...model(1, { flags: agentic, from: '2026-01-06' }), ...lines], '2026-10-30');

const accept = (link: LinkId): Command => ({ type: 'link.accept', payload: { deploymentId, link, statement: 'My name' } });
const inTheRoom = (...ids: readonly string[]): Accompaniment => ({ signers: ids.map((personId) => ({ personId, how: 'in the room' })) });
const pass = (gate: 'G-VAL' | 'G-SEC' | 'G-SVC'): Command => ({
  type: 'gate.decide',
  payload: { deploymentId, gate, outcome: 'passed', reason: 'Seen' },
});
const acceptRisk = (by: string): SingleCommand => ({
  type: 'risk.accept',
  payload: { riskId: 'RISK-001', purpose: 'go-live', expiresOn: day(by) },
});
const meeting = (item: SingleCommand): Command => ({
  type: 'meeting.decide',
  payload: { meetingId: 'MTG-1', present: committeePresent, item },
});

/** A version somebody recorded: they have built it. */
function built(personId: string): Line {
  const signature: SignatureLine = {
    personId,
    printedName: personId,
    title: 'Engineer',
    meaning: 'recorded',
    statement: 'v2',
    assurance: 'in the room',
  };
  return [
    '2026-08-01',
    'decision.recorded',
    {
      decisionId: 'DEC-0001',
      command: 'version.record',
      subject: deploymentId,
      effects: 0,
      signatures: [{ ...signature, personId: 'engineer' }, signature],
      rules: [],
      ruleset: 'full',
      decidedOn: 1,
      key: 'K-0',
    },
  ];
}

const nights = (more: Partial<Shift>): Command => ({
  type: 'rota.set',
  payload: {
    deploymentId,
    shifts: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00', primary: 'oncall', secondary: 'oncall-2', ...more }],
    pageTestedOn: day('2026-10-29'),
  },
});

const suspended: Line = ['2026-10-29', 'deployment.suspended', { deploymentId, by: 'override', reason: 'It missed alarms' }];
const running: readonly Line[] = [
  ['2026-10-01', 'deployment.staged', { deploymentId, stage: 'pilot', from: '2026-10-01' as never }],
  signed('L10', 'override'),
  signed('L4', 'engineer'),
];
const resume: Command = { type: 'deployment.resume', payload: { deploymentId, cause: 'A late feed', fix: 'The feed is back' } };

const override: Command = {
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

/** A link refused to a person, and allowed to another who was asked as well. */
function onLink(
  ruleId: RuleCase['ruleId'],
  about: string,
  link: LinkId,
  {
    who,
    other,
    lines = [],
    sentence,
    also = [],
    care = true,
  }: {
    who: string;
    other: string;
    lines?: readonly Line[];
    sentence: string;
    also?: RuleCase['alsoExpected'];
    care?: boolean;
  },
): RuleCase {
  const state = (care ? of : ofAgent)(...lines, asked(link, who), asked(link, other));
  return {
    ruleId,
    about,
    refused: { state, by: who, command: accept(link) },
    alsoExpected: ['R-14', ...also].filter((id) => id !== ruleId) as RuleCase['alsoExpected'],
    sentence,
    allowed: { state, by: other, command: accept(link) },
  };
}

/** Deployments 2 to n, each with a name on one link. */
function others(count: number, link: LinkId, personId: string): Line[] {
  return Array.from({ length: count }, (_, at) => at + 2).flatMap((n) => [
    ...model(n, { from: '2026-01-06' }),
    signed(link, personId, {}, '2026-09-01', n),
  ]);
}

const waiver = (askedBy: string): Command => ({
  type: 'gate.waive',
  payload: {
    deploymentId,
    gate: 'G-TRN',
    until: day('2026-12-30'),
    compensatingControl: 'A nurse reads every notice',
    reason: 'The course starts in December',
    askedBy,
  },
});

export const cases: readonly RuleCase[] = [
  onLink('R-14', 'two duties in one person', 'L7', {
    who: 'engineer',
    other: 'validator-2',
    lines: [signed('L4', 'engineer')],
    sentence: 'Duties that one person must not combine meet here (SD-01).',
    also: ['SD-01'],
  }),
  onLink('SD-01', 'the model owner', 'L7', {
    who: 'engineer',
    other: 'validator-2',
    lines: [signed('L4', 'engineer')],
    sentence: 'Eng One is the model owner of DEP-1, and cannot be its independent validator too.',
  }),
  onLink('SD-01', 'the other way round', 'L4', {
    who: 'validator',
    other: 'engineer',
    lines: [signed('L7', 'validator')],
    sentence: 'Cor Validator is the independent validator of DEP-1, and cannot be its model owner too.',
  }),
  onLink('SD-01', 'a builder', 'L7', {
    who: 'engineer-2',
    other: 'validator-2',
    lines: [built('engineer-2')],
    sentence: 'Eng Two built DEP-1, and cannot be its independent validator.',
  }),
  {
    ruleId: 'SD-01',
    about: 'at the gate',
    refused: { state: of(signed('L4', 'validator')), by: 'validator', command: pass('G-VAL') },
    alsoExpected: ['R-14'],
    sentence: 'Cor Validator is the model owner of DEP-1, so cannot judge G-VAL.',
    allowed: { state: of(signed('L4', 'validator')), by: 'validator-2', command: pass('G-VAL') },
  },
  ...(['L2', 'L5', 'L7', 'L10', 'L11', 'L6-CARE'] as const).map((link) =>
    onLink('SD-02', link, link, {
      who: 'pm',
      other: 'nurse',
      sentence: 'Priya Product is product manager: who speaks for the product cannot be its',
    }),
  ),
  onLink('SD-02', 'a train engineer', 'L2', { who: 'rte', other: 'nurse', sentence: 'Til Train is RTE' }),
  {
    ruleId: 'SD-02',
    about: 'no gate',
    refused: { state: of(), by: 'pm', command: pass('G-SEC'), accompaniment: inTheRoom('ciso') },
    alsoExpected: ['R-14'],
    sentence: 'neither signs G-SEC nor records a signature there',
    allowed: { state: of(), by: 'registrar', command: pass('G-SEC'), accompaniment: inTheRoom('ciso') },
  },
  {
    ruleId: 'SD-02',
    about: 'no risk',
    refused: {
      state: of(...risk({ score: { severity: 2, likelihood: 1 } })),
      by: 'pm',
      command: acceptRisk('2027-01-28'),
      accompaniment: inTheRoom('director'),
    },
    alsoExpected: ['R-14'],
    sentence: 'neither accepts RISK-001 nor records its acceptance',
    allowed: {
      state: of(...risk({ score: { severity: 2, likelihood: 1 } })),
      by: 'registrar',
      command: acceptRisk('2027-01-28'),
      accompaniment: inTheRoom('director'),
    },
  },
  onLink('SD-03', 'the model owner', 'L2', {
    who: 'engineer',
    other: 'signatory',
    lines: [signed('L4', 'engineer')],
    sentence: 'Eng One is the model owner of DEP-1, and cannot be its decision signatory too.',
  }),
  onLink('SD-03', 'a vendor', 'L2', {
    who: 'vendor',
    other: 'signatory',
    sentence: 'Ven Dor is employed by the vendor, and cannot put a name on this institution’s decision.',
    also: ['SD-10'],
  }),
  ...(['L1', 'L3', 'L4'] as const).map((held) =>
    onLink('SD-04', held, 'L5', {
      who: 'owner',
      other: 'compliance',
      lines: [signed(held, 'owner')],
      sentence: 'of DEP-1, and cannot be its compliance signatory too.',
    }),
  ),
  onLink('SD-04', 'the sponsor’s line', 'L5', {
    who: 'counsel',
    other: 'custodian',
    lines: [signed('L1', 'ceo'), ['2026-08-01', 'person.moved', { personId: 'custodian', reportsTo: 'chair' }]],
    sentence: 'Lee Counsel reports to Cleo Ceo, who sponsors DEP-1',
  }),
  onLink('SD-04', 'a sponsor above who signed compliance', 'L1', {
    who: 'ceo',
    other: 'sponsor',
    lines: [signed('L5', 'counsel')],
    sentence: 'Lee Counsel reports to Cleo Ceo, who sponsors DEP-1',
  }),
  ...(['L4', 'L8', 'L9'] as const).map((held) =>
    onLink('SD-05', held, 'L11', {
      who: 'service',
      other: 'custodian',
      lines: [signed(held, 'service')],
      sentence: 'of DEP-1, and cannot be its audit custodian too.',
    }),
  ),
  onLink('SD-05', 'a builder', 'L11', {
    who: 'engineer-2',
    other: 'custodian',
    lines: [built('engineer-2')],
    sentence: 'Eng Two built DEP-1, and cannot keep its audit trail too.',
  }),
  {
    ruleId: 'SD-06',
    about: 'who submits does not decide',
    refused: { state: of(submitted('G-VAL', 'validator')), by: 'validator', command: pass('G-VAL') },
    alsoExpected: ['R-14'],
    sentence: 'Cor Validator submitted G-VAL, so cannot decide it.',
    allowed: { state: of(submitted('G-VAL', 'validator')), by: 'validator-2', command: pass('G-VAL') },
  },
  {
    ruleId: 'SD-06',
    about: 'who asks for a waiver does not approve it',
    refused: { state: of(), by: 'cco', command: waiver('cco') },
    alsoExpected: ['R-14'],
    sentence: 'Cy Cco asked for the waiver of G-TRN, so cannot approve it.',
    allowed: { state: of(), by: 'cco', command: waiver('owner') },
  },
  {
    ruleId: 'SD-06',
    about: 'who wrote the answer does not accept it',
    refused: {
      state: of(['2026-10-01', 'question.answered', { deploymentId, question: 'Q2', text: 'Ona Call', by: 'service' }]),
      by: 'service',
      command: { type: 'question.accept', payload: { deploymentId, question: 'Q2' } },
    },
    alsoExpected: ['R-14'],
    sentence: 'Noor Service wrote the answer to Q2, so cannot accept it.',
    allowed: {
      state: of(['2026-10-01', 'question.answered', { deploymentId, question: 'Q2', text: 'Ona Call', by: 'oncall' }]),
      by: 'service',
      command: { type: 'question.accept', payload: { deploymentId, question: 'Q2' } },
    },
  },
  {
    ruleId: 'SD-06',
    about: 'who was refused does not override',
    refused: {
      state: of(refused('deployment.transition', 'DEP-1', ['R-06'], 'cio')),
      by: 'cco',
      command: override,
      accompaniment: inTheRoom('cio'),
    },
    alsoExpected: ['R-14'],
    sentence: 'Ira Cio asked for what REF-0001 refused, so cannot approve it.',
    allowed: {
      state: of(refused('deployment.transition', 'DEP-1', ['R-06'], 'pm')),
      by: 'cco',
      command: override,
      accompaniment: inTheRoom('cio'),
    },
  },
  {
    ruleId: 'SD-07',
    about: 'the owner of a High risk',
    refused: {
      state: of(...risk({ owner: 'cmo', score: { severity: 4, likelihood: 3 } })),
      by: 'chair',
      command: meeting(acceptRisk('2027-01-28')),
      accompaniment: inTheRoom('cmo'),
    },
    alsoExpected: ['R-14'],
    sentence: 'Mo Cmo owns RISK-001: a High risk is not accepted by its owner.',
    allowed: {
      state: of(...risk({ owner: 'cmo', score: { severity: 4, likelihood: 3 } }), [
        '2026-09-03',
        'risk.owned',
        { riskId: 'RISK-001', owner: 'cio' },
      ]),
      by: 'chair',
      command: meeting(acceptRisk('2027-01-28')),
      accompaniment: inTheRoom('cmo'),
    },
  },
  {
    ruleId: 'SD-07',
    about: 'who wants the release',
    refused: {
      state: of(...risk({ score: { severity: 3, likelihood: 2 } }), [
        '2026-10-01',
        'release.scheduled',
        { releaseId: 'REL-001', deploymentId, title: 'v3', version: '3.0', on: day('2026-11-20'), declares: {}, by: 'director-2' },
      ]),
      by: 'director-2',
      command: acceptRisk('2027-01-28'),
    },
    alsoExpected: ['R-14'],
    sentence: 'Dan Director asked for release REL-001',
    allowed: {
      state: of(...risk({ score: { severity: 3, likelihood: 2 } }), [
        '2026-10-01',
        'release.scheduled',
        { releaseId: 'REL-001', deploymentId, title: 'v3', version: '3.0', on: day('2026-11-20'), declares: {}, by: 'director-2' },
      ]),
      by: 'director',
      command: acceptRisk('2027-01-28'),
    },
  },
  {
    ruleId: 'SD-08',
    refused: { state: of(), by: 'service', command: nights({ secondary: 'oncall' }) },
    alsoExpected: ['R-14'],
    sentence: 'Ona Call is both primary and secondary from 00:00 to 24:00.',
    allowed: { state: of(), by: 'service', command: nights({}) },
  },
  {
    ruleId: 'SD-09',
    refused: { state: of(...running, suspended), by: 'override', command: resume },
    alsoExpected: ['R-14', 'R-13', 'T-15'],
    sentence: 'Ove Ride suspended it, and cannot alone let it run again.',
    allowed: { state: of(...running, suspended), by: 'override', command: resume, accompaniment: inTheRoom('engineer', 'safety') },
  },
  onLink('SD-10', 'an internal link', 'L9', {
    who: 'vendor',
    other: 'oncall',
    sentence: 'Ven Dor is employed by the vendor, and can be the vendor contact but not the on-call responder.',
  }),
  {
    ruleId: 'SD-10',
    about: 'first on the rota',
    refused: { state: of(), by: 'service', command: nights({ primary: 'vendor' }) },
    alsoExpected: ['R-14'],
    sentence: 'Ven Dor is employed by the vendor, and cannot be the first to answer.',
    allowed: { state: of(), by: 'service', command: nights({ primary: 'oncall' }) },
  },
  {
    ruleId: 'SD-10',
    about: 'the vendor’s own link',
    refused: { state: ofAgent(asked('LV', 'vendor'), asked('L8', 'vendor')), by: 'vendor', command: accept('L8') },
    alsoExpected: ['R-14'],
    sentence: 'not the service owner',
    allowed: { state: ofAgent(asked('LV', 'vendor'), asked('L8', 'vendor')), by: 'vendor', command: accept('LV') },
  },
  onLink('SD-11', 'a link', 'L9', {
    who: 'agent',
    other: 'oncall',
    sentence: 'The Agent is software: only a person can be the on-call responder.',
    also: ['R-23'],
  }),
  {
    ruleId: 'SD-11',
    about: 'on the rota',
    refused: { state: of(), by: 'service', command: nights({ secondary: 'agent' }) },
    alsoExpected: ['R-14'],
    sentence: 'The Agent is software, and answers no page.',
    allowed: { state: of(), by: 'service', command: nights({}) },
  },
  onLink('SD-12', 'a fourth link', 'L10', {
    who: 'owner',
    other: 'nurse',
    lines: [signed('L1', 'owner'), signed('L3', 'owner'), signed('L8', 'owner')],
    sentence: 'Oli Owner already is the executive sponsor, clinical or business owner and service owner of DEP-1',
  }),
  {
    ruleId: 'SD-12',
    about: 'a third link warns',
    refused: { state: of(signed('L1', 'owner'), signed('L3', 'owner'), asked('L10', 'owner')), by: 'owner', command: accept('L10') },
    alsoExpected: [],
    sentence: 'With this, Oli Owner holds 3 links of DEP-1, the most one person may.',
    allowed: { state: of(signed('L1', 'owner'), asked('L10', 'owner')), by: 'owner', command: accept('L10') },
    warns: true,
  },
  {
    ruleId: 'SD-13',
    about: 'on call',
    refused: { state: of(...others(10, 'L9', 'oncall'), asked('L9', 'oncall')), by: 'oncall', command: accept('L9') },
    alsoExpected: [],
    sentence: 'With this, Ona Call is on call for 11 deployments; more than 10 on one person is a concentration.',
    allowed: { state: of(...others(10, 'L9', 'oncall').slice(0, -1), asked('L9', 'oncall')), by: 'oncall', command: accept('L9') },
    warns: true,
  },
  {
    ruleId: 'SD-13',
    about: 'the decisions',
    refused: { state: of(...others(8, 'L2', 'signatory'), asked('L2', 'signatory')), by: 'signatory', command: accept('L2') },
    alsoExpected: [],
    sentence: 'With this, Sig Natory signs the decisions of 9 deployments; more than 8 on one person is a concentration.',
    allowed: { state: of(...others(8, 'L2', 'signatory').slice(0, -1), asked('L2', 'signatory')), by: 'signatory', command: accept('L2') },
    warns: true,
  },
];
