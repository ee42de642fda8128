import type { CommandPayloads } from '../../../domain/authority/command.ts';
import { choice, day, person, plain, prose, text, thing, type FieldsOf } from './field.ts';
import { deployment } from './shared.ts';

type MeetingCommand =
  | 'meeting.open'
  | 'meeting.attend'
  | 'meeting.order'
  | 'meeting.settle'
  | 'meeting.undo'
  | 'meeting.note'
  | 'meeting.close'
  | 'action.finish'
  | 'triage.request';

const meeting = thing('Meeting');
const item = thing('Item');

/** Triage meetings. The room itself asks for most of this. */
export const meetingFields: { readonly [T in MeetingCommand]: FieldsOf<CommandPayloads[T]> } = {
  'meeting.open': {
    meetingId: text('Meeting'),
    forum: text('Forum'),
    minutes: { kind: 'number', label: 'Minutes', min: 5, max: 600, step: 1 },
    present: { kind: 'people', label: 'Present' },
  },
  'meeting.attend': { meetingId: meeting, present: { kind: 'people', label: 'Present' } },
  'meeting.order': { meetingId: meeting, itemIds: { kind: 'list', label: 'Open items, in their new order' } },
  'meeting.settle': {
    meetingId: meeting,
    itemId: item,
    outcome: {
      kind: 'group',
      label: 'It leaves the room with',
      fields: {
        kind: choice('A', plain(['decision', 'action', 'deferral'])),
        decisionIds: { kind: 'list', label: 'Decisions', optional: true },
        what: prose('What is to be done', { optional: true }),
        owner: person('By whom', { optional: true }),
        due: day('By when', { optional: true }),
        why: prose('Why it is deferred', { optional: true }),
        until: day('Until', { optional: true }),
      },
    },
  },
  'meeting.undo': { meetingId: meeting, itemId: item, why: prose('Why') },
  'meeting.note': {
    meetingId: meeting,
    itemId: thing('Item', { orNone: true, hint: 'Empty: the meeting itself.' }),
    text: prose('Note'),
  },
  'meeting.close': { meetingId: meeting },
  'action.finish': { actionId: thing('Action') },
  'triage.request': { deploymentId: deployment, why: prose('Why it should be spoken of') },
};
