import type { Appliers } from './context.ts';

/** Triage meetings: opened with an agenda, settled item by item, closed. */
export const triageEvents: Appliers<
  | 'meeting.opened'
  | 'meeting.attended'
  | 'meeting.ordered'
  | 'meeting.settled'
  | 'meeting.undone'
  | 'meeting.noted'
  | 'meeting.closed'
  | 'triage.requested'
  | 'action.set'
  | 'action.finished'
> = {
  'meeting.opened': (state, meeting, { on, seq }) => {
    const { meetingId, forum, present, at, items } = meeting;
    state.meetings.set(meetingId, { meetingId, forum, present, at, on });
    state.triageMeetings.set(meetingId, {
      ...meeting,
      on,
      seq,
      order: items.map(({ itemId }) => itemId),
      steps: new Map(items.map(({ itemId }) => [itemId, []])),
      notes: [],
      closed: null,
    });
  },
  'meeting.attended': (state, { meetingId, present }) => {
    const meeting = state.triageMeetings.get(meetingId);
    if (meeting !== undefined) meeting.present = present;
  },
  'meeting.ordered': (state, { meetingId, itemIds }) => {
    const meeting = state.triageMeetings.get(meetingId);
    if (meeting === undefined) return;
    const moved = new Set(itemIds);
    meeting.order = [...meeting.order.filter((id) => !moved.has(id)), ...itemIds];
  },
  'meeting.settled': (state, { meetingId, itemId, outcome, by }, { seq, at }) => {
    state.triageMeetings.get(meetingId)?.steps.get(itemId)?.push({ kind: 'settled', seq, at, by, outcome });
  },
  'meeting.undone': (state, { meetingId, itemId, why, decisionIds, actionIds, by }, { seq, at, on }) => {
    state.triageMeetings.get(meetingId)?.steps.get(itemId)?.push({ kind: 'undone', seq, at, by, why, decisionIds });
    for (const actionId of actionIds) {
      const action = state.triageActions.get(actionId);
      if (action !== undefined) action.withdrawnOn = on;
    }
  },
  'meeting.noted': (state, { meetingId, ...note }, { seq, at }) => {
    state.triageMeetings.get(meetingId)?.notes.push({ ...note, seq, at });
  },
  'meeting.closed': (state, { meetingId, carried, by }, { on, at }) => {
    const meeting = state.triageMeetings.get(meetingId);
    if (meeting !== undefined) meeting.closed = { on, at, by, carried };
  },
  'triage.requested': (state, request, { on, seq }) => {
    state.triageRequests.push({ ...request, on, seq });
  },
  'action.set': (state, action, { on }) => {
    state.triageActions.set(action.actionId, { ...action, setOn: on, finished: null, withdrawnOn: null });
  },
  'action.finished': (state, { actionId, by }, { on }) => {
    const action = state.triageActions.get(actionId);
    if (action !== undefined) action.finished = { on, by };
  },
};
