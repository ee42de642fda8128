import { toWhen } from '../../../../src/domain/time.ts';
import type { Command, CommandPayloads } from '../../../../src/domain/authority/command.ts';
import { governed, inMeeting, recordOf, without } from '../../../support/governed.ts';
import { advisory, clinical, day, type Line } from '../../../support/record-of.ts';
import type { RuleCase } from '../../../support/rule-case.ts';
import { moveTo, promoters } from '../../../support/transitions.ts';

const deploymentId = 'DEP-1';
const chair = 'chair';
const inRoom = (personId: string) => ({ signers: [{ personId, how: 'in the room' as const }] });

const register = (more: Partial<CommandPayloads['model.register']> = {}): Command => ({
  type: 'model.register',
  payload: {
    name: 'Reader',
    problem: 'Readings come late',
    sponsor: 'sponsor',
    tier: 'Low',
    flags: advisory,
    businessFunction: 'Imaging',
    vendorName: null,
    siteId: 'north',
    scope: 'Adults',
    ...more,
  },
});

const extend = (plannedEnd: string): Command =>
  inMeeting({ type: 'deployment.extend', payload: { deploymentId, plannedEnd: day(plannedEnd), reason: 'Too few cases yet' } });

const stopped: CommandPayloads['deployment.end'] = {
  deploymentId,
  kind: 'stopped',
  reason: 'no benefit',
  text: 'Nobody read sooner',
  learned: 'The queue is the trouble',
  disposal: 'Data deleted, access closed',
};
const end = (more: Partial<CommandPayloads['deployment.end']> = {}): Command => ({
  type: 'deployment.end',
  payload: { ...stopped, ...more },
});

const intake = recordOf(governed({ stage: 'intake' }));
const build = governed({ stage: 'build', tier: 'Low' });
const silent = governed({ stage: 'silent' });
const pilot = governed({ stage: 'pilot' });
const production = governed({ stage: 'production' });
const suspended: Line = ['2026-10-20', 'deployment.suspended', { deploymentId, by: 'oncall', reason: 'Wrong side marked' }];

/** A pilot whose end passed in May and of which nothing was heard since. */
const quiet = (enteredOn: string): Line[] => [
  ...governed({ stage: 'intake' }).slice(0, 3),
  ['2026-03-02', 'deployment.staged', { deploymentId, stage: 'pilot', from: toWhen(enteredOn) }],
  ['2026-03-03', 'pilot.chartered', { deploymentId, plannedEnd: day('2026-05-31'), endpoints: 'Readings within the hour' }],
];
const lapsed = recordOf(quiet('2026-03-02'));

