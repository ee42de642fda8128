/** Triage meetings: those held, the draft agenda, one meeting, its items with their answers, its minutes. */
import * as z from 'zod/mini';
import type { Outcome } from '../../domain/triage/terms.ts';
import { triageSections } from '../../domain/triage/terms.ts';
import type { ActionView, ItemView, MeetingView, RoomItem } from '../../domain/triage/meeting-view.ts';
import type { Minutes } from '../../domain/triage/minutes.ts';
import type { TriageKey } from '../../domain/triage/options.ts';
import type { Preview } from '../../domain/triage/preview.ts';
import type { Meaning } from '../../domain/audit/decided-events.ts';
import { ruleIds } from '../../domain/authority/rule-ids.ts';
import type { Command } from '../../domain/authority/command.ts';
import { accompaniment } from './commands.ts';
import { commandType } from './commands/terms.ts';
import { outcome as outcomeSent } from './commands/meetings.ts';
import type { DeepReadonly } from './deep-readonly.ts';
import { blocker, questionId, tone } from './model-row.ts';
import { holder } from './objection.ts';
import { count, day, gateId, ignored, linkId, named, openStage, reported, stage, standpoint, when } from './terms.ts';

const text = z.string();

const attendee = named('Attendee', z.object({ personId: text, printedName: text, title: text }));

const outcome = named(
  'TriageOutcome',
  outcomeSent,
  'How an item leaves the room: a decision, an action, or a deferral.',
) as z.ZodMiniType<Outcome>;

const section = z.enum(triageSections);

const question = named(
  'TriageQuestion',
  z.discriminatedUnion('asks', [
    z.object({ asks: z.literal('safety'), what: text, on: day }),
    z.object({ asks: z.literal('stop'), since: day, reason: text }),
    z.object({ asks: z.literal('question'), question: questionId }),
    z.object({ asks: z.literal('night') }),
    z.object({ asks: z.literal('link'), link: linkId }),
    z.object({ asks: z.literal('risk'), riskId: text, title: text }),
    z.object({ asks: z.literal('gate'), gate: gateId }),
    z.object({ asks: z.literal('release'), releaseId: text, on: day, holding: count }),
    z.object({ asks: z.literal('pilot end'), end: day, overdue: count }),
    z.object({ asks: z.literal('waits on what'), days: z.nullable(count) }),
    z.object({ asks: z.literal('intake') }),
    z.object({ asks: z.literal('waiver'), gate: gateId, expiresOn: day }),
    z.object({ asks: z.literal('override'), overrideId: text, expiresOn: day }),
    z.object({ asks: z.literal('acceptance'), riskId: text, title: text, expiresOn: day }),
    z.object({ asks: z.literal('action'), actionId: text, riskId: z.nullable(text), what: text, due: day }),
    z.object({ asks: z.literal('request'), who: text, on: day, why: text }),
  ]),
  'The one question an item puts to the room, or a reason for it to be there.',
);

const itemParts = {
  itemId: text,
  section,
  headline: question,
  models: z.object({ named: z.array(z.object({ modelId: text, name: text })), more: count }),
  deploymentId: z.nullable(text),
  group: z.nullable(z.object({ stage: openStage })),
  reasons: z.array(z.object({ section, question })),
  times: count,
  carriedFrom: z.nullable(text),
};

const item = named(
  'TriageItem',
  z.object(itemParts),
  'One item of an agenda. Its first reason is why it stands in its section.',
) satisfies z.ZodMiniType<ItemView>;

const step = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('settled'), seq: count, at: when, by: text, outcome }),
  z.object({ kind: z.literal('undone'), seq: count, at: when, by: text, why: text, decisionIds: z.array(text) }),
]);

const roomItem = named(
  'TriageRoomItem',
  z.object({
    ...itemParts,
    place: count,
    outcome: z.nullable(outcome),
    steps: z.array(step),
    owed: z.boolean(),
    deferrals: count,
  }),
  'An item in the room: owed says that the minutes allow it, and that it may not leave undecided.',
) satisfies z.ZodMiniType<RoomItem>;

const action = named(
  'TriageAction',
  z.object({
    actionId: text,
    meetingId: text,
    itemId: text,
    what: text,
    owner: z.nullable(attendee),
    seat: z.nullable(text),
    due: day,
    by: attendee,
    setOn: day,
    finished: z.nullable(z.object({ on: day, by: text })),
    withdrawnOn: z.nullable(day),
    overdue: z.boolean(),
  }),
  'What a meeting asked of somebody. Null is the vacant seat it falls to.',
) satisfies z.ZodMiniType<ActionView>;

const meeting = named(
  'TriageMeeting',
  z.object({
    meetingId: text,
    forum: text,
    on: day,
    openedAt: when,
    by: attendee,
    present: z.array(attendee),
    minutes: count,
    fits: count,
    closed: z.nullable(z.object({ at: when, by: attendee, carried: z.array(text) })),
    items: z.array(roomItem),
    counts: z.object({ all: count, settled: count, owed: count, beyond: count }),
    actions: z.array(action),
  }),
) satisfies z.ZodMiniType<MeetingView>;

const toldObjection = z.object({
  ruleId: z.enum(ruleIds),
  sentence: text,
  remedy: text,
  holders: z.array(z.object({ holder, present: z.boolean() })),
});

const key = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(6)]);

