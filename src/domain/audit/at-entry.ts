/** A record just before and just after one of its entries. */
import { dayIn, type Day } from '../time.ts';
import type { DisposedEntry, Entry } from './entry.ts';
import { fold, zoneOf } from './fold.ts';
import type { RecordState } from './state.ts';

type AnyEntry = Entry | DisposedEntry;

/**
 * The day on which an entry was recorded, in the record's zone: the record just
 * before and just after it are both read on this day, so that they differ by it alone.
 * @throws RangeError for an entry there is not
 */
export function dayOfEntry(entries: readonly AnyEntry[], seq: number): Day {
  const entry = entries[seq - 1];
  if (entry === undefined) throw new RangeError(`There is no entry ${seq}: the record has ${entries.length}`);
  return dayIn(entry.recordedAt, zoneOf(entries));
}

/**
 * What was known just before an entry.
 * @throws RangeError for an entry there is not
 */
export function stateBefore(entries: readonly AnyEntry[], seq: number): RecordState {
  return fold(entries.slice(0, seq - 1), dayOfEntry(entries, seq));
}

/**
 * What was known just after an entry.
 * @throws RangeError for an entry there is not
 */
export function stateAfter(entries: readonly AnyEntry[], seq: number): RecordState {
  return fold(entries.slice(0, seq), dayOfEntry(entries, seq));
}
