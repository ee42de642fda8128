import type { Payloads, Score } from '../../../../src/domain/audit/events.ts';
import type { Document } from '../../../../src/domain/audit/decided-events.ts';
import type { Command } from '../../../../src/domain/authority/command.ts';
import { governed, recordOf } from '../../../support/governed.ts';
import { day, type Line } from '../../../support/record-of.ts';
import type { RuleCase } from '../../../support/rule-case.ts';
import { moveTo, promoters } from '../../../support/transitions.ts';

const deploymentId = 'DEP-1';
const riskId = 'RISK-031';
const pilot = governed({ stage: 'pilot' });

const raised = (more: Partial<Payloads['risk.raised']> = {}, on = '2026-09-01'): Line => [
  on,
  'risk.raised',
  {
    riskId,
    deploymentIds: [deploymentId],
    title: 'A missed bleed',
    category: 'operational',
    nature: 'technical',
    owner: 'director',
    ...more,
  },
];
const scored = (severity: number, likelihood: number, on = '2026-09-02'): Line => [
  on,
  'risk.scored',
  { riskId, residual: { severity, likelihood }, by: 'director' },
];
const accepted = (more: Partial<Payloads['risk.accepted']> = {}, on = '2026-09-10'): Line => [
  on,
  'risk.accepted',
  { riskId, by: ['chair', 'cmo'], expiresOn: day('2026-12-01'), purpose: 'go-live', ...more },
];
const action = (due: string): Line => [
  '2026-09-03',
  'risk.action-set',
  { riskId, actionId: 'A-1', text: 'Retrain on the missed cases', owner: 'engineer', due: day(due) },
];

const schedule: Command = {
  type: 'release.schedule',
  payload: { deploymentId, title: 'Version 2', version: '2.0', on: day('2026-12-02'), declares: {} },
};
const held = (...risk: Line[]) => ({ state: recordOf(pilot, risk), by: 'pm', command: schedule });

const released = (on: string, by = 'pm'): Line => [
  '2026-10-13',
  'release.scheduled',
  { releaseId: 'REL-004', deploymentId, title: 'Version 2', version: '2.0', on: day(on), declares: {}, by },
];
const newReport: readonly Document[] = [{ title: 'Second reading', day: day('2026-10-20') }];
const lower = (residual: Score, evidence = newReport, secondScorer?: string): Command => ({
  type: 'risk.score',
  payload: { riskId, residual, evidence, ...(secondScorer === undefined ? {} : { secondScorer }) },
});
const register = [raised(), scored(3, 3)];
const soon = recordOf(pilot, register, [released('2026-11-13')]);
const moderate: Score = { severity: 2, likelihood: 3 };

