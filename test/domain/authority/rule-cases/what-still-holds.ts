import { governed, inMeeting, passed, recordOf, without } from '../../../support/governed.ts';
import { clinical, day, type Line } from '../../../support/record-of.ts';
import type { RuleCase } from '../../../support/rule-case.ts';
import { moveTo, promoters } from '../../../support/transitions.ts';

const deploymentId = 'DEP-1';
const chair = 'chair';
const silent = governed({ stage: 'silent' });
const pilot = governed({ stage: 'pilot' });
const production = governed({ stage: 'production' });

const promote = moveTo('production');
const enterPilot = inMeeting(moveTo('pilot'));

const signed = (link: 'L2' | 'L9' | 'L10' | 'L4', more: object = {}, on = '2026-10-12'): Line => [
  on,
  'link.accepted',
  {
    deploymentId,
    link,
    personId: { L2: 'signatory', L9: 'oncall', L10: 'override', L4: 'engineer' }[link],
    statement: 'I answer for it',
    assurance: 'in the room',
    ...more,
  },
];
const conditional = (due: string): Line => [
  '2026-10-13',
  'gate.decided',
  {
    deploymentId,
    gate: 'G-SEC',
    outcome: 'passed with conditions',
    by: ['ciso'],
    conditions: [{ id: 'C-7', text: 'Close finding 7', due: day(due) }],
  },
];
const version = (major: boolean): Line => ['2026-10-20', 'version.released', { deploymentId, version: '2.0', major, what: 'Retrained' }];

/** A second deployment of model 1, at the other site. */
const south = (more: readonly Line[] = []): Line[] => [
  ...governed({ stage: 'production' }),
  ...governed({ n: 2, stage: 'silent', siteId: 'south' })
    .filter(([, type]) => type !== 'model.registered')
    .map(([on, type, payload]): Line => [on, type, 'modelId' in payload ? { ...payload, modelId: 'M-1' } : payload] as Line),
  ...more,
];
const atSouth = inMeeting(moveTo('pilot', { deploymentId: 'DEP-2' }));
const open = (siteId: string, restartOf?: string) => ({
  type: 'deployment.open' as const,
  payload: { modelId: 'M-1', siteId, scope: 'Adults', ...(restartOf === undefined ? {} : { restartOf }) },
});
const isOf = (line: Line, id: string, gate: string): boolean => {
  const payload = line[2] as { readonly deploymentId?: string; readonly gate?: string };
  return payload.deploymentId === id && payload.gate === gate;
};

