import { firstDayOf } from '../time.ts';
import type { Draft, DraftDeployment, DraftState } from './draft.ts';
import type { DomainEvent } from './events.ts';
import { applyEvent, inOrder } from './fold.ts';
import type { RecordState } from './state.ts';

/**
 * A record as it would be if these events followed now. The state given stays
 * as it is: only what the events speak of is copied, so that a thousand
 * hypotheses over one portfolio cost little.
 */
export function project(state: RecordState, events: readonly DomainEvent[]): RecordState {
  if (events.length === 0) return state;
  const next = fork(state);
  const copied = new Set<string>();
  for (const event of events) {
    const ids = subjectsOf(next, event);
    for (const id of ids) if (!copied.has(id)) copy(next, id);
    for (const id of ids) copied.add(id);
    copyFiles(next, event);
    next.entries += 1;
    applyEvent(next, event.type, event.payload, {
      seq: next.entries,
      at: event.occurredAt,
      on: firstDayOf(event.occurredAt),
      source: 'command',
      importId: null,
    });
  }
  for (const id of copied) {
    const deployment = next.deployments.get(id);
    if (deployment !== undefined) deployment.spells = inOrder(deployment.spells);
  }
  return next;
}

/** The same record, its lists and tables its own; what stands in them is still shared. */
function fork(state: RecordState): DraftState {
  const own = Object.fromEntries(
    Object.entries(state).map(([key, value]) => {
      if (value instanceof Map) return [key, new Map(value)];
      if (value instanceof Set) return [key, new Set(value)];
      if (Array.isArray(value)) return [key, [...(value as unknown[])]];
      return [key, value];
    }),
  );
  return { ...own, settings: { ...state.settings } } as unknown as DraftState;
}

/** Ids of what an event may change. */
function subjectsOf(state: DraftState, { payload }: DomainEvent): string[] {
  const ids: string[] = [];
  for (const key of [
    'deploymentId',
    'modelId',
    'riskId',
    'personId',
    'releaseId',
    'adrId',
    'changeId',
    'seatId',
    'packId',
    'meetingId',
    'actionId',
  ] as const) {
    const id = (payload as Readonly<Record<string, unknown>>)[key];
    if (typeof id !== 'string') continue;
    ids.push(id);
    // A deployment's events may touch its model, and a risk's every deployment it is about.
    const model = key === 'deploymentId' ? state.deployments.get(id)?.modelId : undefined;
    if (model !== undefined) ids.push(model);
    if (key === 'riskId') ids.push(...(state.risks.get(id)?.deploymentIds ?? []));
    if (key === 'modelId') ids.push(...(state.models.get(id)?.deploymentIds ?? []));
  }
  if ('deploymentIds' in payload) ids.push(...payload.deploymentIds);
  return ids;
}

function copy(state: DraftState, id: string): void {
  const deployment = state.deployments.get(id);
  if (deployment !== undefined) {
    state.deployments.set(id, shallow(deployment));
    return;
  }
  for (const table of [
    state.models,
    state.risks,
    state.people,
    state.releases,
    state.adrs,
    state.changes,
    state.seats,
    state.packs,
    state.boardPacks,
    state.triageMeetings,
    state.triageActions,
  ] as Map<string, unknown>[]) {
    const value = table.get(id);
    if (value !== undefined) table.set(id, deepCopy(value));
  }
}

/** A deployment holds a file for every gate and question: only the one an event speaks of is copied whole. */
function copyFiles(state: DraftState, { payload }: DomainEvent): void {
  if (!('deploymentId' in payload)) return;
  const deployment = state.deployments.get(payload.deploymentId);
  if (deployment === undefined) return;
  if ('gate' in payload) {
    const file = deployment.gates.get(payload.gate);
    if (file !== undefined) deployment.gates.set(payload.gate, deepCopy(file));
  }
  if ('question' in payload) {
    const file = deployment.questions.get(payload.question);
    if (file !== undefined) deployment.questions.set(payload.question, deepCopy(file));
  }
}

/** One level down: lists and tables of its own, what stands in them shared; blockers, which are changed in place, copied. */
function shallow(deployment: DraftDeployment): DraftDeployment {
  const own = Object.fromEntries(
    Object.entries(deployment).map(([key, value]) => {
      if (value instanceof Map) return [key, new Map(value as ReadonlyMap<unknown, unknown>)];
      return [key, Array.isArray(value) ? [...(value as unknown[])] : value];
    }),
  ) as unknown as DraftDeployment;
  return { ...own, targets: { ...deployment.targets }, blockers: deployment.blockers.map((blocker) => ({ ...blocker })) };
}

function deepCopy<T>(value: T): Draft<T> {
  return copyOf(value) as Draft<T>;
}

function copyOf(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (value instanceof Map) return new Map([...value].map(([key, held]) => [key, copyOf(held)]));
  if (value instanceof Set) return new Set(value);
  if (Array.isArray(value)) return value.map(copyOf);
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, copyOf(held)]));
}