export const cases: readonly RuleCase[] = [
  {
    ruleId: 'R-03',
    refused: held(raised(), scored(5, 3), action('2026-12-20')),
    alsoExpected: ['H1'],
    sentence:
      'The release of Model 1 (DEP-1) on 2 Dec 2026 is held by RISK-031, “A missed bleed” (severity 5, likelihood 3: Extreme; owner Dee Director; treatment due 20 Dec 2026).',
    allowed: held(raised(), scored(2, 3), action('2026-12-20')),
  },
  {
    ruleId: 'R-03',
    about: 'when the day has come',
    refused: {
      state: recordOf(pilot, [raised(), scored(5, 3), released('2026-10-30')]),
      by: 'change',
      command: { type: 'release.execute', payload: { releaseId: 'REL-004' } },
    },
    alsoExpected: ['H1'],
    sentence: 'Release REL-004 of Model 1 (DEP-1) is held by RISK-031',
    allowed: {
      state: recordOf(pilot, [raised(), scored(2, 3), released('2026-10-30')]),
      by: 'change',
      command: { type: 'release.execute', payload: { releaseId: 'REL-004' } },
    },
  },
  {
    ruleId: 'R-03',
    about: 'a promotion',
    refused: { state: recordOf(pilot, [raised(), scored(5, 3)]), ...promoters, command: moveTo('production') },
    alsoExpected: ['H1'],
    sentence: 'The promotion of Model 1 (DEP-1) is held by RISK-031',
    allowed: { state: recordOf(pilot, [raised({ deploymentIds: [] }), scored(5, 3)]), ...promoters, command: moveTo('production') },
  },
  {
    ruleId: 'H1',
    refused: held(raised(), scored(3, 5), accepted()),
    alsoExpected: ['R-03'],
    sentence: 'RISK-031 is Extreme (severity 3, likelihood 5: Extreme): nobody may accept that for a go-live.',
    allowed: held(raised(), scored(3, 4), accepted()),
  },
  {
    ruleId: 'H2',
    refused: held(raised(), scored(5, 1), accepted({ purpose: 'continue' })),
    alsoExpected: ['R-03'],
    sentence: 'RISK-031 is High (severity 5, likelihood 1: High), and it was accepted to go on as before, not for a go-live.',
    allowed: held(raised(), scored(5, 1), accepted({ purpose: 'go-live' })),
  },
  {
    ruleId: 'H2',
    about: 'whoever accepted a lower band did not accept this one',
    refused: held(raised(), scored(2, 3), accepted(), scored(3, 3, '2026-09-20')),
    alsoExpected: ['R-03'],
    sentence: 'and its acceptance of 10 Sep 2026 does not cover it today',
    allowed: held(raised(), scored(2, 3), accepted(), scored(3, 2, '2026-09-20')),
  },
  {
    ruleId: 'H2',
    about: 'nobody accepted it',
    refused: held(raised(), scored(3, 3)),
    alsoExpected: ['R-03'],
    sentence: 'nobody has accepted it for a go-live',
    allowed: held(raised(), scored(3, 3), accepted()),
  },
  {
    ruleId: 'H3',
    refused: held(raised({ category: 'patient safety' }), scored(2, 2), action('2026-09-29')),
    alsoExpected: ['R-03'],
    sentence: '“Retrain on the missed cases”, an action on RISK-031, was due on 29 Sep 2026, 31 days ago.',
    allowed: held(raised({ category: 'patient safety' }), scored(2, 2), action('2026-09-30')),
  },
  {
    ruleId: 'H4',
    refused: held(raised({}, '2026-10-15')),
    alsoExpected: ['R-03'],
    sentence: 'RISK-031 was raised on 15 Oct 2026, 15 days ago, and nobody has scored it.',
    allowed: held(raised({}, '2026-10-16')),
  },
  {
    ruleId: 'H5',
    refused: held(raised({ owner: null }), scored(2, 2)),
    alsoExpected: ['R-03'],
    sentence: 'Nobody owns RISK-031 (severity 2, likelihood 2: Moderate).',
    allowed: held(raised({ owner: 'director' }), scored(2, 2)),
  },
  {
    ruleId: 'H5',
    about: 'an owner who left',
    refused: held(raised(), scored(2, 2), ['2026-10-01', 'person.left', { personId: 'director', lastDay: day('2026-10-29') }]),
    alsoExpected: ['R-03'],
    sentence: 'Dee Director, who owned RISK-031, has left.',
    allowed: held(raised(), scored(2, 2), ['2026-10-01', 'person.left', { personId: 'director', lastDay: day('2026-10-30') }]),
  },
  {
    ruleId: 'H6',
    refused: held(raised(), scored(3, 3), accepted(), ['2026-10-13', 'risk.control-failed', { riskId, control: 'A second reader' }]),
    alsoExpected: ['R-03'],
    sentence: 'A control on which the acceptance of RISK-031 rests failed on 13 Oct 2026.',
    allowed: held(raised(), scored(3, 3), accepted(), ['2026-10-13', 'risk.control-verified', { riskId, control: 'A second reader' }]),
  },
  {
    ruleId: 'H7',
    refused: held(raised(), scored(2, 2), ['2026-10-01', 'risk.realised', { riskId, incident: 'A bleed was missed' }]),
    alsoExpected: ['R-03'],
    sentence: 'RISK-031 happened on 1 Oct 2026, and has not been scored since.',
    allowed: held(raised(), scored(2, 2, '2026-10-02'), ['2026-10-01', 'risk.realised', { riskId, incident: 'A bleed was missed' }]),
  },
  {
    ruleId: 'H8',
    refused: held(raised(), scored(2, 2), accepted({ expiresOn: day('2026-10-29') })),
    alsoExpected: ['R-03'],
    sentence: 'The acceptance of RISK-031 ran out on 29 Oct 2026.',
    allowed: held(raised(), scored(2, 2), accepted({ expiresOn: day('2026-10-30') })),
  },
  {
    ruleId: 'R-04',
    refused: { state: soon, by: 'director', command: lower(moderate, [], 'safety') },
    alsoExpected: [],
    sentence:
      'Lowering RISK-031 from severity 3, likelihood 3 to severity 2, likelihood 3, 14 days before release REL-004, needs evidence newer than the last score of 2 Sep 2026.',
    allowed: { state: soon, by: 'director', command: lower(moderate, newReport, 'safety') },
  },
  {
    ruleId: 'R-04',
    about: 'a second scorer',
    refused: { state: soon, by: 'director', command: lower(moderate) },
    alsoExpected: [],
    sentence: 'needs a second scorer, and none is named.',
    allowed: { state: soon, by: 'director', command: lower(moderate, newReport, 'safety') },
  },
  {
    ruleId: 'R-04',
    about: 'outside the release team',
    refused: { state: soon, by: 'director', command: lower(moderate, newReport, 'release') },
    alsoExpected: [],
    sentence: 'needs a second scorer outside the release team, and Rel Manager is release manager.',
    allowed: { state: soon, by: 'director', command: lower(moderate, newReport, 'safety') },
  },
  {
    ruleId: 'R-04',
    about: 'not who asked for the release',
    refused: {
      state: recordOf(pilot, register, [released('2026-11-13', 'nurse')]),
      by: 'director',
      command: lower(moderate, newReport, 'nurse'),
    },
    alsoExpected: [],
    sentence: 'and Nia Nurse asked for the release',
    allowed: {
      state: recordOf(pilot, register, [released('2026-11-13', 'release')]),
      by: 'director',
      command: lower(moderate, newReport, 'nurse'),
    },
  },
  {
    ruleId: 'R-04',
    about: 'not who speaks for the product',
    refused: { state: soon, by: 'director', command: lower(moderate, newReport, 'rte') },
    alsoExpected: [],
    sentence: 'and Til Train is RTE',
    allowed: { state: soon, by: 'director', command: lower(moderate, newReport, 'safety') },
  },
  {
    ruleId: 'R-04',
    about: 'not the first scorer again',
    refused: { state: soon, by: 'director', command: lower(moderate, newReport, 'director') },
    alsoExpected: [],
    sentence: 'a second scorer, and Dee Director is the first',
    allowed: { state: soon, by: 'director', command: lower(moderate, newReport, 'safety') },
  },
  {
    ruleId: 'R-04',
    about: 'a release further off',
    refused: { state: soon, by: 'director', command: lower(moderate, []) },
    alsoExpected: [],
    sentence: 'needs evidence newer than the last score of 2 Sep 2026; and a second scorer, and none is named.',
    allowed: { state: recordOf(pilot, register, [released('2026-11-14')]), by: 'director', command: lower(moderate, []) },
  },
  {
    ruleId: 'R-04',
    about: 'a release that waits',
    refused: { state: recordOf(pilot, register, [released('2026-10-20')]), by: 'director', command: lower(moderate, []) },
    alsoExpected: [],
    sentence: 'while release REL-004 waits',
    allowed: {
      state: recordOf(pilot, register, [released('2026-10-20')]),
      by: 'director',
      command: lower({ severity: 3, likelihood: 3 }, []),
    },
  },
  {
    ruleId: 'R-04',
    about: 'evidence from a day to come',
    refused: { state: soon, by: 'director', command: lower(moderate, [{ title: 'Second reading', day: day('2026-10-31') }], 'safety') },
    alsoExpected: [],
    sentence: 'needs evidence newer than the last score',
    allowed: { state: soon, by: 'director', command: lower(moderate, [{ title: 'Second reading', day: day('2026-10-30') }], 'safety') },
  },
  {
    ruleId: 'R-04',
    about: 'evidence as old as the last score',
    refused: { state: soon, by: 'director', command: lower(moderate, [{ title: 'Second reading', day: day('2026-09-02') }], 'safety') },
    alsoExpected: [],
    sentence: 'needs evidence newer than the last score',
    allowed: { state: soon, by: 'director', command: lower(moderate, [{ title: 'Second reading', day: day('2026-09-03') }], 'safety') },
  },
];
