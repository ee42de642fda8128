import { later, type Day } from '../../time.ts';
import type { DraftDeployment, DraftState } from '../draft.ts';
import type { EventType, Payloads } from '../events.ts';
import type { Said } from './context.ts';

/** Events that move a deployment forward, so that it is not stalled. @source reference 7c */
const forward = new Set<EventType>([
  'question.accepted',
  'link.accepted',
  'risk.closed',
  'condition.met',
  'deployment.staged',
  'pilot.extended',
]);

/** Said about a deployment, yet no decision on it and no update by a person: a plan is neither. */
const silent = new Set<EventType>([
  'deployment.opened',
  'version.released',
  'link.named-in-file',
  'activity.seen',
  'agent.acted',
  'sprint.committed',
  'release.scheduled',
  'question.passed-on',
  'deployment.placed',
]);

/**
 * What decides the course of a deployment. Where a file left its governance out, only these begin
 * the watch: an answer, a name, a site or a paper fills the record in and says nothing of whether it moves.
 */
const course = new Set<EventType>([
  'deployment.staged',
  'pilot.chartered',
  'pilot.extended',
  'target.set',
  'deployment.suspended',
  'deployment.resumed',
  'lapse.answered',
]);

function latest(known: Day | null, on: Day): Day {
  return known === null ? on : later(known, on);
}

/** Deployments an event speaks of. */
function subjectsOf(state: DraftState, payload: Payloads[EventType]): DraftDeployment[] {
  const ids =
    'deploymentId' in payload ? [payload.deploymentId] : 'riskId' in payload ? (state.risks.get(payload.riskId)?.deploymentIds ?? []) : [];
  return ids.map((id) => state.deployments.get(id)).filter((deployment) => deployment !== undefined);
}

/**
 * Keep when a deployment was last seen in use, last decided about, and last
 * moved forward. What a file states about a deployment whose governance it does
 * not report is nobody's decision; neither is what fills it in later.
 */
export function touch(state: DraftState, type: EventType, payload: Payloads[EventType], { on, source }: Said): void {
  for (const deployment of subjectsOf(state, payload)) {
    if (type === 'activity.seen' || type === 'agent.acted') deployment.lastActivity = latest(deployment.lastActivity, on);
    if (silent.has(type) || (source === 'import' && deployment.governance === 'not reported')) continue;
    if (deployment.governance === 'kept' || course.has(type)) deployment.lastGovernance = latest(deployment.lastGovernance, on);
    const passed =
      type === 'gate.decided' && 'outcome' in payload && (payload.outcome === 'passed' || payload.outcome === 'passed with conditions');
    if (passed || forward.has(type)) deployment.lastForward = latest(deployment.lastForward, on);
  }
}
