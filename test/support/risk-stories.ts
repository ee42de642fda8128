import type { RiskCategory, Score } from '../../src/domain/audit/events.ts';
import { canonicalJson } from '../../src/domain/audit/hash.ts';
import { day, entriesOf, model, opened, people, staged, type Line } from './record-of.ts';

/** Stories of risks and releases, told as events. */

export const today = '2026-10-30';

export interface ToldRisk {
  readonly n?: number;
  readonly on?: string;
  readonly title?: string;
  readonly deployments?: readonly number[];
  readonly category?: RiskCategory;
  readonly owner?: string | null;
  readonly inherent?: Score;
}

export function riskId(n = 1): string {
  return `RISK-${String(n).padStart(3, '0')}`;
}

export function raised({
  n = 1,
  on = '2026-09-01',
  title,
  deployments = [1],
  category = 'operational',
  owner = 'P-1',
  inherent,
}: ToldRisk = {}): Line {
  return [
    on,
    'risk.raised',
    {
      riskId: riskId(n),
      deploymentIds: deployments.map((one) => `DEP-${one}`),
      title: title ?? `Risk ${n}`,
      category,
      nature: 'technical',
      owner,
      ...(inherent === undefined ? {} : { inherent }),
    },
  ];
}

export function scored(severity: number, likelihood: number, { n = 1, on = '2026-10-20', by = 'P-1' } = {}): Line {
  return [on, 'risk.scored', { riskId: riskId(n), residual: { severity, likelihood }, by }];
}

export function accepted(until: string, { n = 1, on = '2026-10-21' } = {}): Line {
  return [on, 'risk.accepted', { riskId: riskId(n), by: ['P-2', 'P-3'], expiresOn: day(until), purpose: 'go-live' }];
}

export function action(due: string, { n = 1, on = '2026-09-05', id = 'A-1', owner = 'P-2' } = {}): Line {
  return [on, 'risk.action-set', { riskId: riskId(n), actionId: id, text: `Action ${id}`, owner, due: day(due) }];
}

export function done(id: string, { n = 1, on = '2026-10-01' } = {}): Line {
  return [on, 'risk.action-done', { riskId: riskId(n), actionId: id }];
}

export function closed({ n = 1, on = '2026-10-10' } = {}): Line {
  return [on, 'risk.closed', { riskId: riskId(n), reason: 'It is over', by: 'P-1' }];
}

export function scheduled(id: string, planned: string, { n = 1, on = '2026-09-10', by = 'P-3' } = {}): Line {
  return [
    on,
    'release.scheduled',
    { releaseId: id, deploymentId: `DEP-${n}`, title: `Release ${id}`, version: '2.0', on: day(planned), declares: {}, by },
  ];
}

/** The line a board draws: what the matrix calls Extreme. */
const line: Line = [
  '2026-01-05',
  'release-line.set',
  {
    above: [
      { severity: 5, likelihood: 5 },
      { severity: 5, likelihood: 4 },
      { severity: 5, likelihood: 3 },
      { severity: 4, likelihood: 5 },
      { severity: 4, likelihood: 4 },
      { severity: 3, likelihood: 5 },
    ],
    by: 'P-2',
  },
];

/** People, and two models in pilot. */
export const setting: readonly Line[] = [
  opened,
  ...people,
  line,
  ...model(1, { from: '2026-01-06' }),
  staged(1, 'pilot', '2026-08-01'),
  ...model(2, { from: '2026-01-06' }),
  staged(2, 'production', '2026-08-01'),
];

/** A story as the demonstration of a backend: a line an entry, standing on one day. */
export function asDemonstration(lines: readonly Line[]): string {
  const [first, ...rest] = lines;
  const opening: Line = [
    '2025-01-01',
    'record.opened',
    { institution: 'Test Health', zone: 'America/New_York', kind: 'demonstration', standsAt: day(today) },
  ];
  if (first?.[1] !== 'record.opened') throw new RangeError('A story begins with its opening');
  // A log is written in the order things are recorded; a story may be told in any.
  return entriesOf([opening, ...rest.toSorted(([a], [b]) => a.slice(0, 10).localeCompare(b.slice(0, 10)))])
    .map((entry) => canonicalJson(entry))
    .join('\n');
}
