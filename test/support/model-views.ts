import type { LinkId } from '../../src/domain/accountability/links.ts';
import type { Flags, Payloads } from '../../src/domain/audit/events.ts';
import { modelViewOf, type ModelView } from '../../src/domain/measures/model-view.ts';
import { notReported } from '../../src/domain/reported.ts';
import { toDay } from '../../src/domain/time.ts';
import type { ModelAnswer } from '../../src/formats/api/model.ts';
import { advisory, clinical, opened, stateOf, type Line } from './record-of.ts';

/** Models as the domain really shows them, told as stories: what the model screen is tested and looked at with. */

export const today = '2026-10-30';

const staff: readonly (readonly [id: string, name: string, title: string])[] = [
  ['P-god', 'Osric Godwit', 'VP Revenue Cycle'],
  ['P-bit', 'Dr. Hal Bittern', 'Chief Medical Officer'],
  ['P-dun', 'Tomas Dunlin', 'Enterprise Architecture'],
  ['P-lap', 'Adaeze Lapwing', 'Compliance'],
  ['P-tur', 'Beatrix Turnstone', 'Quality, Lean Six Sigma'],
  ['P-fie', 'Leopold Fieldfare', 'CISO'],
  ['P-dot', 'Wilhelmina Dotterel', 'Data Science'],
  ['P-avo', 'Noor Avocet', 'IT Service Management'],
  ['P-cur', 'Rafe Curlew', 'Platform Engineering'],
  ['P-plo', 'Dr. Imogen Plover', 'CMIO'],
  ['P-red', 'Dr. Sana Redshank', 'Sepsis Programme'],
  ['P-kes', 'Marguerite Kestrel', 'CIO'],
  ['P-whi', 'Joan Whimbrel', 'Utilization Management'],
];

export const staffLines: readonly Line[] = [
  opened,
  ['2025-01-01', 'site.added', { siteId: 'S-gen', name: 'Saltmarsh General' }],
  ['2025-01-01', 'site.added', { siteId: 'S-nor', name: 'North Shore' }],
  ...staff.map(([personId, printedName, title]): Line => [
    '2025-01-01',
    'person.joined',
    { personId, printedName, title, roles: ['Executive'], function: 'Test', employer: 'staff' },
  ]),
];

/** A model and its first deployment, registered on a day. */
export function registered(name: string, flags: Flags, on: string, more: Partial<Payloads['deployment.opened']> = {}): Line[] {
  return [
    [
      on,
      'model.registered',
      {
        modelId: 'M-1',
        name,
        businessFunction: 'Revenue & claims',
        purpose: 'Drafts and submits prior authorisations',
        flags,
        vendorName: 'Heron Works',
      },
    ],
    [on, 'deployment.opened', { deploymentId: 'DEP-1', modelId: 'M-1', siteId: 'S-gen', scope: 'All', governance: 'kept', ...more }],
    [on, 'deployment.staged', { deploymentId: 'DEP-1', stage: 'intake', from: toDay(on) as never }],
  ];
}

export function stagedAt(
  stage: Payloads['deployment.staged']['stage'],
  on: string,
  deploymentId = 'DEP-1',
  more: Partial<Payloads['deployment.staged']> = {},
): Line {
  return [on, 'deployment.staged', { deploymentId, stage, from: on as never, ...more }];
}

/** A signature, as a person gave it at an hour. */
export function signed(link: LinkId, personId: string, at: string, more: Partial<Payloads['link.accepted']> = {}): Line {
  return [
    at.length === 10 ? `${at}T09:41:00-04:00` : at,
    'link.accepted',
    {
      deploymentId: 'DEP-1',
      link,
      personId,
      statement: `I take this duty (${link}) for version 0.9.4, and I know what it asks of me.`,
      version: '0.9.4',
      assurance: 'authenticated',
      ...more,
    },
  ];
}

export const fullRota: Line = [
  '2026-09-01',
  'rota.set',
  {
    deploymentId: 'DEP-1',
    pageTestedOn: toDay('2026-09-20'),
    shifts: [
      { days: [1, 2, 3, 4, 5, 6, 7], from: '07:00', to: '19:00', primary: 'P-cur', secondary: 'P-avo' },
      { days: [1, 2, 3, 4, 5, 6, 7], from: '19:00', to: '07:00', primary: 'P-avo', secondary: 'P-cur' },
    ],
  },
];

export const officeRota: Line = [
  '2026-09-01',
  'rota.set',
  {
    deploymentId: 'DEP-1',
    pageTestedOn: null,
    shifts: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '07:00', to: '19:00', primary: 'P-cur', secondary: null }],
  },
];

