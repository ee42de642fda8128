/** what remains is accepted by whom, and what may run. */
import type { ActionClass, ChangeEffect } from '../../../../src/domain/audit/decided-events.ts';
import type { Score } from '../../../../src/domain/audit/events.ts';
import type { Accompaniment, Command, SingleCommand } from '../../../../src/domain/authority/command.ts';
import { committeePresent, institution } from '../../../support/authority/institution.ts';
import { decided, risk, signed, type Written } from '../../../support/authority/record-lines.ts';
import { advisory, agentic, clinical, day, model, stateOf, type Line } from '../../../support/record-of.ts';
import type { RuleCase } from '../../../support/rule-case.ts';

const deploymentId = 'DEP-1';
const board: Line = [
  '2026-01-05',
  'person.joined',
  { personId: 'board', printedName: 'Bo Ard', title: 'Board member', roles: ['Board member'], function: 'Board', employer: 'staff' },
];
const of = (flags: typeof clinical, ...lines: readonly Line[]): ReturnType<typeof stateOf> =>
  stateOf([...institution(), board, ...model(1, { flags, from: '2026-01-06' }), ...lines], '2026-10-30');
const withRisk = (severity: number, likelihood: number, more: Written = {}): ReturnType<typeof stateOf> =>
  of(clinical, ...risk({ ...more, score: { severity, likelihood } }));

const accept = (expiresOn: string, purpose: 'go-live' | 'continue' = 'go-live'): SingleCommand => ({
  type: 'risk.accept',
  payload: { riskId: 'RISK-001', purpose, expiresOn: day(expiresOn) },
});
const meeting = (item: SingleCommand, present: readonly string[] = committeePresent): Command => ({
  type: 'meeting.decide',
  payload: { meetingId: 'MTG-1', present, item },
});
const inTheRoom = (...ids: readonly string[]): Accompaniment => ({ signers: ids.map((personId) => ({ personId, how: 'in the room' })) });

const pilotResult: SingleCommand = { type: 'gate.decide', payload: { deploymentId, gate: 'G-PIL', outcome: 'passed', reason: 'Met' } };

const low: Score = { severity: 2, likelihood: 1 };
const extreme = of(clinical, ...risk({ score: { severity: 5, likelihood: 4 } }), [
  '2026-09-03',
  'risk.treated',
  { riskId: 'RISK-001', treatment: 'mitigate' },
]);

const path = (drilledOn: string | null, step: 'stop' | 'hold' = 'stop'): Line => [
  '2026-09-10',
  'override.set',
  {
    deploymentId,
    steps: [{ step, who: 'Ove Ride, by pager', seconds: 40, drilledOn: drilledOn === null ? null : day(drilledOn) }],
  },
];
const forAgent: readonly Line[] = [
  signed('L2', 'signatory', { actions: ['read', 'route', 'draft', 'submit prior authorisation'] }),
  signed('L4', 'engineer'),
  signed('LA1', 'nurse'),
  signed('LA2', 'principal'),
  decided('G-AGL', 'passed', 'architect', '2026-09-05'),
  decided('G-AGT', 'passed', 'ciso', '2026-09-05'),
  decided('G-OVR', 'passed', 'override', '2026-09-05'),
];
const raise: Command = { type: 'autonomy.change', payload: { deploymentId, to: 'agentic' } };
const ready = of(advisory, ...forAgent, path('2026-08-01'));
const without = (line: number): ReturnType<typeof stateOf> => of(advisory, ...forAgent.toSpliced(line, 1), path('2026-08-01'));

const change = (effect: ChangeEffect): Command => ({
  type: 'change.execute',
  payload: { deploymentId, kind: 'emergency', effect, what: 'Back to 2.3' },
});

const act = (action: ActionClass, approvedBy: string | null = null): Command => ({
  type: 'agent.act',
  payload: { deploymentId, action, approvedBy },
});
const acting = of(agentic, ...forAgent, path('2026-08-01'));

