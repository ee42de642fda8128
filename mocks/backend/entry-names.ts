import { peopleIn, subjectsOf } from '../../src/domain/audit/entry-about.ts';
import type { RecordState } from '../../src/domain/audit/state.ts';
import type { EntryNames } from '../../src/formats/api/events.ts';
import type { AnyEntry } from './record-log.ts';

/** What the ids in some entries stand for. An id nobody explains is left out: a screen shows it as it is. */
export function namesOf(state: RecordState, entries: readonly AnyEntry[], also: readonly string[] = []): EntryNames {
  const people: Record<string, EntryNames['people'][string]> = {};
  const models: Record<string, EntryNames['models'][string]> = {};
  const things: Record<string, string> = {};
  const ids = new Set([...entries.flatMap((entry) => [...subjectsOf(entry), ...peopleIn(entry), ...idsBelow(entry)]), ...also]);
  for (const id of ids) {
    const person = state.people.get(id);
    if (person !== undefined) people[id] = { printedName: person.printedName, title: person.title };
    const modelId = state.deployments.get(id)?.modelId ?? id;
    const model = state.models.get(modelId);
    if (model !== undefined) models[id] = { modelId, name: model.name };
    const thing = thingOf(state, id);
    if (thing !== null) things[id] = thing;
  }
  // A risk and a release stand under the model they belong to.
  for (const id of Object.keys(things)) {
    const deploymentId = state.risks.get(id)?.deploymentIds[0] ?? state.releases.get(id)?.deploymentId;
    const modelId = deploymentId === undefined ? undefined : state.deployments.get(deploymentId)?.modelId;
    const model = modelId === undefined ? undefined : state.models.get(modelId);
    if (modelId !== undefined && model !== undefined) models[id] = { modelId, name: model.name };
  }
  return { people, models, things };
}

function thingOf(state: RecordState, id: string): string | null {
  return (
    state.risks.get(id)?.title ??
    state.releases.get(id)?.title ??
    state.adrs.get(id)?.title ??
    state.sites.get(id)?.name ??
    state.seats.get(id)?.function ??
    state.imports.find(({ importId }) => importId === id)?.source.name ??
    null
  );
}

/** People named deeper in an entry: on a rota. */
function idsBelow(entry: AnyEntry): readonly string[] {
  if (!('payload' in entry) || entry.payload === undefined) return [];
  if (entry.type !== 'rota.set') return [];
  return entry.payload.shifts.flatMap(({ primary, secondary }) => (secondary === null ? [primary] : [primary, secondary]));
}
