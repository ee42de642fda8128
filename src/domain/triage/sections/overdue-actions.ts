import type { Day } from '../../time.ts';
import { aboutDeployment, type Candidate, type Desk } from '../desk.ts';
import { itemOf } from '../settled.ts';

interface Overdue {
  readonly due: Day;
  readonly candidate: Candidate;
}

/** Actions past their day, the longest past first: those a meeting set, and those of the register. */
export function overdueActions(desk: Desk): readonly Candidate[] {
  return [...ofMeetings(desk), ...ofRisks(desk)].toSorted((a, b) => (a.due < b.due ? -1 : 1)).map(({ candidate }) => candidate);
}

function ofMeetings(desk: Desk): Overdue[] {
  return [...desk.state.triageActions.values()].flatMap(({ actionId, meetingId, itemId, what, due, finished, withdrawnOn }) => {
    if (finished !== null || withdrawnOn !== null || due >= desk.day) return [];
    const meeting = desk.state.triageMeetings.get(meetingId);
    const deploymentId = meeting === undefined ? null : (itemOf(meeting, itemId)?.deploymentId ?? null);
    const reason = { asks: 'action', actionId, riskId: null, what, due } as const;
    const candidate: Candidate =
      deploymentId === null
        ? { section: 'overdue action', reason, headline: reason, modelId: null, deploymentId, about: actionId, group: null }
        : aboutDeployment(desk, 'overdue action', deploymentId, reason);
    return [{ due, candidate }];
  });
}

function ofRisks(desk: Desk): Overdue[] {
  return [...desk.state.risks.values()].flatMap(({ riskId, actions, closedOn, deploymentIds: [deploymentId] }) => {
    if (closedOn !== null || deploymentId === undefined) return [];
    return actions
      .filter(({ doneOn, due }) => doneOn === null && due < desk.day)
      .map(({ actionId, text, due }) => ({
        due,
        candidate: aboutDeployment(desk, 'overdue action', deploymentId, { asks: 'action', actionId, riskId, what: text, due }),
      }));
  });
}
