import type { TriageRequest } from '../../audit/state.ts';
import { modelRows } from '../../measures/model-row.ts';
import { aboutDeployment, type Candidate, type Desk } from '../desk.ts';
import { firstMissing, firstUnreported, waitsOnWhat } from '../first-missing.ts';
import { attendee } from '../people.ts';
import { requestsToHear } from '../requests.ts';
import type { TriageQuestion } from '../terms.ts';

/** What somebody asked for by name, the oldest request first. */
export function requested(desk: Desk): readonly Candidate[] {
  return requestsToHear(desk.state, desk.day).map((request) => {
    const { deploymentId, on, why } = request;
    const reason = { asks: 'request', who: attendee(desk.state, request.by).printedName, on, why } as const;
    return aboutDeployment(desk, 'request', deploymentId, reason, missingOf(desk, request) ?? reason);
  });
}

/** What the room is asked of it: the first thing missing, what a stalled pilot waits on, or what no file reports; null where nothing is missing. */
function missingOf({ state, day, rows }: Desk, { deploymentId }: TriageRequest): TriageQuestion | null {
  const isIt = (row: { readonly deploymentId: string }): boolean => row.deploymentId === deploymentId;
  // A model counts once, at its furthest deployment; somebody may have asked for another.
  const row = rows.find(isIt) ?? modelRows(state, day, 'deployments').find(isIt);
  if (row === undefined) return null;
  return firstMissing(row) ?? (row.standing.stalled === true ? waitsOnWhat(row) : firstUnreported(row));
}