export const testedPath: Line = [
  '2026-08-06',
  'override.set',
  {
    deploymentId: 'DEP-1',
    steps: [
      { step: 'stop', who: 'Any nurse, in the queue', seconds: 48, drilledOn: toDay('2026-08-06') },
      { step: 'hold', who: 'Drafts freeze; work returns to people', seconds: 60, drilledOn: toDay('2026-08-06') },
      { step: 'recall', who: 'Service owner, through the interface', seconds: 900, drilledOn: toDay('2026-08-06') },
      { step: 'restart', who: 'Decision signatory and service owner', seconds: 1200, drilledOn: toDay('2026-08-06') },
    ],
  },
];

const answered: readonly Line[] = (['Q1', 'Q2', 'Q3', 'Q4', 'Q5'] as const).map((question): Line => [
  '2026-09-02',
  'question.accepted',
  { deploymentId: 'DEP-1', question, by: 'P-lap' },
]);

const careLinks: readonly Line[] = [
  signed('L1', 'P-kes', '2026-08-03'),
  signed('L2', 'P-red', '2026-08-04'),
  signed('L3', 'P-plo', '2026-08-05'),
  signed('L4', 'P-dot', '2026-08-06'),
  signed('L5', 'P-lap', '2026-08-07'),
  signed('L6-CARE', 'P-bit', '2026-08-10'),
  signed('L7', 'P-tur', '2026-08-11'),
  signed('L8', 'P-avo', '2026-08-12'),
  signed('L9', 'P-cur', '2026-09-02'),
  signed('L10', 'P-bit', '2026-08-13'),
  signed('L11', 'P-fie', '2026-08-14'),
];

const inProduction: readonly Line[] = [
  ...registered('Sepsis watch', clinical, '2025-06-02'),
  stagedAt('build', '2025-08-01'),
  stagedAt('silent', '2025-11-03'),
  stagedAt('pilot', '2026-02-02'),
  stagedAt('production', '2026-09-01'),
];

/** Every required link signed, the night covered with a second behind. */
export const intactStory: readonly Line[] = [...staffLines, ...inProduction, ...careLinks, ...answered, fullRota, testedPath];

/** The intact one, with the executive sponsor's name running out in 15 days. */
export const weakStory: readonly Line[] = [...intactStory, signed('L1', 'P-kes', '2026-08-20', { expiresOn: toDay('2026-11-14') })];

/** In pilot, and nobody was ever asked to put a name on its decisions. */
export const vacantStory: readonly Line[] = [
  ...staffLines,
  ...registered('Readmission forecast', clinical, '2025-12-01'),
  stagedAt('build', '2026-01-05'),
  stagedAt('silent', '2026-03-02'),
  stagedAt('pilot', '2026-05-01'),
  ...careLinks.filter(([, , payload]) => !('link' in payload) || payload.link !== 'L2'),
  fullRota,
];

/** A major version after the signatures: those that rest on the version are void. */
export const voidStory: readonly Line[] = [
  ...intactStory,
  ['2026-08-28', 'version.released', { deploymentId: 'DEP-1', version: '1.0.0', major: true, what: 'It now reads nurse notes too' }],
];

/** The clinical safety officer was asked, and said no, with a reason. */
export const declinedStory: readonly Line[] = [
  ...vacantStory,
  ['2026-05-12', 'link.offered', { deploymentId: 'DEP-1', link: 'L2', personId: 'P-bit' }],
  [
    '2026-06-02',
    'link.declined',
    { deploymentId: 'DEP-1', link: 'L2', personId: 'P-bit', reason: 'I will not sign what I cannot stop at night.' },
  ],
];