const option = named(
  'TriageOption',
  z.union([
    z.object({
      key,
      does: z.enum([
        'name somebody',
        'answer it',
        'extend',
        'ask somebody',
        'escalate to the CIO',
        'accept the risk',
        'decide the gate',
        'renew the waiver',
        'finish the action',
        'promote',
        'suspend',
        'resume',
        'end',
        'defer',
      ]),
      command: z.object({ type: commandType, payload: z.record(z.string(), z.unknown()) }) as unknown as z.ZodMiniType<Command>,
      accompaniment,
      needs: z.array(z.object({ path: text, kind: z.enum(['person', 'day', 'text']) })),
      settles: z.enum(['itself', 'with its decision']),
      verdict: z.discriminatedUnion('answer', [
        z.object({ answer: z.literal('allowed'), warnings: z.array(toldObjection) }),
        z.object({ answer: z.literal('refused'), objections: z.array(toldObjection) }),
        z.object({ answer: z.literal('impossible'), faults: z.array(z.object({ at: text, what: text, remedy: text })) }),
      ]),
    }),
    z.object({
      key,
      why: z.enum(['a group takes no signature', 'nothing to name', 'no such seat', 'nothing to decide', 'nothing to end']),
    }),
  ]),
  'What a key means for an item, as a command with the fields the room still gives, and what the rules say to it.',
) satisfies z.ZodMiniType<TriageKey>;

const held = z.object({
  stage: reported(stage),
  suspended: z.boolean(),
  chain: z.array(z.object({ link: linkId, tone, accepted: z.boolean() })),
  blockers: z.array(blocker),
});

const preview = named(
  'TriagePreview',
  z.object({
    deploymentId: text,
    before: held,
    after: z.nullable(held),
    ifAccepted: z.nullable(z.object({ by: attendee, link: linkId, held: z.nullable(held), why: z.nullable(text) })),
  }),
  'The chain and what holds it, before and after an answer; null where the rules refuse it. Of an offer also after it was accepted.',
) satisfies z.ZodMiniType<Preview>;

const meanings = [
  'accepted responsibility',
  'approved',
  'asked',
  'authored',
  'declined',
  'overrode',
  'recorded',
  'reviewed',
  'suspended',
] as const satisfies readonly Meaning[];

const note = z.object({ at: when, by: attendee, text });

const minutes = named(
  'TriageMinutes',
  z.object({
    institution: text,
    kind: z.enum(['demonstration', 'public', 'own']),
    meetingId: text,
    forum: text,
    on: day,
    openedAt: when,
    closedAt: z.nullable(when),
    planned: count,
    scribe: attendee,
    present: z.array(attendee),
    items: z.array(
      z.object({
        item,
        outcome: z.nullable(outcome),
        carried: z.boolean(),
        steps: z.array(
          z.discriminatedUnion('kind', [
            z.object({ kind: z.literal('settled'), at: when, by: attendee, outcome, owner: z.nullable(attendee) }),
            z.object({ kind: z.literal('undone'), at: when, by: attendee, why: text, decisionIds: z.array(text) }),
          ]),
        ),
        decisions: z.array(
          z.object({
            decisionId: text,
            command: text,
            subject: text,
            at: when,
            reason: z.nullable(text),
            stands: z.boolean(),
            signatures: z.array(
              z.object({
                personId: text,
                printedName: text,
                title: text,
                meaning: z.enum(meanings),
                assurance: z.enum(['demonstration', 'in the room', 'attested from a document', 'authenticated']),
                recordedBy: z.nullable(attendee),
                inRoom: z.boolean(),
                confirmedOn: z.nullable(day),
                toConfirm: z.boolean(),
              }),
            ),
          }),
        ),
        notes: z.array(note),
      }),
    ),
    notes: z.array(note),
    actions: z.array(action),
  }),
  'The minutes of a meeting. Nobody writes them.',
) satisfies z.ZodMiniType<Minutes>;

const point = { ...standpoint, ignored: z.array(ignored) };

/** How many items the next meeting has to go through, for who needs no more. */
export const triageWaiting = named('TriageWaiting', z.object({ ...point, waiting: count }));

export const triageAnswer = named(
  'Triage',
  z.object({
    ...point,
    nextMeeting: text,
    minutesPerItem: z.number(),
    expiringSoonDays: z.number(),
    /** Newest first. */
    meetings: z.array(
      z.object({
        meetingId: text,
        forum: text,
        on: day,
        minutes: count,
        closedOn: z.nullable(day),
        counts: z.object({ all: count, settled: count, carried: count }),
      }),
    ),
    draft: z.array(item),
    actions: z.array(action),
  }),
);

export const triageMeetingAnswer = named(
  'TriageMeetingAnswer',
  z.object({ ...point, minutesPerItem: z.number(), expiringSoonDays: z.number(), meeting }),
);

export const triageItemAnswer = named(
  'TriageItemAnswer',
  z.object({ ...point, meetingId: text, actor: z.nullable(attendee), item: roomItem, options: z.array(option) }),
);

export const triagePreviewAnswer = named(
  'TriagePreviewAnswer',
  z.object({ ...point, key, preview: z.nullable(preview) }),
  'Null for what concerns no deployment, and for a key that does nothing here.',
);

export const triageMinutesAnswer = named('TriageMinutesAnswer', z.object({ ...point, minutes }));

export type TriageWaiting = DeepReadonly<z.infer<typeof triageWaiting>>;
export type TriageAnswer = DeepReadonly<z.infer<typeof triageAnswer>>;
export type TriageMeetingAnswer = DeepReadonly<z.infer<typeof triageMeetingAnswer>>;
export type TriageItemAnswer = DeepReadonly<z.infer<typeof triageItemAnswer>>;
export type TriagePreviewAnswer = DeepReadonly<z.infer<typeof triagePreviewAnswer>>;
export type TriageMinutesAnswer = DeepReadonly<z.infer<typeof triageMinutesAnswer>>;
