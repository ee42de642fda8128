import { emptyHead, toEntry, type Recording } from '../../src/domain/audit/append.ts';
import type { Entry } from '../../src/domain/audit/entry.ts';
import type { DomainEvent, EventType, Flags, Payloads } from '../../src/domain/audit/events.ts';
import { fold } from '../../src/domain/audit/fold.ts';
import type { RecordState } from '../../src/domain/audit/state.ts';
import { toDay, toInstant, toWhen, type Day } from '../../src/domain/time.ts';

/** A line of a test's story: when it happened, what, and (where it matters) when and how it was recorded. */
export type Line = {
  [T in EventType]: readonly [on: string, type: T, payload: Payloads[T], recording?: Partial<Recording>];
}[EventType];

export const day = toDay;

export const advisory: Flags = { care: false, payment: false, autonomy: 'advisory', vendor: false };
export const clinical: Flags = { ...advisory, care: true };
export const agentic: Flags = { care: false, payment: true, autonomy: 'agentic', vendor: true };

/** A hashed record from a story. Each line is recorded at noon (UTC) of the day it happened unless it says otherwise. */
export function entriesOf(lines: readonly Line[]): Entry[] {
  const entries: Entry[] = [];
  let head = emptyHead;
  for (const [on, type, payload, recording] of lines) {
    const event = { type, occurredAt: toWhen(on), payload } as DomainEvent;
    const entry = toEntry(event, head, {
      recordedAt: toInstant(`${on.slice(0, 10)}T12:00:00Z`),
      actor: { personId: null, printedName: 'Test', role: 'Test' },
      source: 'command',
      ...recording,
    });
    entries.push(entry);
    head = { seq: entry.seq, hash: entry.hash };
  }
  return entries;
}

const stories = new WeakMap<RecordState, readonly Line[]>();

/** A record folded as of a day. */
export function stateOf(lines: readonly Line[], asOf: string): RecordState {
  const state = fold(entriesOf(lines), toDay(asOf));
  stories.set(state, lines);
  return state;
}

/** The story a record was folded from. */
export function linesOf(state: RecordState): readonly Line[] {
  const lines = stories.get(state);
  if (lines === undefined) throw new RangeError('Fold it with stateOf: nobody knows the story of this record');
  return lines;
}

/** The first line of a record. */
export const opened: Line = ['2025-01-01', 'record.opened', { institution: 'Test Health', zone: 'America/New_York', kind: 'own' }];

export const people: readonly Line[] = [person('P-1', 'Ada Plover'), person('P-2', 'Ben Knot'), person('P-3', 'Cy Dunlin')];

export function person(personId: string, printedName: string): Line {
  return [
    '2025-01-01',
    'person.joined',
    { personId, printedName, title: 'Director', roles: ['Executive'], function: 'Test', employer: 'staff' },
  ];
}

export interface Told {
  readonly id?: string;
  readonly flags?: Flags;
  readonly governance?: 'kept' | 'not reported';
  readonly from?: string;
  readonly site?: string;
}

/** A model with one deployment, registered on a day: M-n and DEP-n. */
export function model(n: number, { flags = advisory, governance = 'kept', from = '2025-01-02', site }: Told = {}): Line[] {
  return [
    [
      from,
      'model.registered',
      {
        modelId: `M-${n}`,
        name: `Model ${n}`,
        businessFunction: 'Imaging',
        purpose: 'To test',
        flags,
        vendorName: { notReported: 'not on record' },
      },
    ],
    [
      from,
      'deployment.opened',
      { deploymentId: `DEP-${n}`, modelId: `M-${n}`, siteId: site ?? { notReported: 'no column' }, scope: 'All', governance },
    ],
    [from, 'deployment.staged', { deploymentId: `DEP-${n}`, stage: 'intake', from: toWhen(from) }],
  ];
}

/** The deployment enters a stage on a day. */
export function staged(
  n: number,
  stage: Payloads['deployment.staged']['stage'],
  on: string,
  more: Partial<Payloads['deployment.staged']> = {},
): Line {
  return [on, 'deployment.staged', { deploymentId: `DEP-${n}`, stage, from: toWhen(on), ...more }];
}

export function deploymentIn(state: RecordState, n = 1): NonNullable<ReturnType<RecordState['deployments']['get']>> {
  const deployment = state.deployments.get(`DEP-${n}`);
  if (deployment === undefined) throw new RangeError(`No deployment DEP-${n}`);
  return deployment;
}

export type { Day };
