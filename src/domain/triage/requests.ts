/** Models somebody asked for by name: which of those requests a meeting still has to hear. */
import type { DeploymentId } from '../audit/events.ts';
import type { RecordState, TriageRequest } from '../audit/state.ts';
import type { Day } from '../time.ts';
import { outcomeOf } from './settled.ts';

type Heard = 'answered' | 'put off' | 'open';

/**
 * Has a meeting answered it? Only one opened after it had it on its agenda; a
 * decision or an action about the model answers, a deferral puts it off to its
 * day. A group speaks of a question, and of no model in it by name.
 */
function heard({ triageMeetings, deployments }: RecordState, request: TriageRequest, day: Day): Heard {
  const modelId = deployments.get(request.deploymentId)?.modelId;
  const outcomes = [...triageMeetings.values()]
    .filter(({ seq }) => seq > request.seq)
    .flatMap((meeting) =>
      meeting.items
        .filter(({ group, modelIds }) => group === null && modelIds.some((id) => id === modelId))
        .map(({ itemId }) => outcomeOf(meeting, itemId)),
    );
  if (outcomes.some((one) => one?.kind === 'decision' || one?.kind === 'action')) return 'answered';
  return outcomes.some((one) => one?.kind === 'deferral' && one.until > day) ? 'put off' : 'open';
}

/** Requests the next meeting has to hear, the oldest first. */
export function requestsToHear(state: RecordState, day: Day): readonly TriageRequest[] {
  return state.triageRequests.filter((request) => heard(state, request, day) === 'open');
}

/** The request for a deployment that nothing has answered yet, whether or not it was put off; null where there is none. */
export function unansweredRequest(state: RecordState, deploymentId: DeploymentId, day: Day): TriageRequest | null {
  const found = state.triageRequests.findLast((request) => request.deploymentId === deploymentId);
  return found === undefined || heard(state, found, day) === 'answered' ? null : found;
}
