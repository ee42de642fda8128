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

function nameOf(record: string, meetingId: string, itemId: string): string {
  return `countersign-triage ${record} ${meetingId} ${itemId}`;
}

/** Kept by the browser: a room that loses its page loses no words. Where the browser keeps nothing, nothing is begun. */
export function readDraft(record: string, meetingId: string, itemId: string): RoomDraft {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(nameOf(record, meetingId, itemId)) ?? 'null');
    return typeof kept === 'object' && kept !== null ? { ...noDraft, ...kept } : noDraft;
  } catch {
    return noDraft;
  }
}

export function keepDraft(record: string, meetingId: string, itemId: string, draft: RoomDraft): void {
  try {
    localStorage.setItem(nameOf(record, meetingId, itemId), JSON.stringify(draft));
  } catch {
    // A browser that keeps nothing still holds the meeting.
  }
}

export function dropDraft(record: string, meetingId: string, itemId: string): void {
  try {
    localStorage.removeItem(nameOf(record, meetingId, itemId));
  } catch {
    // Nothing was kept.
  }
}
