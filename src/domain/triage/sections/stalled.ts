import { isReported } from '../../reported.ts';
import { aboutDeployment, type Candidate, type Desk } from '../desk.ts';
import { firstMissing, waitsOnWhat } from '../first-missing.ts';

/** Stalled pilots, the longest in pilot first: what exactly does each wait on? */
export function stalledPilots(desk: Desk): readonly Candidate[] {
  return desk.rows
    .filter(({ standing }) => standing.stalled === true)
    .toSorted((a, b) => daysOf(b.standing.days) - daysOf(a.standing.days))
    .map((row) => aboutDeployment(desk, 'stalled', row.deploymentId, waitsOnWhat(row), firstMissing(row) ?? waitsOnWhat(row)));
}

/** An unknown age stands last: nobody says it is long. */
function daysOf(days: Desk['rows'][number]['standing']['days']): number {
  return isReported(days) ? days : -1;
}
