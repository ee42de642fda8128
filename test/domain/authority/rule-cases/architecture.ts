import type { Command, CommandPayloads } from '../../../../src/domain/authority/command.ts';
import { governed, inMeeting, recordOf, without } from '../../../support/governed.ts';
import { day, type Line } from '../../../support/record-of.ts';
import type { RuleCase } from '../../../support/rule-case.ts';
import { moveTo, promoters } from '../../../support/transitions.ts';

const deploymentId = 'DEP-1';
const build = governed({ stage: 'build' });

/** An accepted decision that hosting is on the institution's own premises. */
const onPremises = (modelIds: readonly string[] = [], op: 'in' | 'notIn' = 'in'): Line[] => [
  [
    '2026-03-01',
    'adr.proposed',
    {
      adrId: 'ADR-022',
      title: 'Inference stays on premises',
      modelIds,
      constraints: [{ attribute: 'hosting', op, values: ['On premises', 'Own cloud'] }],
      by: 'engineer',
    },
  ],
  ['2026-03-03', 'adr.accepted', { adrId: 'ADR-022', by: ['architect'] }],
];

const sprint = (hosting: string, more: Partial<CommandPayloads['sprint.commit']> = {}): Command => ({
  type: 'sprint.commit',
  payload: { deploymentId, iteration: 'Sprint 14', title: 'Move inference', declares: { hosting }, ...more },
});
const pi = (hosting: string): Command => ({
  type: 'pi.commit',
  payload: { deploymentId, iteration: 'PI 26.4', title: 'Move inference', declares: { hosting } },
});
const release = (hosting: string): Command => ({
  type: 'release.schedule',
  payload: { deploymentId, title: 'Version 2', version: '2.0', on: day('2026-12-02'), declares: { hosting } },
});

const bound = recordOf(build, onPremises());
const committed = (hosting: string): Line => [
  '2026-02-20',
  'sprint.committed',
  { itemId: 'ITEM-001', kind: 'sprint', iteration: 'Sprint 2', deploymentId, title: 'First host', declares: { hosting }, by: 'pm' },
];
const pilot = governed({ stage: 'pilot' });

const proposed: Line[] = [
  ...onPremises(),
  ['2026-10-01', 'adr.proposed', { adrId: 'ADR-023', title: 'The vendor’s cloud will do', modelIds: [], constraints: [], by: 'pm' }],
];
const accept: Command = { type: 'adr.accept', payload: { adrId: 'ADR-023' } };
const supersede: Command = { type: 'adr.supersede', payload: { adrId: 'ADR-022', successor: 'ADR-023' } };

export const cases: readonly RuleCase[] = [
  {
    ruleId: 'R-01',
    refused: { state: bound, by: 'pm', command: sprint('Vendor cloud') },
    alsoExpected: [],
    sentence:
      'Sprint 14 commits Model 1 (DEP-1) to hosting “Vendor cloud”. ADR-022 (accepted on 3 Mar 2026 by Tom Architect) requires hosting in On premises or Own cloud. The architecture decision stands.',
    allowed: { state: bound, by: 'pm', command: sprint(' on premises') },
  },
  {
    ruleId: 'R-01',
    about: 'what an architecture decision forbids',
    refused: { state: recordOf(build, onPremises([], 'notIn')), by: 'pm', command: sprint('Own cloud') },
    alsoExpected: [],
    sentence: 'requires hosting other than On premises or Own cloud',
    allowed: { state: recordOf(build, onPremises([], 'notIn')), by: 'pm', command: sprint('Vendor cloud') },
  },
  {
    ruleId: 'R-01',
    about: 'the models it names',
    refused: { state: recordOf(build, onPremises(['M-1'])), by: 'pm', command: sprint('Vendor cloud') },
    alsoExpected: [],
    sentence: 'ADR-022',
    allowed: { state: recordOf(build, onPremises(['M-2'])), by: 'pm', command: sprint('Vendor cloud') },
  },
  {
    ruleId: 'R-01',
    about: 'an architecture decision nobody accepted binds nothing',
    refused: { state: bound, by: 'pm', command: sprint('Vendor cloud') },
    alsoExpected: [],
    sentence: 'The architecture decision stands.',
    allowed: { state: recordOf(build, onPremises().slice(0, 1)), by: 'pm', command: sprint('Vendor cloud') },
  },
  {
    ruleId: 'R-01',
    about: 'a PI item',
    refused: { state: bound, by: 'rte', command: pi('Vendor cloud') },
    alsoExpected: [],
    sentence: 'PI 26.4 commits Model 1 (DEP-1) to hosting “Vendor cloud”',
    allowed: { state: bound, by: 'rte', command: pi('Own cloud') },
  },
  {
    ruleId: 'R-01',
    about: 'a release',
    refused: { state: bound, by: 'pm', command: release('Vendor cloud') },
    alsoExpected: [],
    sentence: 'The release of 2 Dec 2026 takes Model 1 (DEP-1) to hosting “Vendor cloud”',
    allowed: { state: bound, by: 'pm', command: release('Own cloud') },
  },
  {
    ruleId: 'R-01',
    about: 'what was committed before',
    refused: { state: recordOf(pilot, onPremises(), [committed('Vendor cloud')]), ...promoters, command: moveTo('production') },
    alsoExpected: [],
    sentence: 'What is planned takes Model 1 (DEP-1) to hosting “Vendor cloud”',
    allowed: { state: recordOf(pilot, onPremises(), [committed('On premises')]), ...promoters, command: moveTo('production') },
  },
  {
    ruleId: 'R-01',
    about: 'no architecture at all',
    refused: { state: recordOf(without(build, 'Q1')), by: 'pm', command: sprint('Own cloud') },
    alsoExpected: [],
    sentence:
      'It is not settled where Model 1 (DEP-1) runs: Hosting and integration architecture (G-ARC), not started: ask the enterprise architect (Tom Architect).',
    allowed: { state: recordOf(build), by: 'pm', command: sprint('Own cloud') },
  },
  {
    ruleId: 'R-01',
    about: 'no architecture, and a stage to enter',
    refused: { state: recordOf(without(build, 'Q1')), by: 'chair', command: inMeeting(moveTo('silent')) },
    alsoExpected: ['T-03'],
    sentence: 'It is not settled where Model 1 (DEP-1) runs',
    allowed: { state: recordOf(build), by: 'chair', command: inMeeting(moveTo('silent')) },
  },
  {
    ruleId: 'R-02',
    refused: { state: recordOf(build, proposed), by: 'pm', command: supersede },
    alsoExpected: ['R-07'],
    sentence: 'Only the enterprise architect (Tom Architect) may supersede ADR-022. Priya Product (product manager) can propose a new one.',
    allowed: { state: recordOf(build, proposed), by: 'architect', command: supersede },
  },
  {
    ruleId: 'R-02',
    about: 'nor records that somebody accepted it',
    refused: {
      state: recordOf(build, proposed),
      by: 'rte',
      accompaniment: { signers: [{ personId: 'architect', how: 'in the room' }] },
      command: accept,
    },
    alsoExpected: [],
    sentence: 'Til Train (RTE) can propose a new one.',
    allowed: {
      state: recordOf(build, proposed),
      by: 'registrar',
      accompaniment: { signers: [{ personId: 'architect', how: 'in the room' }] },
      command: accept,
    },
  },
];
