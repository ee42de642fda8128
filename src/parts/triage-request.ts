import type { DeploymentId } from '../domain/audit/events.ts';
import { writeAttempt } from '../formats/attempt.ts';

/** The attempt, as a view holds it, to have a model spoken of in the next triage meeting. It says no reason yet, and sends nothing. */
export function requestOf(deploymentId: DeploymentId): string {
  return writeAttempt({ type: 'triage.request', payload: { deploymentId } });
}