/** What one file says, and nothing else: the starter ruleset, no governance column. */
export const importedStory: readonly Line[] = [
  ['2026-11-20', 'record.opened', { institution: 'Veterans Affairs', zone: 'America/New_York', kind: 'public' }],
  [
    '2026-11-20',
    'ruleset.adopted',
    { ruleset: 'starter', gatesOn: ['G-ARC', 'G-ONC', 'G-REG', 'G-AUD', 'G-ACC'], linksOn: ['L1', 'L2', 'L9', 'L10'] },
  ],
  [
    '2024-12-31',
    'import.loaded',
    {
      importId: 'I-1',
      source: { name: 'va-2024.csv', sha256: '0'.repeat(64), format: 'federal-2024', encoding: 'CSV, Windows-1252, comma' },
      snapshot: { day: toDay('2024-12-31'), assumed: true },
      mapping: {},
      counts: { models: 229 },
      cannotAnswer: ['Who owns it on call at 2 a.m.?'],
    },
    { source: 'import', importId: 'I-1', recordedAt: '2026-11-20T12:00:00Z' as never },
  ],
  ...imported([
    [
      '2023-05-01',
      'model.registered',
      {
        modelId: 'M-1',
        externalId: 'VA-24-0101',
        name: 'Pressure injury risk',
        businessFunction: 'Health & Medical',
        purpose: 'Predicts pressure injuries.',
        flags: { care: true, payment: notReported('not asked'), autonomy: notReported('no column'), vendor: notReported('left blank') },
        vendorName: notReported('column empty'),
        bureau: 'VHA',
      },
    ],
    [
      '2023-05-01',
      'deployment.opened',
      {
        deploymentId: 'DEP-1',
        modelId: 'M-1',
        siteId: notReported('no column'),
        scope: notReported('no column'),
        governance: 'not reported',
      },
    ],
    [
      '2024-05-01',
      'deployment.staged',
      { deploymentId: 'DEP-1', stage: 'pilot', from: '2024-05' as never, mapped: 'Implementation and Assessment' },
    ],
    [
      '2024-12-31',
      'model.described',
      {
        modelId: 'M-1',
        facts: [
          { label: 'Intended output', value: 'A risk score', column: 'Description of outputs' },
          { label: 'Training data', value: notReported('deferred'), column: 'Data documentation' },
          { label: 'Impact', value: notReported('unrecognised', 'Presumed but not'), column: 'Impact type' },
        ],
        notes: { 'If Other, please explain.': 'See the program office.', Blank: '' },
      },
    ],
    [
      '2024-12-31',
      'evidence.reported',
      {
        modelId: 'M-1',
        evidence: [
          { about: 'Authority to operate', gate: 'G-SEC', status: 'met', column: 'ATO', verbatim: 'Yes' },
          { about: 'Independent evaluation', gate: 'G-VAL', status: notReported('left blank'), column: 'Independent evaluation' },
        ],
      },
    ],
    ['2024-12-31', 'link.named-in-file', { deploymentId: 'DEP-1', link: 'L1', name: 'Jane Roe', column: 'Business owner' }],
    [
      '2024-12-31',
      'cost.reported',
      { modelId: 'M-1', costs: [{ kind: 'annual', amount: 240000, currency: notReported('no column'), verbatim: '240k' }] },
    ],
  ]),
];

function imported(lines: readonly Line[]): Line[] {
  return lines.map(
    ([on, type, payload]) =>
      [on, type, payload, { source: 'import', importId: 'I-1', recordedAt: '2026-11-20T12:00:00Z' }] as unknown as Line,
  );
}

/** An agent that acts on claims, in pilot 214 days: some signed, one declined and asked again, one void, hours uncovered. */
export const agenticStory: readonly Line[] = [
  ...staffLines,
  ...registered('Prior-authorization agent', { care: false, payment: true, autonomy: 'agentic', vendor: true }, '2025-07-01'),
  stagedAt('build', '2025-10-01'),
  ['2026-01-10', 'version.released', { deploymentId: 'DEP-1', version: '0.9.2', major: false, what: 'First silent build' }],
  stagedAt('silent', '2026-01-12'),
  stagedAt('pilot', '2026-03-30'),
  ['2026-03-30', 'pilot.chartered', { deploymentId: 'DEP-1', plannedEnd: toDay('2026-06-28') }],
  signed('L1', 'P-god', '2026-05-14T16:02:00-04:00', { version: '0.9.2', expiresOn: toDay('2026-11-14') }),
  ['2026-05-12', 'link.offered', { deploymentId: 'DEP-1', link: 'L2', personId: 'P-bit' }],
  [
    '2026-06-02',
    'link.declined',
    { deploymentId: 'DEP-1', link: 'L2', personId: 'P-bit', reason: 'I will not sign what I cannot stop at night.' },
  ],
  ['2026-07-09', 'link.offered', { deploymentId: 'DEP-1', link: 'L2', personId: 'P-god' }],
  signed('L3', 'P-whi', '2026-05-19T11:20:00-04:00', { version: '0.9.2' }),
  signed('L4', 'P-dun', '2026-09-22T09:41:00-04:00'),
  signed('L5', 'P-lap', '2026-09-25T14:20:00-04:00'),
  signed('L6-PAY', 'P-whi', '2026-05-20T11:15:00-04:00', { version: '0.9.2' }),
  signed('L7', 'P-tur', '2026-05-11T11:15:00-04:00', { version: '0.9.2' }),
  [
    '2026-08-28',
    'version.released',
    { deploymentId: 'DEP-1', version: '0.9.4', major: true, what: 'It may now answer a payer’s question' },
  ],
  signed('L9', 'P-cur', '2026-07-20T08:55:00-04:00', { version: '0.9.2' }),
  officeRota,
  signed('L10', 'P-avo', '2026-09-20T10:08:00-04:00'),
  ['2026-08-12', 'link.offered', { deploymentId: 'DEP-1', link: 'L11', personId: 'P-dot' }],
  signed('LA1', 'P-avo', '2026-09-21T10:08:00-04:00'),
  signed('LA2', 'P-god', '2026-09-21T16:30:00-04:00'),
  [
    '2026-08-06',
    'override.set',
    {
      deploymentId: 'DEP-1',
      steps: [
        { step: 'stop', who: 'Any prior-authorization nurse, in the queue', seconds: 48, drilledOn: toDay('2026-08-06') },
        { step: 'hold', who: 'Drafts freeze; work returns to people', seconds: null, drilledOn: null },
        { step: 'recall', who: null, seconds: null, drilledOn: null },
        { step: 'restart', who: null, seconds: null, drilledOn: null },
      ],
    },
  ],
  ['2026-04-02', 'question.accepted', { deploymentId: 'DEP-1', question: 'Q1', by: 'P-dun' }],
  ['2026-09-25', 'question.accepted', { deploymentId: 'DEP-1', question: 'Q3', by: 'P-lap' }],
  [
    '2026-06-28',
    'blocker.noted',
    { deploymentId: 'DEP-1', blockerId: 'B-1', gate: 'G-ACC', what: 'No name on the decisions', waitingOn: 'Osric Godwit' },
  ],
  [
    '2026-06-10',
    'risk.raised',
    {
      riskId: 'RISK-118',
      deploymentIds: ['DEP-1'],
      title: 'A wrong denial goes out unread',
      category: 'payment',
      nature: 'governance',
      owner: 'P-fie',
      inherent: { severity: 5, likelihood: 4 },
    },
  ],
  [
    '2026-06-12',
    'risk.raised',
    {
      riskId: 'RISK-124',
      deploymentIds: ['DEP-1'],
      title: 'Tokens of the payer gateway leak',
      category: 'privacy and security',
      nature: 'technical',
      owner: 'P-fie',
      inherent: { severity: 4, likelihood: 4 },
    },
  ],
  ['2026-10-29', 'activity.seen', { deploymentId: 'DEP-1' }],
];

