import type { Deployment, RecordState, Spell } from '../../audit/state.ts';
import { isReported, type Reported } from '../../reported.ts';
import { firstDayOf, type Day } from '../../time.ts';
import { deploymentsIn, type Ground } from '../reading.ts';

/** A start at a further site, of a model that was in production at another by then. */
export interface LaterStart {
  readonly deployment: Deployment;
  /** First day in silent or pilot there. */
  readonly startedOn: Day;
  /** First day in production there; null while it has not come to it. */
  readonly promotedOn: Day | null;
}

export interface LaterStarts {
  readonly known: readonly LaterStart[];
  /** May be starts at a further site: a site or a day that would tell is not reported. */
  readonly untold: readonly Deployment[];
}

/** Starts at a further site among the deployments of a ground. What runs elsewhere is read from the whole record. @source reference 7f */
export function laterStarts(ground: Ground): LaterStarts {
  const known: LaterStart[] = [];
  const untold: Deployment[] = [];
  for (const deployment of deploymentsIn(ground)) {
    const start = startOf(ground.state, deployment);
    if (start === 'untold') untold.push(deployment);
    else if (start !== null) known.push(start);
  }
  return { known, untold };
}

function startOf(state: RecordState, deployment: Deployment): LaterStart | 'untold' | null {
  const trial = deployment.spells.find(({ stage }) => stage === 'silent' || stage === 'pilot');
  const others = othersOf(state, deployment).filter((other) => spellIn(other, 'production') !== undefined);
  if (trial === undefined || others.length === 0) return null;
  const startedOn = dayOf(trial);
  if (startedOn === null) return 'untold';
  const elsewhere = new Set(others.map((other) => wasInProductionElsewhere(deployment, other, startedOn)));
  if (!elsewhere.has('yes')) return elsewhere.has('untold') ? 'untold' : null;
  const promotion = spellIn(deployment, 'production');
  const promotedOn = promotion === undefined ? null : dayOf(promotion);
  return promotion !== undefined && promotedOn === null ? 'untold' : { deployment, startedOn, promotedOn };
}

/** Was the model in production at another site when this deployment started? */
function wasInProductionElsewhere(deployment: Deployment, other: Deployment, startedOn: Day): 'yes' | 'no' | 'untold' {
  if (isReported(deployment.siteId) && deployment.siteId === other.siteId) return 'no';
  const production = spellIn(other, 'production');
  const from = production === undefined ? null : dayOf(production);
  if (from === null) return 'untold';
  if (from > startedOn) return 'no';
  const end = other.spells.find(({ stage, from: since }) => stage === 'ended' && isReported(since) && firstDayOf(since) < startedOn);
  if (end !== undefined) return 'no';
  return isReported(deployment.siteId) && isReported(other.siteId) ? 'yes' : 'untold';
}

/** Deployments of a model's second and further sites, in order of opening: every one but those at the site it was first opened at. */
export function furtherSiteDeployments(ground: Ground): Deployment[] {
  return deploymentsIn(ground).filter((deployment) => {
    const first = firstSiteOf(ground.state, deployment);
    return first !== null && isReported(deployment.siteId) && deployment.siteId !== first;
  });
}

function firstSiteOf(state: RecordState, deployment: Deployment): string | null {
  const [first] = allOf(state, deployment).toSorted((a, b) => (a.openedOn < b.openedOn ? -1 : a.openedOn > b.openedOn ? 1 : 0));
  return first !== undefined && isReported(first.siteId) ? first.siteId : null;
}

function allOf(state: RecordState, { modelId }: Deployment): Deployment[] {
  return state.models.get(modelId)?.deploymentIds.flatMap((id) => state.deployments.get(id) ?? []) ?? [];
}

function othersOf(state: RecordState, deployment: Deployment): Deployment[] {
  return allOf(state, deployment).filter(({ deploymentId }) => deploymentId !== deployment.deploymentId);
}

function spellIn({ spells }: Deployment, stage: Spell['stage']): Spell | undefined {
  return spells.find((spell) => spell.stage === stage);
}

function dayOf({ from }: { readonly from: Reported<Spell['from']> }): Day | null {
  return isReported(from) ? firstDayOf(from) : null;
}
