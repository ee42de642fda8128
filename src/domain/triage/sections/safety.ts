import type { TriageMeeting } from '../../audit/state.ts';
import { addDays } from '../../time.ts';
import { aboutDeployment, type Candidate, type Desk } from '../desk.ts';
import { outcomeOf } from '../settled.ts';
import type { AgendaItem } from '../terms.ts';

/** What went wrong and what was stopped since the last meeting, and what the last meeting left of it. */
export function safetyAndStops(desk: Desk): readonly Candidate[] {
  const { state, day, last } = desk;
  // Before the first meeting nobody knows of the last one: as far back as things that run out are looked ahead.
  const from = last?.on ?? addDays(day, -state.settings.expiringSoonDays);
  const stops = [...state.deployments.values()].flatMap(({ deploymentId, suspended }) =>
    suspended !== null && suspended.since >= from
      ? [aboutDeployment(desk, 'safety', deploymentId, { asks: 'stop', since: suspended.since, reason: suspended.reason })]
      : [],
  );
  const reports = state.safetyReports
    .filter(({ seq, on }) => (last === null ? on >= from : seq > last.seq))
    .map(({ deploymentId, what, on }) => aboutDeployment(desk, 'safety', deploymentId, { asks: 'safety', what, on }));
  return [...stops, ...reports.toReversed(), ...leftOver(desk)];
}

/** Nothing in the record undoes a report: one the room has not settled comes back, and so does one deferred once its day has come. */
function leftOver(desk: Desk): Candidate[] {
  const latest = new Map<string, { readonly meeting: TriageMeeting; readonly item: AgendaItem }>();
  for (const meeting of desk.state.triageMeetings.values()) {
    for (const item of meeting.items) if (item.section === 'safety') latest.set(item.itemId, { meeting, item });
  }
  return [...latest.values()].flatMap(({ meeting, item: { itemId, deploymentId, headline } }) => {
    const outcome = outcomeOf(meeting, itemId);
    const isBack = outcome === null || (outcome.kind === 'deferral' && outcome.until <= desk.day);
    return isBack && deploymentId !== null ? [aboutDeployment(desk, 'safety', deploymentId, headline)] : [];
  });
}
