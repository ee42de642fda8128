/** Taking a load back: it stays in the log, and is read no more. Not while something rests on it. */
import type { DisposedEntry, Entry } from '../audit/entry.ts';
import type { DeploymentId, DomainEvent, ImportId, ModelId, SiteId } from '../audit/events.ts';
import { toWhen, type Day } from '../time.ts';

type AnyEntry = Entry | DisposedEntry;

/** The event that undoes a load. */
export function undoneEvent(importId: ImportId, today: Day): DomainEvent {
  return { type: 'import.undone', occurredAt: toWhen(today), payload: { importId } };
}

/** Imports that were undone. */
export function undoneIn(entries: readonly AnyEntry[]): ReadonlySet<ImportId> {
  return new Set(entries.flatMap((entry) => (entry.type === 'import.undone' && 'payload' in entry ? [entry.payload.importId] : [])));
}

/**
 * What keeps a load from being undone, one sentence each; empty where nothing does.
 * @returns null for an import the record does not have
 */
export function keptBy(entries: readonly AnyEntry[], importId: ImportId): string[] | null {
  const undone = undoneIn(entries);
  const modelOf = new Map<DeploymentId, ModelId>();
  const touched = new Set<ModelId>();
  const sites = new Set<SiteId>();
  const reasons: string[] = [];
  const laterLoads = new Map<ImportId, { name: string; models: Set<ModelId> }>();
  let found = false;

  for (const entry of entries) {
    if (!('payload' in entry) || (entry.importId !== undefined && undone.has(entry.importId) && entry.importId !== importId)) continue;
    if (entry.type === 'deployment.opened') modelOf.set(entry.payload.deploymentId, entry.payload.modelId);
    const spoken = modelsIn(entry, modelOf);
    if (entry.importId === importId) {
      found = true;
      for (const modelId of spoken) touched.add(modelId);
      if (entry.type === 'site.added') sites.add(entry.payload.siteId);
      continue;
    }
    if (!found) continue;
    const resting = spoken.filter((modelId) => touched.has(modelId));
    const usesSite = entry.type === 'deployment.opened' && typeof entry.payload.siteId === 'string' && sites.has(entry.payload.siteId);
    if (entry.source === 'command' && resting.length > 0)
      reasons.push(`Entry ${entry.seq}, ${entry.type}, was decided about ${resting.join(', ')} since.`);
    if (entry.source === 'command' && (entry.type === 'deployment.placed' || entry.type === 'seat.opened') && bySite(entry, sites))
      reasons.push(`Entry ${entry.seq}, ${entry.type}, was decided about a site it brought.`);
    if (entry.type === 'import.loaded') laterLoads.set(entry.payload.importId, { name: entry.payload.source.name, models: new Set() });
    const load = entry.importId === undefined ? undefined : laterLoads.get(entry.importId);
    for (const modelId of resting) load?.models.add(modelId);
    if (usesSite) for (const modelId of spoken) load?.models.add(modelId);
  }
  if (!found) return null;
  for (const [id, { name, models }] of laterLoads) {
    if (models.size > 0)
      reasons.push(`${id} (${name}) was loaded since and says more about ${models.size} of its models: undo that one first.`);
  }
  return reasons;
}

/** Does an entry speak of one of these sites? */
function bySite({ payload }: Entry<'deployment.placed' | 'seat.opened'>, sites: ReadonlySet<SiteId>): boolean {
  return payload.siteId !== null && sites.has(payload.siteId);
}

/** The models an entry speaks of. */
function modelsIn(entry: Entry, modelOf: ReadonlyMap<DeploymentId, ModelId>): ModelId[] {
  const { payload } = entry as { payload: { modelId?: ModelId; deploymentId?: DeploymentId; deploymentIds?: readonly DeploymentId[] } };
  const deployments = [...(payload.deploymentIds ?? []), ...(payload.deploymentId === undefined ? [] : [payload.deploymentId])];
  return [...(payload.modelId === undefined ? [] : [payload.modelId]), ...deployments.flatMap((id) => modelOf.get(id) ?? [])];
}
