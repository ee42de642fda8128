/** Rows made by hand, and records made of them. */
import fc from 'fast-check';
import type { Entry } from '../../../src/domain/audit/entry.ts';
import type { DomainEvent } from '../../../src/domain/audit/events.ts';
import { fold } from '../../../src/domain/audit/fold.ts';
import type { RecordState } from '../../../src/domain/audit/state.ts';
import { freeIdsIn } from '../../../src/domain/imports/free-ids.ts';
import { openingOf } from '../../../src/domain/imports/open-record.ts';
import { planImport, type ImportAsked, type ImportPlan } from '../../../src/domain/imports/plan-import.ts';
import type { ImportRow, RowDeployment } from '../../../src/domain/imports/row.ts';
import { rankOf, stages, type Stage } from '../../../src/domain/lifecycle/stages.ts';
import { notReported, type Reported } from '../../../src/domain/reported.ts';
import { toDay, toInstant, toWhen, type When } from '../../../src/domain/time.ts';

const unknown = notReported('no column');

export function deploymentAt(stage: Reported<Stage>, parts: Partial<RowDeployment> = {}): RowDeployment {
  return { site: unknown, stage, spells: typeof stage === 'string' ? [{ stage, from: unknown }] : [], plannedEnd: unknown, ...parts };
}

let rowNumber = 1;

/** A row that says a name and a stage, and whatever else is given. */
export function aRow(name: string, stage: Reported<Stage> = 'pilot', parts: Partial<ImportRow> = {}): ImportRow {
  rowNumber += 1;
  return {
    row: rowNumber,
    externalId: null,
    name,
    formerNames: [],
    agency: unknown,
    bureau: unknown,
    businessFunction: unknown,
    purpose: unknown,
    vendorName: unknown,
    flags: { care: unknown, payment: unknown, autonomy: unknown, vendor: unknown },
    deployments: [deploymentAt(stage)],
    named: [],
    evidence: [],
    costs: [],
    facts: [],
    notes: {},
    ...parts,
  };
}

export const today = toDay('2026-11-22');

/** A record and what is in it. */
export interface Kept {
  readonly entries: readonly Entry[];
  readonly state: RecordState;
}

const recording = {
  v: 1,
  recordedAt: toInstant('2026-11-22T15:00:00Z'),
  actor: { personId: null, printedName: 'Tests', role: 'software' },
  source: 'import',
} as const;

/** Entries without hashes, which a fold never reads: properties run hundreds of loads. */
function entriesOf(events: readonly DomainEvent[], after: number, importId?: string): Entry[] {
  return events.map((event, at) => ({
    ...recording,
    ...event,
    ...(importId === undefined ? {} : { importId }),
    seq: after + at + 1,
    id: `E-${after + at + 1}`,
    payloadHash: '',
    prevHash: '',
    hash: '',
  }));
}

/** A record just opened. */
export function opened(): Kept {
  const entries = entriesOf(openingOf({ institution: 'Tallgrass', zone: 'America/Chicago', kind: 'own', today }), 0);
  return { entries, state: fold(entries, today) };
}

/** What a load of these rows asks for. */
export function asking(rows: readonly ImportRow[], parts: Partial<ImportAsked> = {}): ImportAsked {
  return {
    importId: 'IMP-0001',
    today,
    source: { name: 'file.csv', sha256: 'a'.repeat(64), format: 'other', encoding: 'CSV, UTF-8, comma' },
    snapshot: { day: toDay('2025-12-31'), assumed: false },
    mapping: {},
    cannotAnswer: [],
    rows,
    ...parts,
  };
}

/** Load rows into a record, as the backend does. */
export function load(kept: Kept, asked: ImportAsked): Kept & { readonly plan: ImportPlan } {
  const plan = planImport(kept.state, asked, freeIdsIn(kept.entries));
  const entries = [...kept.entries, ...entriesOf(plan.events, kept.entries.length, asked.importId)];
  return { entries, state: fold(entries, today), plan };
}

const anyWhen: fc.Arbitrary<Reported<When>> = fc.oneof(
  fc.constant(unknown),
  fc
    .tuple(fc.integer({ min: 2018, max: 2026 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, month]) => toWhen(`${year}-${String(month).padStart(2, '0')}`)),
  fc.integer({ min: 2018, max: 2026 }).map((year) => toWhen(String(year))),
);

const anyDeployment: fc.Arbitrary<RowDeployment> = fc
  .tuple(fc.option(fc.constantFrom(...stages)), fc.array(fc.tuple(fc.constantFrom(...stages), anyWhen), { maxLength: 4 }), anyWhen, anyWhen)
  .map(([stage, dated, presentFrom, plannedEnd]) => {
    if (stage === null) return deploymentAt(unknown, { plannedEnd });
    const before = [...new Map(dated).entries()]
      .filter(([one]) => rankOf(one) < rankOf(stage))
      .toSorted((a, b) => rankOf(a[0]) - rankOf(b[0]));
    return deploymentAt(stage, {
      plannedEnd,
      spells: [...before.map(([one, from]) => ({ stage: one, from })), { stage, from: presentFrom }],
    });
  });

const anyText: fc.Arbitrary<Reported<string>> = fc.oneof(fc.constant(unknown), fc.constantFrom('Imaging', 'Claims', 'Radiology', 'Ward 7'));
const anyFlag = fc.oneof(fc.constant(unknown), fc.boolean());

/** A row of a file in which names and ids repeat now and then. */
export const anyRow: fc.Arbitrary<ImportRow> = fc
  .record({
    externalId: fc.option(fc.constantFrom('A-1', 'A-2', 'A-3', 'A-4', 'A-5', 'A-6')),
    name: fc.constantFrom(
      'Sepsis early warning',
      'Sepsis  Early-Warning',
      'Readmission risk',
      'Readmision risk',
      'Claims triage',
      'Bed planner',
      'Falls prediction',
      '—',
    ),
    formerNames: fc.array(fc.constantFrom('Sepsis alert', 'Claims sorter'), { maxLength: 1 }),
    agency: anyText,
    bureau: anyText,
    businessFunction: anyText,
    purpose: anyText,
    vendorName: anyText,
    flags: fc.record({
      care: anyFlag,
      payment: anyFlag,
      autonomy: fc.oneof(fc.constant(unknown), fc.constantFrom('advisory' as const, 'agentic' as const)),
      vendor: anyFlag,
    }),
    sites: fc.uniqueArray(fc.constantFrom('North', 'South', 'East'), { maxLength: 3 }),
    deployments: fc.array(anyDeployment, { minLength: 1, maxLength: 3 }),
    note: fc.string(),
  })
  .map(({ sites, deployments, note, ...row }) => ({
    ...aRow(row.name),
    ...row,
    notes: { Note: note },
    deployments:
      sites.length === 0 ? deployments.slice(0, 1) : sites.map((site, at) => ({ ...deployments[at % deployments.length]!, site })),
  }));

/** A file: rows numbered as a spreadsheet does. */
export const anyFile: fc.Arbitrary<readonly ImportRow[]> = fc
  .array(anyRow, { minLength: 1, maxLength: 12 })
  .map((rows) => rows.map((row, at) => ({ ...row, row: at + 2 })));