export const cases: readonly RuleCase[] = [
  {
    ruleId: 'R-15',
    about: 'Moderate is a director’s',
    refused: { state: withRisk(3, 2, { owner: 'nurse' }), by: 'nurse', command: accept('2027-01-30') },
    alsoExpected: [],
    sentence: 'RISK-001 is at severity 3, likelihood 2: Moderate. It is accepted by the director',
    allowed: { state: withRisk(3, 2, { owner: 'nurse' }), by: 'director', command: accept('2027-01-30') },
  },
  {
    ruleId: 'R-15',
    about: 'Low is its owner’s',
    refused: { state: withRisk(2, 1, { owner: 'nurse' }), by: 'engineer', command: accept('2027-01-30') },
    alsoExpected: [],
    sentence: 'RISK-001 is at severity 2, likelihood 1: Low.',
    allowed: { state: withRisk(2, 1, { owner: 'nurse' }), by: 'nurse', command: accept('2027-01-30') },
  },
  {
    ruleId: 'R-15',
    about: 'High takes the executive of the harmed domain',
    refused: { state: withRisk(4, 3), by: 'chair', command: meeting(accept('2027-01-28')) },
    alsoExpected: [],
    sentence: 'still missing: the CMO (Mo Cmo)',
    allowed: { state: withRisk(4, 3), by: 'chair', command: meeting(accept('2027-01-28')), accompaniment: inTheRoom('cmo') },
  },
  {
    ruleId: 'R-15',
    about: 'severity 5 is High however rare',
    refused: { state: withRisk(5, 1), by: 'chair', command: meeting(accept('2027-01-28')) },
    alsoExpected: [],
    sentence: 'severity 5, likelihood 1: High',
    allowed: { state: withRisk(5, 1), by: 'chair', command: meeting(accept('2027-01-28')), accompaniment: inTheRoom('cmo') },
  },
  {
    ruleId: 'R-15',
    about: 'its term',
    refused: { state: withRisk(4, 3), by: 'chair', command: meeting(accept('2027-01-29')), accompaniment: inTheRoom('cmo') },
    alsoExpected: [],
    sentence: 'Its acceptance ends by 28 Jan 2027, after 90 days; 29 Jan 2027 was asked.',
    allowed: { state: withRisk(4, 3), by: 'chair', command: meeting(accept('2027-01-28')), accompaniment: inTheRoom('cmo') },
  },
  {
    ruleId: 'R-15',
    about: 'nobody accepts what nobody scored',
    refused: { state: of(clinical, ...risk({ owner: 'nurse' })), by: 'nurse', command: accept('2027-01-28') },
    alsoExpected: [],
    sentence: 'RISK-001 has not been scored',
    allowed: { state: of(clinical, ...risk({ owner: 'nurse', score: low })), by: 'nurse', command: accept('2027-01-28') },
  },
  {
    ruleId: 'R-15',
    about: 'an Extreme risk goes on only under treatment',
    refused: {
      state: of(clinical, ...risk({ score: { severity: 5, likelihood: 4 } })),
      by: 'ceo',
      command: accept('2026-11-29', 'continue'),
      accompaniment: inTheRoom('board'),
    },
    alsoExpected: [],
    sentence: 'no treatment is under way',
    allowed: { state: extreme, by: 'ceo', command: accept('2026-11-29', 'continue'), accompaniment: inTheRoom('board') },
  },
  {
    ruleId: 'R-16',
    refused: { state: extreme, by: 'ceo', command: accept('2026-11-29', 'go-live'), accompaniment: inTheRoom('board') },
    alsoExpected: [],
    sentence: 'RISK-001 is at severity 5, likelihood 4: Extreme. No one can accept that for a go-live.',
    allowed: { state: extreme, by: 'ceo', command: accept('2026-11-29', 'continue'), accompaniment: inTheRoom('board') },
  },
  {
    ruleId: 'R-20',
    about: 'a stop tried lately',
    refused: { state: of(advisory, ...forAgent, path(null)), by: 'engineer', command: raise },
    alsoExpected: [],
    sentence: 'Raising DEP-1 to agentic needs a stop that was tried in the last 90 days. Last tried: never.',
    allowed: { state: ready, by: 'engineer', command: raise },
  },
  {
    ruleId: 'R-20',
    about: 'a stop tried too long ago',
    refused: { state: of(advisory, ...forAgent, path('2026-07-31')), by: 'engineer', command: raise },
    alsoExpected: [],
    sentence: 'Last tried: 31 Jul 2026.',
    allowed: { state: of(advisory, ...forAgent, path('2026-08-01')), by: 'engineer', command: raise },
  },
  ...[
    [0, 'the decision signatory to sign for it anew, naming what it may do'],
    [2, 'the agent supervisor to sign for it anew'],
    [3, 'the authorising principal to sign for it anew'],
    [4, 'needs G-AGL (agent authority limits), and it is not passed'],
    [5, 'needs G-AGT'],
    [6, 'needs G-OVR'],
  ].map(([line, sentence]): RuleCase => ({
    ruleId: 'R-20',
    about: String(sentence),
    refused: { state: without(Number(line)), by: 'engineer', command: raise },
    alsoExpected: [],
    sentence: String(sentence),
    allowed: { state: ready, by: 'engineer', command: raise },
  })),
  {
    ruleId: 'R-20',
    about: 'another step tried is not the stop tried',
    refused: { state: of(advisory, ...forAgent, path('2026-10-01', 'hold')), by: 'engineer', command: raise },
    alsoExpected: [],
    sentence: 'Last tried: never.',
    allowed: { state: of(advisory, ...forAgent, path('2026-10-01', 'stop')), by: 'engineer', command: raise },
  },
  {
    ruleId: 'R-20',
    about: 'an advisory model does not act',
    refused: {
      state: of({ ...agentic, autonomy: 'semi-agentic' }, ...forAgent, path('2026-08-01')),
      by: 'agent',
      command: act('order', 'nurse'),
    },
    alsoExpected: [],
    sentence: 'DEP-1 is semi-agentic: “order” is beyond what it may do by itself.',
    allowed: {
      state: of({ ...agentic, autonomy: 'semi-agentic' }, ...forAgent, path('2026-08-01')),
      by: 'agent',
      command: act('draft', 'nurse'),
    },
  },
  {
    ruleId: 'R-20',
    about: 'what is suspended does nothing',
    refused: {
      state: of(agentic, ...forAgent, path('2026-08-01'), [
        '2026-10-02',
        'deployment.suspended',
        { deploymentId, by: 'oncall', reason: 'It fails' },
      ]),
      by: 'agent',
      command: act('read'),
    },
    alsoExpected: [],
    sentence: 'DEP-1 has been suspended since 2 Oct 2026',
    allowed: { state: acting, by: 'agent', command: act('read') },
  },
  {
    ruleId: 'R-21',
    refused: { state: of(clinical), by: 'change', command: change('new tool') },
    alsoExpected: [],
    sentence: 'An emergency change may roll back or disable. Adding a tool is a normal change.',
    allowed: { state: of(clinical), by: 'change', command: change('restores') },
  },
  {
    ruleId: 'R-24',
    about: 'compliance where care is touched',
    refused: {
      state: withRisk(4, 3),
      by: 'chair',
      command: meeting(
        accept('2027-01-28'),
        committeePresent.filter((id) => id !== 'compliance'),
      ),
      accompaniment: inTheRoom('cmo'),
    },
    alsoExpected: [],
    sentence: 'No quorum: the compliance lead is absent. The item stays open.',
    allowed: { state: withRisk(4, 3), by: 'chair', command: meeting(accept('2027-01-28')), accompaniment: inTheRoom('cmo') },
  },
  {
    ruleId: 'R-24',
    about: 'clinical safety, on a deployment',
    refused: {
      state: of(clinical, ['2026-10-01', 'gate.signed', { deploymentId, gate: 'G-PIL', by: 'validator' }]),
      by: 'chair',
      command: meeting(
        pilotResult,
        committeePresent.filter((id) => id !== 'safety'),
      ),
    },
    alsoExpected: [],
    sentence: 'No quorum: the clinical safety officer is absent.',
    allowed: {
      state: of(clinical, ['2026-10-01', 'gate.signed', { deploymentId, gate: 'G-PIL', by: 'validator' }]),
      by: 'chair',
      command: meeting(pilotResult),
    },
  },
  {
    ruleId: 'R-24',
    about: 'the plan’s medical director where payment is touched, and not else',
    refused: {
      state: of(agentic, ['2026-10-01', 'gate.signed', { deploymentId, gate: 'G-PIL', by: 'validator' }]),
      by: 'chair',
      command: meeting(
        pilotResult,
        committeePresent.filter((id) => id !== 'plan-md'),
      ),
    },
    alsoExpected: [],
    sentence: 'No quorum: the plan medical director is absent.',
    allowed: {
      state: of(agentic, ['2026-10-01', 'gate.signed', { deploymentId, gate: 'G-PIL', by: 'validator' }]),
      by: 'chair',
      command: meeting(pilotResult),
    },
  },
  {
    ruleId: 'R-24',
    about: 'half of the members',
    refused: {
      state: withRisk(4, 3),
      by: 'chair',
      command: meeting(accept('2027-01-28'), ['chair', 'compliance', 'safety', 'ciso']),
      accompaniment: inTheRoom('cmo'),
    },
    alsoExpected: [],
    sentence: 'No quorum: 4 of 10 members are present, and it takes 5.',
    allowed: {
      state: withRisk(4, 3),
      by: 'chair',
      command: meeting(accept('2027-01-28'), ['chair', 'compliance', 'safety', 'ciso', 'equity']),
      accompaniment: inTheRoom('cmo'),
    },
  },
  {
    ruleId: 'R-25',
    refused: { state: acting, by: 'agent', command: act('deny', 'plan-md') },
    alsoExpected: [],
    sentence: 'This plan’s agent may approve or route, not deny (42 CFR 422.101(c), 422.566(d)).',
    allowed: { state: acting, by: 'agent', command: act('route', 'plan-md') },
  },
  {
    ruleId: 'R-25',
    about: 'an approval, one by one',
    refused: { state: acting, by: 'agent', command: act('draft') },
    alsoExpected: [],
    sentence: '“draft” takes effect only once a person has approved it',
    allowed: { state: acting, by: 'agent', command: act('draft', 'nurse') },
  },
  {
    ruleId: 'R-25',
    about: 'what is not on its list',
    refused: { state: acting, by: 'agent', command: act('order') },
    alsoExpected: [],
    sentence: '“order” is not on the list of what this agent may do by itself',
    allowed: { state: acting, by: 'agent', command: act('order', 'nurse') },
  },
  {
    ruleId: 'R-25',
    about: 'a stop somebody can pull',
    refused: { state: of(agentic, ...forAgent), by: 'agent', command: act('submit prior authorisation') },
    alsoExpected: [],
    sentence: 'submits prior authorisations only while somebody can stop it',
    allowed: { state: acting, by: 'agent', command: act('submit prior authorisation') },
  },
];