export const cases: readonly RuleCase[] = [
  {
    ruleId: 'T-00',
    refused: { state: recordOf(silent), by: chair, command: inMeeting(moveTo('production')) },
    alsoExpected: [],
    sentence: 'Silent cannot go straight to production.',
    allowed: null,
  },
  {
    ruleId: 'T-00',
    about: 'of a way that does not exist nothing else is asked',
    refused: { state: recordOf(without(silent, 'L10')), by: chair, command: inMeeting(moveTo('production')) },
    alsoExpected: [],
    sentence: 'Silent cannot go straight to production.',
    allowed: null,
  },
  {
    ruleId: 'T-00',
    about: 'a stop out of production',
    refused: { state: recordOf(production), by: 'signatory', command: end() },
    alsoExpected: [],
    sentence: 'is in production: it is retired or superseded, not stopped',
    allowed: null,
  },
  {
    ruleId: 'T-00',
    about: 'a stage that is not next',
    refused: { state: intake, by: chair, command: inMeeting(moveTo('silent')) },
    alsoExpected: [],
    sentence: 'Intake cannot go straight to silent.',
    allowed: { state: intake, by: chair, command: inMeeting(moveTo('build')) },
  },
  {
    ruleId: 'T-01',
    refused: { state: intake, by: 'registrar', command: register({ sponsor: 'vendor' }) },
    alsoExpected: [],
    sentence: 'Ven Dor is not on the institution’s staff today, and cannot sponsor a model.',
    allowed: { state: intake, by: 'registrar', command: register() },
  },
  {
    ruleId: 'T-01',
    about: 'by triage',
    refused: { state: intake, by: 'pm', command: register() },
    alsoExpected: [],
    sentence: 'Anyone may propose; to register takes',
    allowed: { state: intake, by: 'registrar', command: register() },
  },
  {
    ruleId: 'T-01',
    about: 'the problem',
    refused: { state: intake, by: 'registrar', command: register({ problem: ' ' }) },
    alsoExpected: [],
    sentence: 'the problem it is for, and none is stated',
    allowed: { state: intake, by: 'registrar', command: register() },
  },
  {
    ruleId: 'T-02',
    refused: { state: recordOf(without(governed({ stage: 'intake' }), 'G-USE')), by: chair, command: inMeeting(moveTo('build')) },
    alsoExpected: [],
    sentence:
      'needs one gate that does not hold on 30 Oct 2026: Intended use (G-USE), not started: ask the clinical or business owner (Oli Owner) and the CMIO (Imo Cmio).',
    allowed: { state: intake, by: chair, command: inMeeting(moveTo('build')) },
  },
  {
    ruleId: 'T-02',
    about: 'the fast track is for small tiers',
    refused: { state: intake, by: chair, command: moveTo('build') },
    alsoExpected: [],
    sentence: 'To enter build takes the AI governance committee (Joan Chair).',
    allowed: {
      state: recordOf(governed({ stage: 'intake', tier: 'Moderate' })),
      by: chair,
      command: moveTo('build'),
    },
  },
  {
    ruleId: 'T-03',
    refused: { state: recordOf(without(build, 'G-DAT')), by: chair, command: inMeeting(moveTo('silent')) },
    alsoExpected: [],
    sentence: 'Data fitness (G-DAT), not started: ask the data owner (Pa Data)',
    allowed: { state: recordOf(build), by: chair, command: inMeeting(moveTo('silent')) },
  },
  {
    ruleId: 'T-04',
    refused: { state: recordOf(governed({ stage: 'build', tier: 'High' })), by: chair, command: inMeeting(moveTo('pilot')) },
    alsoExpected: [],
    sentence: 'is of High tier: only Low and Moderate may skip silent',
    allowed: { state: recordOf(governed({ stage: 'build', tier: 'Moderate' })), by: chair, command: inMeeting(moveTo('pilot')) },
  },
  {
    ruleId: 'T-04',
    about: 'what touches care',
    refused: {
      state: recordOf(governed({ stage: 'build', tier: 'Low', flags: clinical })),
      by: chair,
      command: inMeeting(moveTo('pilot')),
    },
    alsoExpected: [],
    sentence: 'cannot skip silent: it touches care.',
    allowed: null,
  },
  {
    ruleId: 'T-05',
    refused: {
      state: recordOf(silent),
      by: chair,
      command: inMeeting(moveTo('pilot', { charter: { plannedEnd: day('2027-04-29'), endpoints: 'Readings within the hour' } })),
    },
    alsoExpected: [],
    sentence: 'It may run 180 days at most: until 28 Apr 2027.',
    allowed: {
      state: recordOf(silent),
      by: chair,
      command: inMeeting(moveTo('pilot', { charter: { plannedEnd: day('2027-04-28'), endpoints: 'Readings within the hour' } })),
    },
  },
  {
    ruleId: 'T-05',
    about: 'a gate',
    refused: { state: recordOf(without(silent, 'G-FIN')), by: chair, command: inMeeting(moveTo('pilot')) },
    alsoExpected: [],
    sentence:
      'For opening a pilot, Model 1 (DEP-1) needs one gate that does not hold on 30 Oct 2026: Value case and run cost (G-FIN), not started',
    allowed: { state: recordOf(silent), by: chair, command: inMeeting(moveTo('pilot')) },
  },
  {
    ruleId: 'T-05',
    about: 'an end that is not ahead',
    refused: {
      state: recordOf(silent),
      by: chair,
      command: inMeeting(moveTo('pilot', { charter: { plannedEnd: day('2026-10-30'), endpoints: 'Readings within the hour' } })),
    },
    alsoExpected: [],
    sentence: 'which is not ahead of 30 Oct 2026',
    allowed: {
      state: recordOf(silent),
      by: chair,
      command: inMeeting(moveTo('pilot', { charter: { plannedEnd: day('2026-10-31'), endpoints: 'Readings within the hour' } })),
    },
  },
  {
    ruleId: 'T-05',
    about: 'what is suspended',
    refused: { state: recordOf(silent, [suspended]), by: chair, command: inMeeting(moveTo('pilot')) },
    alsoExpected: [],
    sentence: 'is suspended since 20 Oct 2026 (“Wrong side marked”)',
    allowed: { state: recordOf(silent), by: chair, command: inMeeting(moveTo('pilot')) },
  },
  {
    ruleId: 'T-06',
    refused: { state: recordOf(pilot), by: 'signatory', command: moveTo('production') },
    alsoExpected: [],
    sentence: 'Promotion still takes the committee chair (Joan Chair).',
    allowed: { state: recordOf(pilot), ...promoters, command: moveTo('production') },
  },
  {
    ruleId: 'T-06',
    about: 'a gate',
    refused: { state: recordOf(without(pilot, 'G-SVC')), ...promoters, command: moveTo('production') },
    alsoExpected: [],
    sentence: 'Service acceptance (G-SVC), not started: ask the service owner (Noor Service)',
    allowed: { state: recordOf(pilot), ...promoters, command: moveTo('production') },
  },
  {
    ruleId: 'T-06',
    about: 'what is suspended',
    refused: { state: recordOf(pilot, [suspended]), ...promoters, command: moveTo('production') },
    alsoExpected: [],
    sentence: 'is suspended since 20 Oct 2026',
    allowed: { state: recordOf(pilot), ...promoters, command: moveTo('production') },
  },
  {
    ruleId: 'T-07',
    refused: { state: recordOf(pilot), by: chair, command: extend('2027-04-01') },
    alsoExpected: [],
    sentence: 'An extension is 90 days at most: until 31 Mar 2027, and 1 Apr 2027 is asked.',
    allowed: { state: recordOf(pilot), by: chair, command: extend('2027-03-31') },
  },
  {
    ruleId: 'T-07',
    about: 'what extends nothing',
    refused: { state: recordOf(pilot), by: chair, command: extend('2026-12-31') },
    alsoExpected: [],
    sentence: 'The pilot is to end on 31 Dec 2026: 31 Dec 2026 extends nothing.',
    allowed: { state: recordOf(pilot), by: chair, command: extend('2027-01-01') },
  },
  {
    ruleId: 'T-08',
    refused: { state: recordOf(pilot), by: chair, command: inMeeting(moveTo('build', { owner: 'engineer' })) },
    alsoExpected: [],
    sentence: 'Rework has a date, and none is set.',
    allowed: { state: recordOf(pilot), by: chair, command: inMeeting(moveTo('build', { owner: 'engineer', due: day('2026-12-01') })) },
  },
  {
    ruleId: 'T-08',
    about: 'its owner',
    refused: { state: recordOf(silent), by: chair, command: inMeeting(moveTo('build', { due: day('2026-12-01') })) },
    alsoExpected: [],
    sentence: 'Rework has an owner, and nobody is named.',
    allowed: { state: recordOf(silent), by: chair, command: inMeeting(moveTo('build', { owner: 'engineer', due: day('2026-12-01') })) },
  },
  {
    ruleId: 'T-08',
    about: 'a day that is past',
    refused: { state: recordOf(silent), by: chair, command: inMeeting(moveTo('build', { owner: 'engineer', due: day('2026-10-30') })) },
    alsoExpected: [],
    sentence: 'Rework due on 30 Oct 2026 is not ahead',
    allowed: { state: recordOf(silent), by: chair, command: inMeeting(moveTo('build', { owner: 'engineer', due: day('2026-10-31') })) },
  },
  {
    ruleId: 'T-08',
    about: 'its reason',
    refused: {
      state: recordOf(silent),
      by: chair,
      command: inMeeting(moveTo('build', { owner: 'engineer', due: day('2026-12-01'), reason: ' ' })),
    },
    alsoExpected: [],
    sentence: 'Rework has a reason, and none is given.',
    allowed: { state: recordOf(silent), by: chair, command: inMeeting(moveTo('build', { owner: 'engineer', due: day('2026-12-01') })) },
  },
  {
    ruleId: 'T-09',
    refused: { state: recordOf(production), by: 'pm', command: moveTo('silent') },
    alsoExpected: [],
    sentence: 'To take it out of production takes the override authority (Ove Ride)',
    allowed: { state: recordOf(production), by: 'override', command: moveTo('silent') },
  },
  {
    ruleId: 'T-10',
    refused: { state: recordOf(pilot), by: 'sponsor', command: end({ learned: '' }) },
    alsoExpected: [],
    sentence: 'Missing here: what was learned.',
    allowed: { state: recordOf(pilot), by: 'sponsor', command: end() },
  },
  {
    ruleId: 'T-10',
    about: 'who stops it',
    refused: { state: recordOf(pilot), by: 'pm', command: end() },
    alsoExpected: [],
    sentence: 'To stop it takes the executive sponsor (Sam Sponsor)',
    allowed: { state: recordOf(pilot), by: 'sponsor', command: end() },
  },
  {
    ruleId: 'T-10',
    about: 'whoever declined a gate may',
    refused: { state: recordOf(pilot), by: 'ciso', command: end() },
    alsoExpected: [],
    sentence: 'To stop it takes',
    allowed: {
      state: recordOf(pilot, [['2026-10-10', 'gate.decided', { deploymentId, gate: 'G-SEC', outcome: 'declined', by: ['ciso'] }]]),
      by: 'ciso',
      command: end(),
    },
  },
  {
    ruleId: 'T-11',
    refused: { state: recordOf(pilot), by: chair, command: { type: 'lapse.record', payload: { deploymentId } } },
    alsoExpected: [],
    sentence: 'That Model 1 (DEP-1) ended quietly is for the record to infer from silence',
    allowed: null,
  },
  {
    ruleId: 'T-12',
    refused: { state: recordOf(production), by: 'service', command: end({ kind: 'retired' }) },
    alsoExpected: [],
    sentence: 'To retire it still takes the clinical or business owner (Oli Owner).',
    allowed: { state: recordOf(production), by: 'service', accompaniment: inRoom('owner'), command: end({ kind: 'retired' }) },
  },
  {
    ruleId: 'T-12',
    about: 'its plan',
    refused: { state: recordOf(production), by: 'service', accompaniment: inRoom('owner'), command: end({ kind: 'retired', text: '' }) },
    alsoExpected: [],
    sentence: 'Missing here: the plan.',
    allowed: { state: recordOf(production), by: 'service', accompaniment: inRoom('owner'), command: end({ kind: 'retired' }) },
  },
  {
    ruleId: 'T-12',
    about: 'its successor',
    refused: {
      state: recordOf(production, governed({ n: 2, stage: 'production' })),
      by: 'service',
      accompaniment: inRoom('owner'),
      command: end({ kind: 'superseded' }),
    },
    alsoExpected: [],
    sentence: 'What is superseded has a successor, and none is named.',
    allowed: {
      state: recordOf(production, governed({ n: 2, stage: 'production' })),
      by: 'service',
      accompaniment: inRoom('owner'),
      command: end({ kind: 'superseded', successor: 'DEP-2' }),
    },
  },
  {
    ruleId: 'T-13',
    refused: {
      state: lapsed,
      by: chair,
      command: inMeeting({ type: 'lapse.confirm', payload: { deploymentId, reason: 'other', text: ' ' } }),
    },
    alsoExpected: [],
    sentence: 'The late decision says why it is stopped, and says nothing here.',
    allowed: {
      state: lapsed,
      by: chair,
      command: inMeeting({ type: 'lapse.confirm', payload: { deploymentId, reason: 'other', text: 'Nobody used it' } }),
    },
  },
  {
    ruleId: 'T-14',
    refused: {
      state: recordOf(production),
      by: 'pm',
      command: { type: 'deployment.suspend', payload: { deploymentId, reason: 'Wrong side marked' } },
    },
    alsoExpected: [],
    sentence: 'To suspend it takes the on-call responder (Ona Call)',
    allowed: {
      state: recordOf(production),
      by: 'oncall-2',
      command: { type: 'deployment.suspend', payload: { deploymentId, reason: 'Wrong side marked' } },
    },
  },
  {
    ruleId: 'T-15',
    refused: {
      state: recordOf(production, [suspended]),
      by: 'override',
      accompaniment: inRoom('engineer'),
      command: { type: 'deployment.resume', payload: { deploymentId, cause: 'A flipped axis', fix: ' ' } },
    },
    alsoExpected: [],
    sentence: 'Missing here: the fix, or who accepted what remains.',
    allowed: {
      state: recordOf(production, [suspended]),
      by: 'override',
      accompaniment: inRoom('engineer'),
      command: { type: 'deployment.resume', payload: { deploymentId, cause: 'A flipped axis', fix: 'Axis checked' } },
    },
  },
  {
    ruleId: 'T-15',
    about: 'clinical safety where care is touched',
    refused: {
      state: recordOf(governed({ stage: 'production', flags: clinical }), [suspended]),
      by: 'override',
      accompaniment: inRoom('engineer'),
      command: { type: 'deployment.resume', payload: { deploymentId, cause: 'A flipped axis', fix: 'Axis checked' } },
    },
    alsoExpected: [],
    sentence: 'To resume it still takes the clinical safety officer (Amy Safety).',
    allowed: null,
  },
  {
    ruleId: 'T-15',
    about: 'the model owner',
    refused: {
      state: recordOf(production, [suspended]),
      by: 'override',
      accompaniment: inRoom('nurse'),
      command: { type: 'deployment.resume', payload: { deploymentId, cause: 'A flipped axis', fix: 'Axis checked' } },
    },
    alsoExpected: [],
    sentence: 'To resume it still takes the model owner (Eng One).',
    allowed: {
      state: recordOf(production, [suspended]),
      by: 'override',
      accompaniment: inRoom('engineer'),
      command: { type: 'deployment.resume', payload: { deploymentId, cause: 'A flipped axis', fix: 'Axis checked' } },
    },
  },
  {
    ruleId: 'T-16',
    refused: {
      state: lapsed,
      by: chair,
      command: inMeeting({
        type: 'lapse.correct',
        payload: { deploymentId, evidence: { title: 'Audit log' }, activeOn: day('2026-07-01') },
      }),
    },
    alsoExpected: [],
    sentence: 'The quiet ending showed from 1 Jul 2026 on. The evidence speaks of 1 Jul 2026, and must speak of a day before.',
    allowed: {
      state: lapsed,
      by: chair,
      command: inMeeting({
        type: 'lapse.correct',
        payload: { deploymentId, evidence: { title: 'Audit log' }, activeOn: day('2026-06-30') },
      }),
    },
  },
];
