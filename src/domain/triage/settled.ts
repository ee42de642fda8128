/** How the items of a meeting stand: settled, open, and what is left when it closes. */
import type { TriageMeeting } from '../audit/state.ts';
import type { AgendaItem, Outcome } from './terms.ts';

/** How an item left the room; null while it is open, or open again. */
export function outcomeOf({ steps }: Pick<TriageMeeting, 'steps'>, itemId: string): Outcome | null {
  const last = steps.get(itemId)?.at(-1);
  return last?.kind === 'settled' ? last.outcome : null;
}

/** Items nothing has settled yet, in the order of the room. */
export function openItems(meeting: Pick<TriageMeeting, 'steps' | 'order'>): readonly string[] {
  return meeting.order.filter((itemId) => outcomeOf(meeting, itemId) === null);
}

/** What a meeting that closes now still owes, and what it carries. */
export interface LeftOpen {
  /** They fit the minutes: they may not leave undecided. */
  readonly owed: readonly string[];
  /** Beyond what the minutes allow: they come back. */
  readonly carried: readonly string[];
}

/** The minutes allow so many items; each one settled has used its share, and the next open ones are owed. */
export function leftOpen(meeting: Pick<TriageMeeting, 'steps' | 'order' | 'fits'>): LeftOpen {
  const open = openItems(meeting);
  const left = Math.max(0, meeting.fits - (meeting.order.length - open.length));
  return { owed: open.slice(0, left), carried: open.slice(left) };
}

/** Meetings in which an item was put off, and has stayed put off. */
export function deferralsOf(meetings: Iterable<TriageMeeting>, itemId: string): { readonly meetingId: string; readonly until: string }[] {
  return [...meetings].flatMap((meeting) => {
    const outcome = outcomeOf(meeting, itemId);
    return outcome?.kind === 'deferral' ? [{ meetingId: meeting.meetingId, until: outcome.until }] : [];
  });
}

/** One item of a meeting, as it was frozen; undefined where it has none of that id. */
export function itemOf({ items }: Pick<TriageMeeting, 'items'>, itemId: string): AgendaItem | undefined {
  return items.find((item) => item.itemId === itemId);
}