export const cases: readonly RuleCase[] = [
  {
    ruleId: 'R-05',
    refused: { state: recordOf(without(silent, 'L10')), by: chair, command: enterPilot },
    alsoExpected: [],
    sentence: 'Opening a pilot needs an unbroken chain, and that of Model 1 (DEP-1) is broken: override authority, where nobody is named.',
    allowed: { state: recordOf(silent), by: chair, command: enterPilot },
  },
  {
    ruleId: 'R-05',
    about: 'asked is not accepted',
    refused: {
      state: recordOf(without(silent, 'L10'), [['2026-05-04', 'link.offered', { deploymentId, link: 'L10', personId: 'nurse' }]]),
      by: chair,
      command: enterPilot,
    },
    alsoExpected: [],
    sentence: 'override authority, which Nia Nurse was asked to accept on 4 May 2026, and has not.',
    allowed: {
      state: recordOf(without(silent, 'L10'), [
        [
          '2026-05-04',
          'link.accepted',
          { deploymentId, link: 'L10', personId: 'nurse', statement: 'I may stop it', assurance: 'in the room' },
        ],
      ]),
      by: chair,
      command: enterPilot,
    },
  },
  {
    ruleId: 'R-05',
    about: 'a handover that is not accepted yet leaves the link with its holder',
    refused: {
      state: recordOf(silent, [['2026-10-20', 'link.offered', { deploymentId, link: 'L10', personId: 'nurse' }]]),
      by: chair,
      command: enterPilot,
    },
    alsoExpected: [],
    sentence: 'which Nia Nurse was asked to accept on 20 Oct 2026, and has not',
    allowed: {
      state: recordOf(silent, [['2026-10-20', 'link.offered', { deploymentId, link: 'L10', personId: 'nurse', handover: true }]]),
      by: chair,
      command: enterPilot,
    },
  },
  {
    ruleId: 'R-05',
    about: 'the links of the stage that is entered',
    refused: { state: recordOf(without(pilot, 'L8')), ...promoters, command: promote },
    alsoExpected: [],
    sentence: 'Going into production needs an unbroken chain, and that of Model 1 (DEP-1) is broken: service owner, where nobody is named.',
    allowed: { state: recordOf(pilot), ...promoters, command: promote },
  },
  {
    ruleId: 'R-05',
    about: 'a link the record has switched off is required all the same',
    refused: {
      state: recordOf(without(silent, 'L10'), [
        ['2026-10-13', 'ruleset.adopted', { ruleset: 'starter', gatesOn: [], linksOn: ['L1', 'L2', 'L9'] }],
      ]),
      by: chair,
      command: enterPilot,
    },
    alsoExpected: [],
    sentence: 'override authority',
    allowed: {
      state: recordOf(silent, [['2026-10-13', 'ruleset.adopted', { ruleset: 'starter', gatesOn: [], linksOn: ['L1', 'L2', 'L9'] }]]),
      by: chair,
      command: enterPilot,
    },
  },
  {
    ruleId: 'R-05',
    about: 'a further site',
    refused: { state: recordOf(without(production, 'L9')), by: 'registrar', command: open('south') },
    alsoExpected: [],
    sentence: 'A further site needs an unbroken chain, and that of Model 1 (DEP-1) is broken: on-call responder, where nobody is named.',
    allowed: { state: recordOf(production), by: 'registrar', command: open('south') },
  },
  {
    ruleId: 'R-05',
    about: 'a further site after a pilot',
    refused: { state: recordOf(without(pilot, 'L9')), by: 'registrar', command: open('south') },
    alsoExpected: [],
    sentence: 'A further site needs an unbroken chain',
    allowed: { state: recordOf(without(pilot, 'L9')), by: 'registrar', command: open('north') },
  },
  {
    ruleId: 'R-05',
    about: 'a further site of what is not in use yet follows nothing',
    refused: { state: recordOf(without(pilot, 'L11')), by: 'registrar', command: open('south') },
    alsoExpected: [],
    sentence: 'audit custodian, where nobody is named',
    allowed: {
      state: recordOf(without(pilot, 'L11').filter(([, type, payload]) => type !== 'deployment.staged' || payload.stage !== 'pilot')),
      by: 'registrar',
      command: open('south'),
    },
  },
  {
    ruleId: 'R-05',
    about: 'two links covered for one absent person',
    refused: {
      state: recordOf(
        silent.map((line): Line => (line[1] === 'link.accepted' && line[2].link === 'L3' ? signedBy(line, 'sponsor') : line)),
        [
          ['2026-10-14', 'link.covered', { deploymentId, link: 'L1', personId: 'cfo', until: day('2026-11-30') }],
          ['2026-10-14', 'link.covered', { deploymentId, link: 'L3', personId: 'director', until: day('2026-11-30') }],
        ],
      ),
      by: chair,
      command: enterPilot,
    },
    alsoExpected: [],
    sentence: 'executive sponsor, covered for Sam Sponsor, who is absent and needed twice',
    allowed: {
      state: recordOf(
        silent.map((line): Line => (line[1] === 'link.accepted' && line[2].link === 'L3' ? signedBy(line, 'sponsor') : line)),
        [['2026-10-14', 'link.covered', { deploymentId, link: 'L1', personId: 'cfo', until: day('2026-11-30') }]],
      ),
      by: chair,
      command: enterPilot,
    },
  },
  {
    ruleId: 'R-05',
    about: 'a conflict of duties',
    refused: {
      state: recordOf(
        silent.map((line): Line => (line[1] === 'link.accepted' && line[2].link === 'L7' ? signedBy(line, 'engineer') : line)),
      ),
      by: chair,
      command: enterPilot,
    },
    alsoExpected: [],
    sentence: 'model owner, suspended by a conflict of duties; independent validator, suspended by a conflict of duties',
    allowed: { state: recordOf(silent), by: chair, command: enterPilot },
  },
  {
    ruleId: 'R-10',
    refused: { state: recordOf(without(silent, 'G-DAT'), [passed(deploymentId, 'G-DAT', '2025-10-29')]), by: chair, command: enterPilot },
    alsoExpected: ['T-05'],
    sentence: 'Data fitness (G-DAT) expired on 29 Oct 2026 (12 months). It counts as not passed.',
    allowed: { state: recordOf(without(silent, 'G-DAT'), [passed(deploymentId, 'G-DAT', '2025-10-30')]), by: chair, command: enterPilot },
  },
  {
    ruleId: 'R-10',
    about: 'a signature',
    refused: { state: recordOf(without(silent, 'L4'), [signed('L4', { expiresOn: day('2026-10-29') })]), by: chair, command: enterPilot },
    alsoExpected: ['R-05'],
    sentence: 'The signature of the model owner expired on 29 Oct 2026 (12 months). It counts as not given.',
    allowed: { state: recordOf(without(silent, 'L4'), [signed('L4', { expiresOn: day('2026-10-30') })]), by: chair, command: enterPilot },
  },
  {
    ruleId: 'R-11',
    refused: { state: recordOf(silent, [conditional('2026-10-29')]), by: chair, command: enterPilot },
    alsoExpected: ['T-05'],
    sentence: 'Security test (G-SEC) passed on the condition “Close finding 7” by 29 Oct 2026. It is open, so the pass no longer counts.',
    allowed: { state: recordOf(silent, [conditional('2026-10-30')]), by: chair, command: enterPilot },
  },
  {
    ruleId: 'R-12',
    refused: { state: recordOf(silent, [version(true)]), by: chair, command: enterPilot },
    alsoExpected: ['R-05', 'T-05'],
    sentence:
      'Local validation (G-VAL) was passed for an earlier version, changed on 20 Oct 2026 (2.0: Retrained). What Model 1 (DEP-1) is now needs its own.',
    allowed: { state: recordOf(silent, [version(false)]), by: chair, command: enterPilot },
  },
  {
    ruleId: 'R-12',
    about: 'a further scope',
    refused: {
      state: recordOf(silent, [['2026-10-20', 'scope.changed', { deploymentId, scope: 'Children too', what: 'Children too' }]]),
      by: chair,
      command: enterPilot,
    },
    alsoExpected: ['R-05', 'T-05'],
    sentence: 'Intended use (G-USE) was passed for an earlier scope, changed on 20 Oct 2026 (Children too).',
    allowed: { state: recordOf(silent), by: chair, command: enterPilot },
  },
  {
    ruleId: 'R-12',
    about: 'another host',
    refused: {
      state: recordOf(silent, [
        [
          '2026-10-20',
          'change.executed',
          { changeId: 'CHG-001', deploymentId, kind: 'normal', effect: 'hosting', what: 'Another region', by: 'change' },
        ],
      ]),
      by: chair,
      command: enterPilot,
    },
    alsoExpected: ['R-01', 'T-05'],
    sentence: 'Hosting and integration architecture (G-ARC) was passed for where it ran before, changed on 20 Oct 2026 (Another region).',
    allowed: {
      state: recordOf(silent, [
        [
          '2026-10-20',
          'change.executed',
          { changeId: 'CHG-001', deploymentId, kind: 'normal', effect: 'restores', what: 'Another region', by: 'change' },
        ],
      ]),
      by: chair,
      command: enterPilot,
    },
  },
  {
    ruleId: 'R-12',
    about: 'a pass of another site',
    refused: { state: recordOf(south().filter((line) => !isOf(line, 'DEP-2', 'G-VAL'))), by: chair, command: atSouth },
    alsoExpected: ['T-05'],
    sentence: 'Local validation (G-VAL) was passed at Site north. Site south needs its own.',
    allowed: { state: recordOf(south()), by: chair, command: atSouth },
  },
  {
    ruleId: 'R-12',
    about: 'more autonomy',
    refused: {
      state: recordOf(governed({ stage: 'pilot', flags: { ...clinical, autonomy: 'semi-agentic' } }), [
        ['2026-10-20', 'autonomy.changed', { deploymentId, modelId: 'M-1', to: 'semi-agentic', raised: true }],
      ]),
      ...promoters,
      command: promote,
    },
    alsoExpected: ['R-05', 'T-06'],
    sentence: 'Named accountability (G-ACC) was passed for a model that acted less by itself, changed on 20 Oct 2026',
    allowed: {
      state: recordOf(governed({ stage: 'pilot', flags: { ...clinical, autonomy: 'semi-agentic' } }), [
        ['2026-10-20', 'autonomy.changed', { deploymentId, modelId: 'M-1', to: 'semi-agentic', raised: false }],
      ]),
      ...promoters,
      command: promote,
    },
  },
];

function signedBy(line: Line, personId: string): Line {
  const [on, type, payload] = line;
  return [on, type, { ...payload, personId }] as Line;
}
