import { dayWords } from '../../../ui/day.ts';
import type { Tellings } from './told.ts';

const outcomeWords: Readonly<Record<string, string>> = { decision: 'by a decision', action: 'by an action', deferral: 'by deferring it' };

/** Triage meetings, and the actions they ask for. */
export const meetings: Tellings<
  | 'meeting.open'
  | 'meeting.attend'
  | 'meeting.order'
  | 'meeting.settle'
  | 'meeting.undo'
  | 'meeting.note'
  | 'meeting.close'
  | 'action.finish'
  | 'triage.request'
> = {
  'meeting.open': (told) => {
    const minutes = told.payload['minutes'];
    return {
      verb: 'Open',
      what: `${told.text('forum') ?? 'a triage meeting'}${typeof minutes === 'number' ? `, ${minutes} minutes` : ''}`,
      short: 'the meeting',
    };
  },
  'meeting.attend': (told) => ({
    verb: 'Record',
    what: `that ${told.list('present').length} are present in ${told.text('meetingId') ?? 'a meeting'}`,
    short: 'who is present',
  }),
  'meeting.order': (told) => ({ verb: 'Reorder', what: `the agenda of ${told.text('meetingId') ?? 'a meeting'}`, short: 'the agenda' }),
  'meeting.settle': (told) => {
    const outcome = told.payload['outcome'] as { readonly kind?: unknown; readonly due?: unknown; readonly until?: unknown } | undefined;
    const how = typeof outcome?.kind === 'string' ? (outcomeWords[outcome.kind] ?? '') : '';
    const by = typeof outcome?.due === 'string' ? `, due ${dayWords(outcome.due)}` : '';
    const until = typeof outcome?.until === 'string' ? `, until ${dayWords(outcome.until)}` : '';
    return {
      verb: 'Settle',
      what: `an item of ${told.text('meetingId') ?? 'a meeting'}${how === '' ? '' : ` ${how}`}${by}${until}`,
      short: 'the item',
    };
  },
  'meeting.undo': (told) => ({
    verb: 'Open',
    what: `an item of ${told.text('meetingId') ?? 'a meeting'} again`,
    short: 'the item again',
    also: 'Decisions it rested on stay on record.',
  }),
  'meeting.note': (told) => ({
    verb: 'Note',
    what: `something in the minutes of ${told.text('meetingId') ?? 'a meeting'}`,
    short: 'it in the minutes',
  }),
  'meeting.close': (told) => ({ verb: 'Close', what: told.text('meetingId') ?? 'the meeting', short: 'the meeting' }),
  'action.finish': (told) => ({ verb: 'Finish', what: told.text('actionId') ?? 'an action', short: 'the action' }),
  'triage.request': (told) => ({ verb: 'Take', what: `${told.deployment} to triage`, short: 'it to triage' }),
};
