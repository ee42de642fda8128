import { aboutDeployment, isSilent, type Candidate, type Desk } from '../desk.ts';
import { outcomeOf } from '../settled.ts';

/** What is in intake and no meeting has settled: which tier, which path, who answers? Of a silent record all together. */
export function newIntake(desk: Desk): readonly Candidate[] {
  const settled = new Set(
    [...desk.state.triageMeetings.values()].flatMap((meeting) =>
      meeting.items
        .filter(({ section, itemId }) => section === 'intake' && outcomeOf(meeting, itemId) !== null)
        .map(({ itemId }) => itemId),
    ),
  );
  const intake = desk.rows.filter(({ standing }) => standing.stage === 'intake');
  const silent = intake.filter((row) => isSilent(desk, row)).map(({ modelId }) => modelId);
  const reason = { asks: 'intake' } as const;
  const each = intake
    .filter((row) => !isSilent(desk, row) && row.notInFile === null && !settled.has(`intake:${row.deploymentId}`))
    .map(({ deploymentId }) => aboutDeployment(desk, 'intake', deploymentId, reason));
  if (silent.length === 0 || settled.has('intake:silent')) return each;
  const group = { stage: 'intake', modelIds: silent } as const;
  return [...each, { section: 'intake', reason, headline: reason, modelId: null, deploymentId: null, about: 'silent', group }];
}