/** In use before the rules: nothing held, a day by which it must catch up. */
export const inheritedStory: readonly Line[] = [
  ...staffLines,
  ...inProduction,
  ['2026-07-15', 'deployment.inherited', { deploymentId: 'DEP-1', catchUpBy: toDay('2027-01-15'), by: 'P-kes' }],
];

/** In production at one site, in silent evaluation at a second. */
export const twoSitesStory: readonly Line[] = [
  ...intactStory,
  ['2026-09-15', 'deployment.opened', { deploymentId: 'DEP-2', modelId: 'M-1', siteId: 'S-nor', scope: 'All', governance: 'kept' }],
  stagedAt('silent', '2026-09-15', 'DEP-2'),
];

/** Stopped by a person, for a reason. */
export const stoppedStory: readonly Line[] = [
  ...vacantStory,
  stagedAt('ended', '2026-09-14', 'DEP-1', {
    end: { kind: 'stopped', reason: 'safety', text: 'Alerts came after the transfer.', by: 'P-plo' },
  }),
];

/** Advisory and touching neither care nor payment, in intake: little is asked yet. */
export const intakeStory: readonly Line[] = [
  ...staffLines,
  ...registered('Bed forecast', advisory, '2026-10-01'),
  signed('L1', 'P-kes', '2026-10-02', { assurance: 'demonstration' }),
];

/** The view of the story's model. */
export function viewOf(story: readonly Line[], asOf = today): ModelView {
  const view = modelViewOf(stateOf(story.toSorted(byRecording), asOf), 'M-1', toDay(asOf));
  if (view === null) throw new RangeError('The story tells of no model M-1');
  return view;
}

/** Stories are told by theme; a record is in order of recording. */
function byRecording(a: Line, b: Line): number {
  return recordedAt(a) < recordedAt(b) ? -1 : Number(recordedAt(a) > recordedAt(b));
}

function recordedAt([on, , , recording]: Line): string {
  return recording?.recordedAt ?? `${on.slice(0, 10)}T12:00:00Z`;
}

/** The backend's answer for the story's model, second of three in a list. */
export function answerOf(story: readonly Line[], asOf = today): ModelAnswer {
  return {
    ...viewOf(story, asOf),
    record: 'R-test',
    asOf: toDay(asOf),
    head: { seq: story.length, hash: '0'.repeat(64) },
    ignored: [],
    previous: { modelId: 'M-0', name: 'The one before' },
    next: { modelId: 'M-2', name: 'The one after' },
    place: { at: 2, of: 3 },
  };
}
