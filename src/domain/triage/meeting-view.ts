/** A triage meeting as the room and everybody who follows it sees it. */
import type { ModelId } from '../audit/events.ts';
import type { ItemStep, RecordState, TriageAction, TriageMeeting } from '../audit/state.ts';
import type { Day, When } from '../time.ts';
import { attendee, type Attendee } from './people.ts';
import { deferralsOf, itemOf, leftOpen, outcomeOf } from './settled.ts';
import type { AgendaItem, Outcome } from './terms.ts';

/** A group may be a thousand models: so many are named, and the rest counted. */
const mostNamed = 25;

export interface NamedModels {
  readonly named: readonly { readonly modelId: ModelId; readonly name: string }[];
  /** How many more there are. */
  readonly more: number;
}

/** An item with its models by name. */
export type ItemView = Omit<AgendaItem, 'modelIds'> & { readonly models: NamedModels };

/** An item in the room. */
export type RoomItem = ItemView & {
  /** Its place in the order of the room, from 1. */
  readonly place: number;
  /** Null while it is open. */
  readonly outcome: Outcome | null;
  readonly steps: readonly ItemStep[];
  /** Open, and within what the minutes allow: it may not leave undecided. */
  readonly owed: boolean;
  /** Times it was put off before, in all meetings; one more goes to the CIO. */
  readonly deferrals: number;
};

/** An action with its owner by name. */
export type ActionView = Omit<TriageAction, 'owner' | 'by'> & {
  readonly owner: Attendee | null;
  readonly by: Attendee;
  readonly overdue: boolean;
};

export interface MeetingView {
  readonly meetingId: string;
  readonly forum: string;
  readonly on: Day;
  readonly openedAt: When;
  readonly by: Attendee;
  readonly present: readonly Attendee[];
  readonly minutes: number;
  /** How many items those minutes allow. */
  readonly fits: number;
  readonly closed: { readonly at: When; readonly by: Attendee; readonly carried: readonly string[] } | null;
  readonly items: readonly RoomItem[];
  readonly counts: { readonly all: number; readonly settled: number; readonly owed: number; readonly beyond: number };
  readonly actions: readonly ActionView[];
}

export function namedModels({ models }: Pick<RecordState, 'models'>, ids: readonly ModelId[]): NamedModels {
  return {
    named: ids.slice(0, mostNamed).map((modelId) => ({ modelId, name: models.get(modelId)?.name ?? modelId })),
    more: Math.max(0, ids.length - mostNamed),
  };
}

export function itemView(state: Pick<RecordState, 'models'>, { modelIds, ...item }: AgendaItem): ItemView {
  return { ...item, models: namedModels(state, modelIds) };
}

/** Actions as they stand on a day, the earliest due first. */
export function actionViews(state: RecordState, day: Day, keep: (action: TriageAction) => boolean): readonly ActionView[] {
  return [...state.triageActions.values()]
    .filter(keep)
    .toSorted((a, b) => (a.due < b.due ? -1 : 1))
    .map((action) => ({
      ...action,
      owner: action.owner === null ? null : attendee(state, action.owner),
      by: attendee(state, action.by),
      overdue: action.finished === null && action.withdrawnOn === null && action.due < day,
    }));
}

/** One meeting on a day, item by item in the order of the room. */
export function meetingView(state: RecordState, meeting: TriageMeeting, day: Day): MeetingView {
  const { meetingId, forum, on, at, by, present, minutes, fits, closed } = meeting;
  const left = leftOpen(meeting);
  const owed = new Set(closed === null ? left.owed : []);
  const items = meeting.order.flatMap((itemId, index): RoomItem[] => {
    const item = itemOf(meeting, itemId);
    if (item === undefined) return [];
    return [
      {
        ...itemView(state, item),
        place: index + 1,
        outcome: outcomeOf(meeting, itemId),
        steps: meeting.steps.get(itemId) ?? [],
        owed: owed.has(itemId),
        deferrals: deferralsOf(
          [...state.triageMeetings.values()].filter((one) => one.meetingId !== meetingId),
          itemId,
        ).length,
      },
    ];
  });
  return {
    meetingId,
    forum,
    on,
    openedAt: at,
    by: attendee(state, by),
    present: present.map((id) => attendee(state, id)),
    minutes,
    fits,
    closed: closed === null ? null : { at: closed.at, by: attendee(state, closed.by), carried: closed.carried },
    items,
    counts: {
      all: items.length,
      settled: items.filter(({ outcome }) => outcome !== null).length,
      owed: left.owed.length,
      beyond: left.carried.length,
    },
    actions: actionViews(state, day, (action) => action.meetingId === meetingId),
  };
}
