import { toWhen } from '../../../../src/domain/time.ts';
import type { Command, CommandPayloads } from '../../../../src/domain/authority/command.ts';
import { governed, inMeeting, recordOf } from '../../../support/governed.ts';
import { day, type Line } from '../../../support/record-of.ts';
import type { RuleCase } from '../../../support/rule-case.ts';
import { moveTo } from '../../../support/transitions.ts';

const deploymentId = 'DEP-1';
const silent = governed({ stage: 'silent' });
const pilot = governed({ stage: 'pilot' });
const production = governed({ stage: 'production' });
const inRoom = (personId: string) => ({ signers: [{ personId, how: 'in the room' as const }] });

const suspended = recordOf(production, [
  ['2026-10-20', 'deployment.suspended', { deploymentId, by: 'override', reason: 'Wrong side marked' }],
]);
const resume: Command = { type: 'deployment.resume', payload: { deploymentId, cause: 'A flipped axis', fix: 'Axis checked' } };

const charter = (plannedEnd: string, endpoints = 'Readings within the hour'): Command =>
  inMeeting({ type: 'pilot.charter', payload: { deploymentId, charter: { plannedEnd: day(plannedEnd), endpoints } } });
const unchartered = silent.filter(([, type]) => type !== 'pilot.chartered');
const extension = (on: string, end: string): Line => [on, 'pilot.extended', { deploymentId, plannedEnd: day(end) }];
const twice = [extension('2026-10-13', '2027-01-31'), extension('2026-10-14', '2027-02-28')];
const extend: Command = {
  type: 'deployment.extend',
  payload: { deploymentId, plannedEnd: day('2027-04-30'), reason: 'Too few cases yet' },
};

const end = (kind: CommandPayloads['deployment.end']['kind']): Command => ({
  type: 'deployment.end',
  payload: {
    deploymentId,
    kind,
    reason: 'no benefit',
    text: 'Nobody read sooner',
    learned: 'The queue is the trouble',
    disposal: 'Data deleted, access closed',
  },
});

const over: Line = [
  '2026-10-20',
  'deployment.staged',
  { deploymentId, stage: 'ended', from: toWhen('2026-10-20'), end: { kind: 'stopped', reason: 'no benefit', by: 'sponsor' } },
];
const open = (more: Partial<CommandPayloads['deployment.open']> = {}): Command => ({
  type: 'deployment.open',
  payload: { modelId: 'M-1', siteId: 'north', scope: 'Adults', ...more },
});
const ended = recordOf(pilot, [over]);

