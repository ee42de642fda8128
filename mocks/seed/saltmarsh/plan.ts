/** What is planned, and what binds the plans: architecture decisions, sprint items and releases. */
import type { Constraint, Declared } from '../../../src/domain/audit/decided-events.ts';
import { toDay } from '../../../src/domain/time.ts';
import type { Log } from './log.ts';
import { deploymentId, modelId } from './models.ts';
import type { PersonKey } from './people.ts';

interface WrittenAdr {
  readonly id: string;
  readonly title: string;
  readonly proposed: string;
  readonly accepted?: string;
  readonly models: readonly number[];
  readonly constraints: readonly Constraint[];
}

const adrs: readonly WrittenAdr[] = [
  {
    id: 'ADR-014',
    title: 'Patient data stay in regions of the United States',
    proposed: '2025-06-10',
    accepted: '2025-06-24',
    models: [],
    constraints: [{ attribute: 'region', op: 'in', values: ['us-east', 'us-central', 'on premises'] }],
  },
  {
    id: 'ADR-019',
    title: 'An agent works under an identity of its own',
    proposed: '2025-11-04',
    accepted: '2025-11-20',
    models: [29, 31, 38, 45, 57, 61],
    constraints: [{ attribute: 'identity', op: 'notIn', values: ['shared service account', 'a person’s own account'] }],
  },
  {
    id: 'ADR-022',
    title: 'The sepsis warning computes on premises',
    proposed: '2026-02-17',
    accepted: '2026-03-03',
    models: [17],
    constraints: [{ attribute: 'hosting', op: 'in', values: ['on premises'] }],
  },
  {
    id: 'ADR-026',
    title: 'The sepsis warning may compute at the vendor while the data centre is moved',
    proposed: '2026-10-12',
    models: [17],
    constraints: [{ attribute: 'hosting', op: 'in', values: ['on premises', 'vendor'] }],
  },
];

type Item = readonly [number: string, on: string, iteration: string, n: number, title: string, declares: Declared, by: PersonKey];

const items: readonly Item[] = [
  ['ITEM-201', '2026-09-08', 'Sprint 11', 17, 'Night routing of alerts to the house supervisor', { hosting: 'on premises' }, 'crane'],
  ['ITEM-206', '2026-09-22', 'Sprint 12', 31, 'Withdraw a request before the payer opens it', { identity: 'agent identity' }, 'sandpiper'],
  ['ITEM-211', '2026-10-06', 'Sprint 13', 1, 'Score again within the hour after a transfer', { hosting: 'on premises' }, 'crane'],
];

type Planned = readonly [
  id: string,
  scheduled: string,
  on: string,
  n: number,
  version: string,
  title: string,
  declares: Declared,
  by: PersonKey,
  moved?: readonly [on: string, to: string],
];

const releases: readonly Planned[] = [
  [
    'REL-011',
    '2026-06-02',
    '2026-09-15',
    31,
    '1.0',
    'First release to every payer',
    { identity: 'agent identity' },
    'sandpiper',
    ['2026-09-03', '2026-11-03'],
  ],
  ['REL-012', '2026-08-18', '2026-11-10', 22, '2.2', 'Second scanner type', { hosting: 'on premises' }, 'curlew'],
  ['REL-013', '2026-09-29', '2026-11-17', 1, '4.1', 'Shorter list at night', { hosting: 'on premises' }, 'curlew'],
  ['REL-014', '2026-10-06', '2026-11-24', 10, '3.0', 'Cameras of the new clinics', { region: 'us-east' }, 'curlew'],
  ['REL-015', '2026-10-13', '2026-12-01', 17, '2.5', 'Nights and weekends', { hosting: 'on premises' }, 'curlew'],
];

/** Tell architecture decisions, sprint items and releases. */
export function tellPlan(log: Log): void {
  for (const { id, title, proposed, accepted, models, constraints } of adrs) {
    const modelIds = models.map(modelId);
    log.tell(id, 'adr.proposed', toDay(proposed), { adrId: id, title, modelIds, constraints, by: 'dunlin' }, 'dunlin');
    if (accepted !== undefined) log.tell(id, 'adr.accepted', toDay(accepted), { adrId: id, by: ['dunlin'] }, 'dunlin');
  }
  for (const [itemId, on, iteration, n, title, declares, by] of items) {
    const item = { itemId, kind: 'sprint', iteration, deploymentId: deploymentId(n), title, declares, by } as const;
    log.tell(itemId, 'sprint.committed', toDay(on), item, by);
  }
  for (const [releaseId, scheduled, on, n, version, title, declares, by, moved] of releases) {
    const release = { releaseId, deploymentId: deploymentId(n), title, version, on: toDay(on), declares, by };
    log.tell(releaseId, 'release.scheduled', toDay(scheduled), release, by);
    if (moved !== undefined) log.tell(releaseId, 'release.moved', toDay(moved[0]), { releaseId, on: toDay(moved[1]), by }, by);
  }
}
