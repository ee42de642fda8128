import type { DisposedEntry, Entry } from '../audit/entry.ts';

/** The next numbers never yet used in a record, undone imports included: an id never names two things. */
export interface FreeIds {
  readonly model: number;
  readonly deployment: number;
  readonly site: number;
  readonly import: number;
}

/** Read a record for the ids it has given. */
export function freeIdsIn(entries: readonly (Entry | DisposedEntry)[]): FreeIds {
  const next = { model: 1, deployment: 1, site: 1, import: 1 };
  const seen = (kind: keyof FreeIds, id: string): void => {
    const digits = /(\d+)$/.exec(id);
    if (digits !== null) next[kind] = Math.max(next[kind], Number(digits[1]) + 1);
  };
  for (const entry of entries) {
    if (!('payload' in entry)) {
      // What a disposed entry named is not known any more: step over as many ids as it could have used.
      next.model += 1;
      next.deployment += 1;
      next.site += 1;
      continue;
    }
    if (entry.type === 'model.registered') seen('model', entry.payload.modelId);
    else if (entry.type === 'deployment.opened') seen('deployment', entry.payload.deploymentId);
    else if (entry.type === 'site.added') seen('site', entry.payload.siteId);
    else if (entry.type === 'import.loaded') seen('import', entry.payload.importId);
  }
  return next;
}
