/** Triage meetings: opened, attended, ordered, settled item by item, closed; and the actions they ask for. */
import * as z from 'zod/mini';
import { calendarDay, id, maybeWords } from './terms.ts';

const people = z.array(id).check(z.maxLength(200));

/** How an item leaves the room. Empty words are told as a fault by the record itself, in words. */
export const outcome = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('decision'), decisionIds: z.array(id).check(z.maxLength(100)) }),
  z.strictObject({ kind: z.literal('action'), what: maybeWords, owner: id, due: calendarDay }),
  z.strictObject({ kind: z.literal('deferral'), why: maybeWords, until: calendarDay }),
]);

export const meetingPayloads = {
  'meeting.open': z.strictObject({
    meetingId: id,
    forum: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
    minutes: z.int().check(z.gte(1), z.lte(600)),
    present: people,
  }),
  'meeting.attend': z.strictObject({ meetingId: id, present: people }),
  'meeting.order': z.strictObject({ meetingId: id, itemIds: z.array(id).check(z.maxLength(20_000)) }),
  'meeting.settle': z.strictObject({ meetingId: id, itemId: id, outcome }),
  'meeting.undo': z.strictObject({ meetingId: id, itemId: id, why: maybeWords }),
  'meeting.note': z.strictObject({ meetingId: id, itemId: z.nullable(id), text: maybeWords }),
  'meeting.close': z.strictObject({ meetingId: id }),
  'action.finish': z.strictObject({ actionId: id }),
  'triage.request': z.strictObject({ deploymentId: id, why: maybeWords }),
};
