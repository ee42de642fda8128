import type { Appliers } from './context.ts';

/** Decisions, and what only decisions make: architecture decisions, sprint items, releases, changes, appeals, overrides. */
export const decidedEvents: Appliers<
  | 'decision.recorded'
  | 'adr.proposed'
  | 'adr.accepted'
  | 'adr.superseded'
  | 'sprint.committed'
  | 'release.scheduled'
  | 'release.moved'
  | 'release.executed'
  | 'change.authorised'
  | 'change.executed'
  | 'appeal.lodged'
  | 'override.granted'
  | 'meeting.held'
  | 'signature.confirmed'
> = {
  'decision.recorded': (state, decision, { seq, on, at }) => {
    state.decisions.push({ ...decision, seq, on, at });
  },
  'signature.confirmed': (state, { decisionId, personId }, { on }) => {
    state.confirmations.set(decisionId, [...(state.confirmations.get(decisionId) ?? []), { personId, on }]);
  },
  'adr.proposed': (state, adr, { on }) => {
    state.adrs.set(adr.adrId, { ...adr, on, status: 'proposed', acceptedOn: null, acceptedBy: [], supersededBy: null });
  },
  'adr.accepted': (state, { adrId, by }, { on }) => {
    const adr = state.adrs.get(adrId);
    if (adr !== undefined) Object.assign(adr, { status: 'accepted', acceptedOn: on, acceptedBy: by });
  },
  'adr.superseded': (state, { adrId, successor }) => {
    const adr = state.adrs.get(adrId);
    if (adr !== undefined) Object.assign(adr, { status: 'superseded', supersededBy: successor });
  },
  'sprint.committed': (state, item, { on }) => {
    state.sprintItems.push({ ...item, committedOn: on });
  },
  'release.scheduled': (state, release, { on }) => {
    state.releases.set(release.releaseId, { ...release, scheduledOn: on, movedFrom: [], executedOn: null });
  },
  'release.moved': (state, { releaseId, on }) => {
    const release = state.releases.get(releaseId);
    if (release === undefined) return;
    release.movedFrom.push(release.on);
    release.on = on;
  },
  'release.executed': (state, { releaseId }, { on }) => {
    const release = state.releases.get(releaseId);
    if (release !== undefined) release.executedOn = on;
  },
  'change.authorised': (state, change, { on }) => {
    state.changes.set(change.changeId, { ...change, authorisedOn: on, executedOn: null });
  },
  'change.executed': (state, { changeId, reviewBy: _reviewBy, ...change }, { on, seq }) => {
    const authorised = state.changes.get(changeId);
    state.changes.set(changeId, { ...change, changeId, authorisedOn: authorised?.authorisedOn ?? on, executedOn: on });
    const { effect, what } = change;
    state.deployments.get(change.deploymentId)?.changesMade.push({ on, seq, effect, what });
  },
  'appeal.lodged': (state, appeal, { on }) => {
    state.appeals.push({ ...appeal, on });
  },
  'override.granted': (state, override, { on }) => {
    state.overrides.push({ ...override, on });
  },
  'meeting.held': (state, meeting, { on }) => {
    state.meetings.set(meeting.meetingId, { ...meeting, on });
  },
};
