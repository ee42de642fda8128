import { chainOf, type Chain } from '../../accountability/chain.ts';
import type { Deployment } from '../../audit/state.ts';
import { hasReached, type OpenStage } from '../../lifecycle/stages.ts';
import { standingOf } from '../../lifecycle/standing.ts';
import { isReported } from '../../reported.ts';
import { deploymentsIn, type Ground, type ReadingRow } from '../reading.ts';

/** A deployment that has not ended, and the stage it is in. */
export interface Place {
  readonly deployment: Deployment;
  readonly stage: OpenStage;
}

const places = new WeakMap<Ground, readonly Place[]>();
const chains = new WeakMap<Ground, Map<Deployment, Chain>>();

/** Deployments of a ground that have not ended and whose stage is reported. Worked out once for all the measures of a ground. */
function placesIn(ground: Ground): readonly Place[] {
  const known = places.get(ground);
  if (known !== undefined) return known;
  const found = deploymentsIn(ground).flatMap((deployment): Place[] => {
    const { stage } = standingOf(deployment, ground.asOf, ground.state.settings);
    return isReported(stage) && stage !== 'ended' ? [{ deployment, stage }] : [];
  });
  places.set(ground, found);
  return found;
}

/** Those in a stage or one after it. */
export function placesFrom(ground: Ground, stage: OpenStage): Place[] {
  return placesIn(ground).filter((place) => hasReached(place.stage, stage));
}

/** The chain of a deployment, worked out once for all the measures of a ground. */
export function chainIn(ground: Ground, deployment: Deployment): Chain {
  const all = chains.get(ground) ?? new Map<Deployment, Chain>();
  chains.set(ground, all);
  const chain = all.get(deployment) ?? chainOf(ground.state, deployment, ground.asOf);
  all.set(deployment, chain);
  return chain;
}

/** Does anybody keep the governance of one of a ground's deployments here? Else that nothing is on record is no news. */
export function isKept(ground: Ground): boolean {
  return deploymentsIn(ground).some(({ governance }) => governance === 'kept');
}

/** A row of a deployment, or of one thing about it. */
export function rowOf(
  { deploymentId, modelId }: Deployment,
  standing: ReadingRow['standing'],
  { about, what = null, amount = null }: { readonly about?: string; readonly what?: string | null; readonly amount?: number | null } = {},
): ReadingRow {
  return { id: about === undefined ? deploymentId : `${deploymentId} ${about}`, modelId, deploymentId, standing, what, amount };
}
