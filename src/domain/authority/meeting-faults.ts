/** What makes a command about a triage meeting impossible: an item that is not on its agenda, a day that is past, a door that is shut. */
import type { RecordState, TriageMeeting } from '../audit/state.ts';
import type { PersonId } from '../audit/events.ts';
import { attendee } from '../triage/people.ts';
import { unansweredRequest } from '../triage/requests.ts';
import { itemOf, leftOpen, openItems, outcomeOf } from '../triage/settled.ts';
import { isAbout } from '../triage/is-about.ts';
import type { AgendaItem, Outcome } from '../triage/terms.ts';
import type { Day } from '../time.ts';
import { dayWords, listed } from '../words.ts';
import type { CommandPayloads } from './command.ts';
import type { Fault } from './faults.ts';

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

interface Here {
  readonly state: RecordState;
  readonly day: Day;
}

type Found = readonly (Fault | null)[];

/** Shorter than this no item can be told. */
const leastMinutes = 5;

function fault(at: string, what: string, remedy: string): Fault {
  return { at, what, remedy };
}

/** What is wrong with a list of those present. */
function presence({ state }: Here, present: readonly PersonId[]): Found {
  if (present.length === 0) return [fault('present', 'Nobody is present.', 'Name at least one person in the room.')];
  return present.map((id, place) =>
    state.people.has(id) ? null : fault(`present.${place}`, `This record knows nobody called ${id}.`, 'Add the person first.'),
  );
}

/** Asks of a meeting that is open; otherwise says that it is not. */
function whileOpen({ state }: Here, meetingId: string, check: (meeting: TriageMeeting) => Found): Found {
  const meeting = state.triageMeetings.get(meetingId);
  if (meeting === undefined) return [fault('meetingId', `This record has no triage meeting ${meetingId}.`, 'Open it first.')];
  if (meeting.closed !== null) {
    return [
      fault(
        'meetingId',
        `${meetingId} was closed on ${dayWords(meeting.closed.on)}: its minutes stand.`,
        'Take it up in the next meeting; a correction is an entry of its own.',
      ),
    ];
  }
  return check(meeting);
}

function blank(at: string, text: string, what: string): Fault | null {
  return text.trim() === '' ? fault(at, what, 'Write it in a sentence.') : null;
}

function past(at: string, on: Day, { day }: Here): Fault | null {
  return on < day ? fault(at, `${dayWords(on)} is past.`, 'Give a day that is still to come.') : null;
}

function unfitDecisions({ state }: Here, { seq, meetingId }: TriageMeeting, item: AgendaItem, ids: readonly string[]): Found {
  if (ids.length === 0) return [fault('outcome.decisionIds', 'No decision is named.', 'Name the decision it was settled by.')];
  return ids.map((id, place) => {
    const decision = state.decisions.find(({ decisionId }) => decisionId === id);
    const at = `outcome.decisionIds.${place}`;
    if (decision === undefined) return fault(at, `This record has no decision ${id}.`, 'Decide it first.');
    if (decision.seq < seq) return fault(at, `${id} was decided before ${meetingId} was opened.`, 'Name a decision of this meeting.');
    if (decision.command.startsWith('meeting.')) {
      return fault(at, `${id} is about the meeting itself, and decides nothing of the item.`, 'Name what was decided.');
    }
    if (decision.command === 'signature.confirm') {
      return fault(at, `${id} confirms a signature given before, and decides nothing of the item.`, 'Name what was decided.');
    }
    return isAbout(state, item, decision)
      ? null
      : fault(at, `${id} is about ${decision.subject}, and not about this item.`, 'Name the decision that concerns it.');
  });
}

function outcomeFaults(here: Here, meeting: TriageMeeting, item: AgendaItem, outcome: Outcome): Found {
  switch (outcome.kind) {
    case 'decision':
      return unfitDecisions(here, meeting, item, outcome.decisionIds);
    case 'action':
      return [
        blank('outcome.what', outcome.what, 'Nothing says what is to be done.'),
        here.state.people.has(outcome.owner)
          ? null
          : fault('outcome.owner', `This record knows nobody called ${outcome.owner}.`, 'Add the person first.'),
        past('outcome.due', outcome.due, here),
      ];
    case 'deferral':
      return [blank('outcome.why', outcome.why, 'Nothing says why it is deferred.'), past('outcome.until', outcome.until, here)];
    default:
      return outcome satisfies never;
  }
}

