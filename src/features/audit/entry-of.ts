import type { DisposedEntry, Entry } from '../../domain/audit/entry.ts';
import type { EntryLine } from '../../formats/api/events.ts';

/** A line of the API as the entry it is. A type this page does not know is told by its name. */
export function entryOf(line: EntryLine): Entry | DisposedEntry {
  return line as unknown as Entry | DisposedEntry;
}
