/** A small demonstration, made here for the tests of the backend: four models, one of each kind that matters. */
import { emptyHead, toEntries } from '../../src/domain/audit/append.ts';
import type { DomainEvent } from '../../src/domain/audit/events.ts';
import { canonicalJson } from '../../src/domain/audit/hash.ts';
import { notReported } from '../../src/domain/reported.ts';
import { toDay, toInstant, toWhen } from '../../src/domain/time.ts';

const when = (text: string) => toWhen(text);
const unknown = notReported('not on record');
const flags = { care: true, payment: false, autonomy: 'advisory', vendor: false } as const;

function model(number: number, name: string, businessFunction: string): DomainEvent[] {
  const modelId = `M-00${number}`;
  const deploymentId = `DEP-00${number}`;
  return [
    {
      type: 'model.registered',
      occurredAt: when('2026-01-05'),
      payload: { modelId, name, businessFunction, purpose: unknown, flags, vendorName: unknown },
    },
    {
      type: 'deployment.opened',
      occurredAt: when('2026-01-05'),
      payload: { deploymentId, modelId, siteId: 'S-1', scope: unknown, governance: 'kept' },
    },
  ];
}

const events: DomainEvent[] = [
  {
    type: 'record.opened',
    occurredAt: when('2026-01-02'),
    payload: { institution: 'Small Harbour', zone: 'America/New_York', kind: 'demonstration', standsAt: toDay('2026-10-30') },
  },
  { type: 'site.added', occurredAt: when('2026-01-02'), payload: { siteId: 'S-1', name: 'Harbour General' } },
  {
    type: 'person.joined',
    occurredAt: when('2026-01-02'),
    payload: { personId: 'P-1', printedName: 'Marguerite Kestrel', title: 'CIO', roles: ['CIO'], function: 'IT', employer: 'staff' },
  },
  {
    type: 'person.joined',
    occurredAt: when('2026-01-02'),
    payload: {
      personId: 'P-2',
      printedName: 'Odo Godwit',
      title: 'Sponsor',
      roles: ['Executive'],
      function: 'Medicine',
      employer: 'staff',
    },
  },
  ...model(1, 'Sepsis early warning', 'Critical care'),
  ...model(2, 'Readmission risk', 'Care management'),
  ...model(3, 'Claims triage', 'Revenue cycle'),
  ...model(4, 'Discharge notes', 'Medicine'),
  {
    type: 'deployment.staged',
    occurredAt: when('2026-01-10'),
    payload: { deploymentId: 'DEP-001', stage: 'pilot', from: when('2026-01-10') },
  },
  {
    type: 'deployment.staged',
    occurredAt: when('2026-02-01'),
    payload: { deploymentId: 'DEP-002', stage: 'pilot', from: when('2026-02-01') },
  },
  { type: 'activity.seen', occurredAt: when('2026-10-28'), payload: { deploymentId: 'DEP-002' } },
  {
    type: 'deployment.staged',
    occurredAt: when('2026-03-01'),
    payload: { deploymentId: 'DEP-003', stage: 'production', from: when('2026-03-01') },
  },
  {
    type: 'link.accepted',
    occurredAt: when('2026-03-01'),
    payload: { deploymentId: 'DEP-003', link: 'L2', personId: 'P-2', statement: 'My name is on it.', assurance: 'demonstration' },
  },
  { type: 'rota.set', occurredAt: when('2026-03-01'), payload: { deploymentId: 'DEP-003', shifts: [], pageTestedOn: null } },
  {
    type: 'override.set',
    occurredAt: when('2026-03-01'),
    payload: { deploymentId: 'DEP-003', steps: [{ step: 'stop', who: 'Odo Godwit', seconds: 40, drilledOn: null }] },
  },
  {
    type: 'deployment.staged',
    occurredAt: when('2026-01-20'),
    payload: { deploymentId: 'DEP-004', stage: 'build', from: when('2026-01-20') },
  },
  {
    type: 'blocker.noted',
    occurredAt: when('2026-04-01'),
    payload: { deploymentId: 'DEP-001', blockerId: 'B-1', gate: 'G-ARC', what: 'No runtime chosen' },
  },
  {
    type: 'risk.raised',
    occurredAt: when('2026-04-02'),
    payload: {
      riskId: 'RISK-001',
      deploymentIds: ['DEP-002'],
      title: 'Misses quiet sepsis',
      category: 'patient safety',
      nature: 'technical',
      owner: 'P-2',
      inherent: { severity: 5, likelihood: 3 },
    },
  },
];

/** The record as the product ships one: a line an entry. */
export function smallRecord(): string {
  const recordedAt = toInstant('2026-05-01T12:00:00Z');
  const actor = { personId: null, printedName: 'Tests', role: 'software' };
  return toEntries(events, emptyHead, { recordedAt, actor, source: 'import' })
    .map((entry) => canonicalJson(entry))
    .join('\n');
}
