import { aboutDeployment, type Candidate, type Desk } from '../desk.ts';
import { firstMissing } from '../first-missing.ts';

/** Releases with a day whose deployment something holds, the next one first. */
export function heldReleases(desk: Desk): readonly Candidate[] {
  const rows = new Map(desk.rows.map((row) => [row.deploymentId, row]));
  return [...desk.state.releases.values()]
    .filter(({ executedOn }) => executedOn === null)
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))
    .flatMap(({ releaseId, deploymentId, on }) => {
      const row = rows.get(deploymentId);
      if (row === undefined || row.blockers.length === 0) return [];
      const reason = { asks: 'release', releaseId, on, holding: row.blockers.length } as const;
      return [aboutDeployment(desk, 'release', deploymentId, reason, firstMissing(row) ?? reason)];
    });
}
