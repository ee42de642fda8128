/** The minutes of a triage meeting, as typed data: they are read from the record, and nobody writes them. */
import { roomSignature } from '../accountability/room-signature.ts';
import { toConfirm } from '../accountability/to-confirm.ts';
import type { SignatureLine } from '../audit/decided-events.ts';
import type { DecisionRecord, ItemStep, RecordState, TriageMeeting } from '../audit/state.ts';
import type { Day, When } from '../time.ts';
import { actionViews, itemView, type ActionView, type ItemView } from './meeting-view.ts';
import { attendee, type Attendee } from './people.ts';
import { itemOf, outcomeOf } from './settled.ts';
import type { Outcome } from './terms.ts';

/** A decision an item rested on: who decided, how it was recorded, and when. */
export interface DecisionLine {
  readonly decisionId: string;
  readonly command: string;
  readonly subject: string;
  readonly at: When;
  readonly reason: string | null;
  /** Does the item still rest on it? False where the room opened the item again: the decision itself stays. */
  readonly stands: boolean;
  readonly signatures: readonly (Pick<SignatureLine, 'personId' | 'printedName' | 'title' | 'meaning' | 'assurance'> & {
    readonly recordedBy: Attendee | null;
    /** Given in the room, and recorded by somebody else. */
    readonly inRoom: boolean;
    /** Of one given in the room: the day on which whoever signed confirmed it. Null until then, and for any other. */
    readonly confirmedOn: Day | null;
    /** Given in the room, standing, and not confirmed yet. */
    readonly toConfirm: boolean;
  })[];
}

/** One thing said of an item, with the names. */
export type MinutesStep =
  | { readonly kind: 'settled'; readonly at: When; readonly by: Attendee; readonly outcome: Outcome; readonly owner: Attendee | null }
  | { readonly kind: 'undone'; readonly at: When; readonly by: Attendee; readonly why: string; readonly decisionIds: readonly string[] };

/** A sentence the room had written down, with who recorded it. */
export interface MinutesNote {
  readonly at: When;
  readonly by: Attendee;
  readonly text: string;
}

export interface MinutesItem {
  readonly item: ItemView;
  /** Null where it was left open: carried, or not reached yet. */
  readonly outcome: Outcome | null;
  readonly carried: boolean;
  readonly steps: readonly MinutesStep[];
  readonly decisions: readonly DecisionLine[];
  readonly notes: readonly MinutesNote[];
}

export interface Minutes {
  readonly institution: string;
  readonly kind: RecordState['kind'];
  readonly meetingId: string;
  readonly forum: string;
  readonly on: Day;
  readonly openedAt: When;
  readonly closedAt: When | null;
  readonly planned: number;
  readonly scribe: Attendee;
  readonly present: readonly Attendee[];
  readonly items: readonly MinutesItem[];
  /** Notes on the meeting itself; those on an item stand with it. */
  readonly notes: readonly MinutesNote[];
  /** Every action it set, those that were withdrawn apart. */
  readonly actions: readonly ActionView[];
}

/**
 * The minutes of a meeting.
 * @throws RangeError for a meeting this record does not have
 */
export function minutesOf(state: RecordState, meetingId: string, day: Day): Minutes {
  const meeting = state.triageMeetings.get(meetingId);
  if (meeting === undefined) throw new RangeError(`No such triage meeting: ${meetingId}`);
  return {
    institution: state.institution,
    kind: state.kind,
    meetingId,
    forum: meeting.forum,
    on: meeting.on,
    openedAt: meeting.at,
    closedAt: meeting.closed?.at ?? null,
    planned: meeting.minutes,
    scribe: attendee(state, meeting.by),
    present: meeting.present.map((id) => attendee(state, id)),
    items: meeting.order.flatMap((itemId) => itemIn(state, day, meeting, itemId)),
    notes: notesOn(state, meeting, null),
    actions: actionViews(state, day, (action) => action.meetingId === meetingId && action.withdrawnOn === null),
  };
}

function itemIn(state: RecordState, day: Day, meeting: TriageMeeting, itemId: string): MinutesItem[] {
  const item = itemOf(meeting, itemId);
  if (item === undefined) return [];
  const steps = meeting.steps.get(itemId) ?? [];
  const outcome = outcomeOf(meeting, itemId);
  return [
    {
      item: itemView(state, item),
      outcome,
      carried: meeting.closed?.carried.includes(itemId) ?? false,
      steps: steps.map((step) => stepIn(state, step)),
      decisions: decisionsIn(state, day, steps, outcome?.kind === 'decision' ? outcome.decisionIds : []),
      notes: notesOn(state, meeting, itemId),
    },
  ];
}

function notesOn(state: RecordState, { notes }: TriageMeeting, itemId: string | null): MinutesNote[] {
  return notes.filter((note) => note.itemId === itemId).map(({ at, by, text }) => ({ at, by: attendee(state, by), text }));
}

function stepIn(state: RecordState, step: ItemStep): MinutesStep {
  const by = attendee(state, step.by);
  if (step.kind === 'undone') return { kind: 'undone', at: step.at, by, why: step.why, decisionIds: step.decisionIds };
  const { outcome, at } = step;
  return { kind: 'settled', at, by, outcome, owner: outcome.kind === 'action' ? attendee(state, outcome.owner) : null };
}

function decisionsIn(state: RecordState, day: Day, steps: readonly ItemStep[], standing: readonly string[]): DecisionLine[] {
  const ids = new Set(
    steps.flatMap((step) => (step.kind === 'settled' && step.outcome.kind === 'decision' ? step.outcome.decisionIds : [])),
  );
  return state.decisions
    .filter(({ decisionId }) => ids.has(decisionId))
    .map((one) => lineOf(state, day, one, standing.includes(one.decisionId)));
}

function lineOf(state: RecordState, day: Day, decision: DecisionRecord, stands: boolean): DecisionLine {
  const { decisionId, command, subject, at, reason, signatures } = decision;
  const asked = new Set(stands ? toConfirm(state, decision, day).map(({ personId }) => personId) : []);
  return {
    decisionId,
    command,
    subject,
    at,
    reason: reason ?? null,
    stands,
    signatures: signatures.map(({ personId, printedName, title, meaning, assurance, recordedBy }) => ({
      inRoom: roomSignature(state, decision, personId) !== null,
      personId,
      printedName,
      title,
      meaning,
      assurance,
      recordedBy: recordedBy === undefined ? null : attendee(state, recordedBy),
      confirmedOn: roomSignature(state, decision, personId)?.confirmedOn ?? null,
      toConfirm: asked.has(personId),
    })),
  };
}