/** Checks of the commands of a meeting. */
export const meetingChecks: { readonly [T in MeetingCommand]: (payload: CommandPayloads[T], here: Here) => Found } = {
  'meeting.open': ({ meetingId, minutes, present }, here) => [
    here.state.meetings.has(meetingId) ? fault('meetingId', `${meetingId} was held already.`, 'Give a new meeting a new id.') : null,
    minutes < leastMinutes ? fault('minutes', `${minutes} minutes are too short for an item.`, `Give it at least ${leastMinutes}.`) : null,
    ...presence(here, present),
  ],
  'meeting.attend': ({ meetingId, present }, here) => whileOpen(here, meetingId, () => presence(here, present)),
  'meeting.order': ({ meetingId, itemIds }, here) =>
    whileOpen(here, meetingId, (meeting) => {
      const open = openItems(meeting);
      const isWhole = itemIds.length === open.length && new Set(itemIds).size === open.length && open.every((id) => itemIds.includes(id));
      return [
        isWhole
          ? null
          : fault(
              'itemIds',
              'The order does not name every open item, each one once.',
              `Name these in the order you want: ${open.join(', ')}.`,
            ),
      ];
    }),
  'meeting.settle': ({ meetingId, itemId, outcome }, here) =>
    whileOpen(here, meetingId, (meeting) => {
      const item = itemOf(meeting, itemId);
      if (item === undefined) {
        return [fault('itemId', `${meetingId} has no item ${itemId}.`, 'Choose one of its agenda.')];
      }
      const settled = outcomeOf(meeting, itemId);
      return [
        settled === null
          ? null
          : fault('itemId', `${itemId} is settled already, by ${withArticle(settled)}.`, 'Undo that first, and say why.'),
        ...outcomeFaults(here, meeting, item, outcome),
      ];
    }),
  'meeting.undo': ({ meetingId, itemId, why }, here) =>
    whileOpen(here, meetingId, (meeting) => [
      itemOf(meeting, itemId) === undefined || outcomeOf(meeting, itemId) !== null
        ? null
        : fault('itemId', `${itemId} is open: there is nothing to undo.`, 'Settle it, or leave it.'),
      itemOf(meeting, itemId) === undefined ? fault('itemId', `${meetingId} has no item ${itemId}.`, 'Choose one of its agenda.') : null,
      blank('why', why, 'Nothing says why it is undone.'),
    ]),
  'meeting.note': ({ meetingId, itemId, text }, here) =>
    whileOpen(here, meetingId, (meeting) => [
      itemId === null || itemOf(meeting, itemId) !== undefined
        ? null
        : fault('itemId', `${meetingId} has no item ${itemId}.`, 'Choose one of its agenda, or note it of the meeting.'),
      blank('text', text, 'The note says nothing.'),
    ]),
  'meeting.close': ({ meetingId }, here) =>
    whileOpen(here, meetingId, (meeting) => {
      const { owed } = leftOpen(meeting);
      return [
        owed.length === 0
          ? null
          : fault(
              'meetingId',
              `${listed(owed)} ${owed.length === 1 ? 'fits' : 'fit'} the minutes and ${owed.length === 1 ? 'is' : 'are'} not settled.`,
              'Decide each, give it an action with an owner and a day, or defer it with a reason.',
            ),
      ];
    }),
  'action.finish': ({ actionId }, { state }) => {
    const action = state.triageActions.get(actionId);
    if (action === undefined) return [fault('actionId', `This record has no action ${actionId}.`, 'Choose one a meeting set.')];
    if (action.withdrawnOn !== null) {
      return [fault('actionId', `${actionId} was withdrawn on ${dayWords(action.withdrawnOn)}.`, 'Nothing is left to do.')];
    }
    return [
      action.finished === null
        ? null
        : fault('actionId', `${actionId} was finished on ${dayWords(action.finished.on)}.`, 'Nothing is left to do.'),
    ];
  },
  'triage.request': ({ deploymentId, why }, { state, day }) => {
    const asked = unansweredRequest(state, deploymentId, day);
    return [
      asked === null
        ? null
        : fault(
            'deploymentId',
            `${attendee(state, asked.by).printedName} asked for it in triage on ${dayWords(asked.on)}, and no meeting has answered yet.`,
            'Nothing is to be done: it is on the next agenda, or comes back on the day to which it was deferred.',
          ),
      blank('why', why, 'Nothing says why it should be spoken of.'),
    ];
  },
};

function withArticle({ kind }: Outcome): string {
  return kind === 'action' ? 'an action' : `a ${kind}`;
}