export const cases: readonly RuleCase[] = [
  {
    ruleId: 'R-13',
    refused: { state: suspended, by: 'override', command: resume },
    alsoExpected: ['R-14', 'SD-09', 'T-15'],
    sentence:
      'One person does not start Model 1 (DEP-1) again. Ove Ride suspended it on 20 Oct 2026, and is not enough. It takes the override authority (Ove Ride) and the model owner (Eng One).',
    allowed: { state: suspended, by: 'override', accompaniment: inRoom('engineer'), command: resume },
  },
  {
    ruleId: 'R-13',
    about: 'whoever it is',
    refused: { state: suspended, by: 'engineer', command: resume },
    alsoExpected: ['R-14', 'SD-09', 'T-15'],
    sentence: 'It was suspended on 20 Oct 2026 by Ove Ride.',
    allowed: { state: suspended, by: 'engineer', accompaniment: inRoom('override'), command: resume },
  },
  {
    ruleId: 'R-17',
    refused: {
      state: recordOf(silent),
      by: 'chair',
      command: inMeeting(moveTo('pilot', { charter: { plannedEnd: day('2027-03-31'), endpoints: ' ' } })),
    },
    alsoExpected: [],
    sentence: 'Missing for Model 1 (DEP-1): endpoints fixed beforehand.',
    allowed: {
      state: recordOf(silent),
      by: 'chair',
      command: inMeeting(moveTo('pilot', { charter: { plannedEnd: day('2027-03-31'), endpoints: 'Readings within the hour' } })),
    },
  },
  {
    ruleId: 'R-17',
    about: 'no charter at all',
    refused: { state: recordOf(unchartered), by: 'chair', command: withoutCharter() },
    alsoExpected: [],
    sentence: 'Missing for Model 1 (DEP-1): an end date and endpoints fixed beforehand.',
    allowed: { state: recordOf(silent), by: 'chair', command: withoutCharter() },
  },
  {
    ruleId: 'R-17',
    about: 'a charter that runs too long',
    refused: { state: recordOf(unchartered), by: 'chair', command: charter('2027-04-29') },
    alsoExpected: [],
    sentence: 'It may run 180 days at most: until 28 Apr 2027.',
    allowed: { state: recordOf(unchartered), by: 'chair', command: charter('2027-04-28') },
  },
  {
    ruleId: 'R-17',
    about: 'what was fixed beforehand',
    refused: { state: recordOf(pilot), by: 'chair', command: charter('2027-04-28') },
    alsoExpected: [],
    sentence: 'has been in pilot under a charter that ends on 31 Dec 2026: what was fixed beforehand is not changed while it runs',
    allowed: { state: recordOf(pilot.filter(([, type]) => type !== 'pilot.chartered')), by: 'chair', command: charter('2027-04-28') },
  },
  {
    ruleId: 'R-17',
    about: 'past its pilot',
    refused: { state: recordOf(production), by: 'chair', command: charter('2027-04-28') },
    alsoExpected: [],
    sentence: 'is past its pilot (production)',
    allowed: null,
  },
  {
    ruleId: 'R-17',
    about: 'a third extension',
    refused: { state: recordOf(pilot, twice), by: 'cio', command: extend },
    alsoExpected: ['T-07'],
    sentence: 'has been extended 2 times. Once more takes the CIO and the CMO together, and the CMO (Mo Cmo) has not signed.',
    allowed: { state: recordOf(pilot, twice), by: 'cio', accompaniment: inRoom('cmo'), command: extend },
  },
  {
    ruleId: 'R-17',
    about: 'a third extension is no committee’s',
    refused: {
      state: recordOf(pilot, twice),
      by: 'chair',
      command: inMeeting({
        type: 'deployment.extend',
        payload: { deploymentId, plannedEnd: day('2027-04-30'), reason: 'Too few cases yet' },
      }),
    },
    alsoExpected: ['T-07'],
    sentence: 'has been extended 2 times',
    allowed: null,
  },
  {
    ruleId: 'R-18',
    refused: { state: recordOf(pilot), by: 'sponsor', command: end('lapsed') },
    alsoExpected: [],
    sentence: 'Nobody may end Model 1 (DEP-1) as lapsed: quiet endings are only ever detected.',
    allowed: { state: recordOf(pilot), by: 'sponsor', command: end('stopped') },
  },
  {
    ruleId: 'R-26',
    refused: { state: ended, by: 'chair', command: { type: 'deployment.reopen', payload: { deploymentId } } },
    alsoExpected: [],
    sentence: 'Model 1 (DEP-1) ended on 20 Oct 2026, and ended is ended.',
    allowed: null,
  },
  {
    ruleId: 'R-26',
    about: 'a new start says what it starts again',
    refused: { state: ended, by: 'registrar', command: open() },
    alsoExpected: [],
    sentence: 'ended on 20 Oct 2026 at this site: to start again is a new deployment linked to the old',
    allowed: { state: ended, by: 'registrar', command: open({ restartOf: deploymentId }) },
  },
  {
    ruleId: 'R-26',
    about: 'only what ended is started again',
    refused: { state: recordOf(pilot), by: 'registrar', command: open({ restartOf: deploymentId }) },
    alsoExpected: [],
    sentence: 'has not ended, so there is nothing to start again',
    allowed: { state: ended, by: 'registrar', command: open({ restartOf: deploymentId }) },
  },
  {
    ruleId: 'R-26',
    about: 'another model’s',
    refused: {
      state: recordOf(pilot, [over], governed({ n: 2, stage: 'intake' })),
      by: 'registrar',
      command: open({ modelId: 'M-2', restartOf: deploymentId }),
    },
    alsoExpected: [],
    sentence: 'DEP-1 is a deployment of another model',
    allowed: {
      state: recordOf(pilot, [over], governed({ n: 2, stage: 'intake' })),
      by: 'registrar',
      command: open({ modelId: 'M-1', restartOf: deploymentId }),
    },
  },
];

function withoutCharter(): Command {
  const { charter: _charter, ...payload } = moveTo('pilot').payload;
  return inMeeting({ type: 'deployment.transition', payload });
}
