import { addDays } from '../../time.ts';
import { aboutDeployment, type Candidate, type Desk } from '../desk.ts';

/** Pilots past their end, the longest past first, then those whose end is near. */
export function pilotEnds(desk: Desk): readonly Candidate[] {
  const near = addDays(desk.day, desk.state.settings.expiringSoonDays);
  return desk.rows
    .flatMap((row) => {
      const { stage, due, overdue } = row.standing;
      return stage === 'pilot' && due !== null && due.day <= near ? [{ row, end: due.day, overdue }] : [];
    })
    .toSorted((a, b) => (a.end < b.end ? -1 : 1))
    .map(({ row, end, overdue }) => aboutDeployment(desk, 'pilot end', row.deploymentId, { asks: 'pilot end', end, overdue }));
}
