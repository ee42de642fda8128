/** What somebody was asked about a deployment, and has not answered by the day they were given. */
import { askedFor } from '../accountability/holding.ts';
import type { DeploymentId } from '../audit/events.ts';
import type { RecordState } from '../audit/state.ts';
import type { Day } from '../time.ts';

/**
 * The oldest day passed without an answer, by deployment: of an offer of a link,
 * of an action a meeting set, of questions written to an owner. An offer that
 * gave no day counts from the one on which it was made.
 */
export function lateAsks(state: RecordState, day: Day): ReadonlyMap<DeploymentId, Day> {
  const late = new Map<DeploymentId, Day>();
  const add = (deploymentId: DeploymentId, due: Day): void => {
    if (due >= day) return;
    const known = late.get(deploymentId);
    if (known === undefined || due < known) late.set(deploymentId, due);
  };
  for (const deployment of state.deployments.values()) {
    for (const [link, steps] of deployment.links) {
      for (const personId of askedFor(deployment, link)) {
        const offer = steps.findLast((step) => step.kind === 'offered' && step.personId === personId);
        if (offer?.kind === 'offered') add(deployment.deploymentId, offer.due ?? offer.on);
      }
    }
  }
  for (const { meetingId, itemId, due, finished, withdrawnOn } of state.triageActions.values()) {
    if (finished !== null || withdrawnOn !== null) continue;
    const item = state.triageMeetings.get(meetingId)?.items.find((one) => one.itemId === itemId);
    if (item?.deploymentId != null) add(item.deploymentId, due);
  }
  for (const { deploymentIds, due, returned } of state.packs.values()) {
    if (returned.length === 0) for (const deploymentId of deploymentIds) add(deploymentId, due);
  }
  return late;
}
