import { endOfDay, instantOf, type Day, type Zone } from '../time.ts';
import { peopleIn, subjectsOf } from './entry-about.ts';
import type { DisposedEntry, Entry } from './entry.ts';
import { isKey, kindOf, type EntryKind } from './entry-kind.ts';
import type { PersonId } from './events.ts';

/** What a reader of the audit trail narrows it to. An absent key narrows nothing. */
export interface EntryFilter {
  /** Recorded on this day or later, in the record's zone. */
  readonly from?: Day;
  /** Recorded by the end of this day. */
  readonly to?: Day;
  /** Did it, recorded it, or is spoken of. */
  readonly who?: PersonId;
  /** One kind, or `key`: all but facts. */
  readonly what?: EntryKind | 'key';
  /** Ids of what it is about: any one will do. */
  readonly about?: ReadonlySet<string>;
}

/** Entries that pass a filter, in their order. */
export function findEntries<T extends Entry | DisposedEntry>(entries: readonly T[], filter: EntryFilter, zone: Zone): T[] {
  const { from, to, who, what, about } = filter;
  const first = from === undefined ? null : instantOf(from, '00:00', zone);
  const last = to === undefined ? null : endOfDay(to, zone);
  return entries.filter((entry) => {
    if (first !== null && entry.recordedAt < first) return false;
    if (last !== null && entry.recordedAt > last) return false;
    if (what !== undefined && (what === 'key' ? !isKey(entry) : kindOf(entry) !== what)) return false;
    if (who !== undefined && !peopleIn(entry).includes(who)) return false;
    return about === undefined || subjectsOf(entry).some((id) => about.has(id));
  });
}
