import type { DeploymentId, DomainEvent, ModelId, SiteId } from '../audit/events.ts';
import type { RecordState } from '../audit/state.ts';
import { toWhen, type Day } from '../time.ts';
import type { FreeIds } from './free-ids.ts';
import { sameName } from './names.ts';

/** Gives ids in order; a site named twice is one site. */
export interface IdsToGive {
  readonly model: () => ModelId;
  readonly deployment: () => DeploymentId;
  /** The id of a site, and the event that adds it where the record does not have it yet. */
  readonly site: (name: string) => { readonly siteId: SiteId; readonly added: DomainEvent[] };
}

function numbered(prefix: string, from: number): () => string {
  let next = from;
  return () => {
    const id = `${prefix}-${String(next).padStart(4, '0')}`;
    next += 1;
    return id;
  };
}

/** Ids for what a file brings to a record. */
export function idsToGive(state: RecordState, free: FreeIds, on: Day): IdsToGive {
  const known = new Map([...state.sites.values()].map(({ siteId, name }) => [sameName(name) || name, siteId]));
  const nextSite = numbered('SITE', free.site);
  return {
    model: numbered('M', free.model),
    deployment: numbered('DEP', free.deployment),
    site: (name) => {
      const key = sameName(name) || name;
      const there = known.get(key);
      if (there !== undefined) return { siteId: there, added: [] };
      const siteId = nextSite();
      known.set(key, siteId);
      return { siteId, added: [{ type: 'site.added', occurredAt: toWhen(on), payload: { siteId, name } }] };
    },
  };
}
