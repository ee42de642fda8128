import { listedLinks } from '../accountability/chain.ts';
import { askedFor, holderOf } from '../accountability/holding.ts';
import type { PersonId } from '../audit/events.ts';
import type { Deployment, RecordState } from '../audit/state.ts';
import { standingOf } from '../lifecycle/standing.ts';
import type { Day } from '../time.ts';

/** What rests on one person, counted. */
export interface Carried {
  readonly personId: PersonId;
  /** Links of deployments that have not ended with this name on them, standing or not. */
  readonly names: number;
  /** Links they were asked for and have not answered. */
  readonly offers: number;
  /** Risks on the register that are theirs, closed ones left out. */
  readonly risks: number;
}

/** Is there anything left to answer for? What ended keeps its names, and nothing rests on them. */
export function isRunning(state: RecordState, deployment: Deployment, asOf: Day): boolean {
  return standingOf(deployment, asOf, state.settings).end === null;
}

/** What rests on each person of a record on a day; people nothing rests on are left out. */
export function carriedBy(state: RecordState, asOf: Day): Carried[] {
  const counts = new Map<PersonId, { names: number; offers: number; risks: number }>();
  const add = (personId: PersonId, what: 'names' | 'offers' | 'risks'): void => {
    const count = counts.get(personId) ?? { names: 0, offers: 0, risks: 0 };
    count[what] += 1;
    counts.set(personId, count);
  };
  for (const deployment of state.deployments.values()) {
    if (deployment.links.size === 0 || !isRunning(state, deployment, asOf)) continue;
    const model = state.models.get(deployment.modelId);
    for (const { id: link } of model === undefined ? [] : listedLinks(model.flags)) {
      const holder = holderOf(deployment, link);
      if (holder !== null) add(holder, 'names');
      for (const personId of new Set(askedFor(deployment, link))) add(personId, 'offers');
    }
  }
  for (const { owner, closedOn } of state.risks.values()) if (owner !== null && closedOn === null) add(owner, 'risks');
  return [...counts].map(([personId, count]) => ({ personId, ...count }));
}
