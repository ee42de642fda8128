import { keepNote, noteOf, recallNotes } from '../../data/notes.ts';
import type { OptionKey } from '../../domain/triage/option-plans.ts';

/** What was begun for an item: which key, and what was typed into its fields. */
export interface RoomDraft {
  readonly key: OptionKey | null;
  /** By key and path: words typed for one answer are no words of another. */
  readonly typed: Readonly<Record<string, string>>;
  /** A decision that was taken for the item and is not in its minutes yet: the page was closed between the two. */
  readonly decided: string | null;
}

export const noDraft: RoomDraft = { key: null, typed: {}, decided: null };

function roomName(record: string, meetingId: string): string {
  return `countersign-triage ${record} ${meetingId} `;
}

function nameOf(record: string, meetingId: string, itemId: string): string {
  return `${roomName(record, meetingId)}${itemId}`;
}

/** Everything the room has begun is there again, whatever ended its page. */
export function recallRoom(record: string, meetingId: string): Promise<void> {
  return recallNotes(roomName(record, meetingId));
}

/** Kept by the browser: a room that loses its page loses no words. Where the browser keeps nothing, nothing is begun. */
export function readDraft(record: string, meetingId: string, itemId: string): RoomDraft {
  try {
    const kept: unknown = JSON.parse(noteOf(nameOf(record, meetingId, itemId)) ?? 'null');
    return typeof kept === 'object' && kept !== null ? { ...noDraft, ...kept } : noDraft;
  } catch {
    return noDraft;
  }
}

export function keepDraft(record: string, meetingId: string, itemId: string, draft: RoomDraft): void {
  keepNote(nameOf(record, meetingId, itemId), JSON.stringify(draft));
}

export function dropDraft(record: string, meetingId: string, itemId: string): void {
  keepNote(nameOf(record, meetingId, itemId), null);
}

/** At which item the room was; null where it was nowhere yet. */
export function readPlace(record: string, meetingId: string): string | null {
  return noteOf(nameOf(record, meetingId, 'place'));
}

export function keepPlace(record: string, meetingId: string, itemId: string): void {
  if (readPlace(record, meetingId) !== itemId) keepNote(nameOf(record, meetingId, 'place'), itemId);
}

/** Why an item is to be opened again, half typed. */
export function readWhy(record: string, meetingId: string, itemId: string): string {
  return noteOf(nameOf(record, meetingId, `undo ${itemId}`)) ?? '';
}

/** @param why empty: it was sent, or taken back */
export function keepWhy(record: string, meetingId: string, itemId: string, why: string): void {
  keepNote(nameOf(record, meetingId, `undo ${itemId}`), why === '' ? null : why);
}
