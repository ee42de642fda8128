import { http } from 'msw';
import type { RecordState, TriageMeeting } from '../../src/domain/audit/state.ts';
import { nextMeetingId } from '../../src/domain/authority/next-ids.ts';
import { agendaOf } from '../../src/domain/triage/agenda.ts';
import type { Room } from '../../src/domain/triage/in-the-room.ts';
import { actionViews, itemView, meetingView } from '../../src/domain/triage/meeting-view.ts';
import { minutesOf } from '../../src/domain/triage/minutes.ts';
import { optionKeys, plansOf } from '../../src/domain/triage/option-plans.ts';
import { optionsOf, tryPlan } from '../../src/domain/triage/options.ts';
import { attendee } from '../../src/domain/triage/people.ts';
import { previewAfter } from '../../src/domain/triage/preview.ts';
import { itemOf, outcomeOf } from '../../src/domain/triage/settled.ts';
import type { AgendaItem } from '../../src/domain/triage/terms.ts';
import type {
  TriageAnswer,
  TriageItemAnswer,
  TriageMeetingAnswer,
  TriageMinutesAnswer,
  TriagePreviewAnswer,
  TriageWaiting,
} from '../../src/formats/api/triage.ts';
import { actingIn } from '../backend/acting.ts';
import { askingOf } from '../backend/asking.ts';
import type { Backend } from '../backend/backend.ts';
import { momentIn } from '../backend/commanding.ts';
import { ProblemError } from '../backend/problem-error.ts';
import { answering } from './answering.ts';

type Params = Readonly<Record<string, string | readonly string[] | undefined>>;

function meetingIn(state: RecordState, params: Params): TriageMeeting {
  const id = String(params['meeting']);
  const meeting = state.triageMeetings.get(id);
  if (meeting === undefined) {
    throw new ProblemError(404, 'unknown-meeting', 'No such meeting', `This record has no triage meeting ${id}.`, {
      remedy: 'GET /api/v1/triage lists those that were opened.',
    });
  }
  return meeting;
}

function itemIn(meeting: TriageMeeting, params: Params): AgendaItem {
  const id = String(params['item']);
  const item = itemOf(meeting, id);
  if (item === undefined) {
    throw new ProblemError(404, 'unknown-item', 'No such item', `${meeting.meetingId} has no item ${id}.`, {
      remedy: `GET /api/v1/triage/${meeting.meetingId} lists its items.`,
    });
  }
  return item;
}

/** Triage meetings: what is to be gone through, and what the rules say to each way out of it. */
export function triageHandlers(backend: Backend) {
  /** A record as a request asks for it, and the room as it stands there. */
  const asking = async (request: Request, also: readonly string[] = []) => {
    const { url, ignored, log, asOf } = await askingOf(backend, request, also);
    const state = backend.state(log, asOf);
    const actor = await actingIn(backend, log);
    const roomOf = ({ meetingId, present }: TriageMeeting): Room => ({
      meetingId,
      present,
      scribe: actor?.personId ?? null,
      moment: { ...momentIn(backend, log), day: asOf },
    });
    return { url, state, asOf, actor, roomOf, standpoint: { record: log.id, asOf, head: log.head, ignored } };
  };
  return [
    http.get(
      '*/api/v1/triage',
      answering(async ({ request }) => {
        const { state, asOf, standpoint } = await asking(request);
        const { triageMinutesPerItem: minutesPerItem, expiringSoonDays } = state.settings;
        const body: TriageAnswer = {
          ...standpoint,
          nextMeeting: nextMeetingId(state),
          minutesPerItem,
          expiringSoonDays,
          meetings: [...state.triageMeetings.values()].toReversed().map((meeting) => ({
            meetingId: meeting.meetingId,
            forum: meeting.forum,
            on: meeting.on,
            minutes: meeting.minutes,
            closedOn: meeting.closed?.on ?? null,
            counts: {
              all: meeting.order.length,
              settled: meeting.order.filter((id) => outcomeOf(meeting, id) !== null).length,
              carried: meeting.closed?.carried.length ?? 0,
            },
          })),
          draft: agendaOf(state, asOf).map((item) => itemView(state, item)),
          actions: actionViews(state, asOf, ({ finished, withdrawnOn }) => finished === null && withdrawnOn === null),
        };
        return { body };
      }),
    ),
    // Before the meetings, one of which it would be taken for.
    http.get(
      '*/api/v1/triage/waiting',
      answering(async ({ request }) => {
        const { state, asOf, standpoint } = await asking(request);
        const body: TriageWaiting = { ...standpoint, waiting: agendaOf(state, asOf).length };
        return { body };
      }),
    ),
    http.get(
      '*/api/v1/triage/:meeting',
      answering(async ({ request, params }) => {
        const { state, asOf, standpoint } = await asking(request);
        const { triageMinutesPerItem: minutesPerItem, expiringSoonDays } = state.settings;
        const meeting = meetingView(state, meetingIn(state, params), asOf);
        const body: TriageMeetingAnswer = { ...standpoint, minutesPerItem, expiringSoonDays, meeting };
        return { body };
      }),
    ),
    http.get(
      '*/api/v1/triage/:meeting/minutes',
      answering(async ({ request, params }) => {
        const { state, asOf, standpoint } = await asking(request);
        const { meetingId } = meetingIn(state, params);
        const body: TriageMinutesAnswer = { ...standpoint, minutes: minutesOf(state, meetingId, asOf) };
        return { body };
      }),
    ),
    http.get(
      '*/api/v1/triage/:meeting/items/:item',
      answering(async ({ request, params }) => {
        const { state, asOf, actor, roomOf, standpoint } = await asking(request);
        const meeting = meetingIn(state, params);
        const { itemId } = itemIn(meeting, params);
        const item = itemIn(meeting, params);
        const shown = meetingView(state, meeting, asOf).items.find((one) => one.itemId === itemId);
        if (shown === undefined) throw new RangeError(`${itemId} has no place in ${meeting.meetingId}`);
        const body: TriageItemAnswer = {
          ...standpoint,
          meetingId: meeting.meetingId,
          actor: actor === null ? null : attendee(state, actor.personId),
          item: shown,
          options: optionsOf(state, item, roomOf(meeting)),
        };
        return { body };
      }),
    ),
    http.get(
      '*/api/v1/triage/:meeting/items/:item/options/:key/preview',
      answering(async ({ request, params }) => {
        const { url, state, asOf, roomOf, standpoint } = await asking(request, ['person']);
        const meeting = meetingIn(state, params);
        const item = itemIn(meeting, params);
        const key = optionKeys.find((one) => String(one) === params['key']);
        if (key === undefined) {
          throw new ProblemError(404, 'unknown-key', 'No such key', `${String(params['key'])} is no key of an item.`, {
            remedy: `The keys are ${optionKeys.join(', ')}.`,
          });
        }
        const room = roomOf(meeting);
        const plan = plansOf({ state, day: asOf, meetingId: meeting.meetingId }, item).find((one) => one.key === key);
        const body: TriagePreviewAnswer = {
          ...standpoint,
          key,
          preview:
            plan === undefined || 'why' in plan || item.deploymentId === null
              ? null
              : previewAfter(state, item.deploymentId, tryPlan(state, plan, room, url.searchParams.get('person')), room.moment),
        };
        return { body };
      }),
    ),
  ];
}
