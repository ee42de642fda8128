import { happened, type Effects } from './effect.ts';

/** A meeting is held once, whatever it decides; each item it decides is a decision of its own. */
export const meetingEffects: Effects<'meeting.decide'> = {
  'meeting.decide': (ask) => {
    const { meetingId, present } = ask.payload;
    if (ask.state.meetings.has(meetingId)) return [];
    return [happened(ask, 'meeting.held', { meetingId, forum: 'AI governance committee', present, at: ask.at })];
  },
};
