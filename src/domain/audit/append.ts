import type { Instant } from '../time.ts';
import type { Actor, Entry, Source } from './entry.ts';
import type { DomainEvent, ImportId } from './events.ts';
import { genesisHash, hashEntry, hashPayload } from './hash.ts';
import { currentVersion } from './upcast.ts';

/** The end of a record: how many entries it has, and the hash of the last. */
export interface Head {
  readonly seq: number;
  readonly hash: string;
}

export const emptyHead: Head = { seq: 0, hash: genesisHash };

export interface Recording {
  readonly recordedAt: Instant;
  readonly actor: Actor;
  readonly source: Source;
  readonly importId?: ImportId;
}

/**
 * Turn an event into the next entry of a record.
 * @param head the entry it follows; `emptyHead` for the first
 */
export function toEntry(event: DomainEvent, head: Head, recording: Recording): Entry {
  const seq = head.seq + 1;
  const covered = {
    seq,
    id: `E-${seq}`,
    v: currentVersion(event.type),
    type: event.type,
    occurredAt: event.occurredAt,
    recordedAt: recording.recordedAt,
    actor: recording.actor,
    source: recording.source,
    ...(recording.importId === undefined ? {} : { importId: recording.importId }),
    payloadHash: hashPayload(event.payload),
    prevHash: head.hash,
  };
  return { ...covered, payload: event.payload, hash: hashEntry(covered) } as Entry;
}

/** Append many events recorded together. */
export function toEntries(events: readonly DomainEvent[], head: Head, recording: Recording): Entry[] {
  const entries: Entry[] = [];
  let last = head;
  for (const event of events) {
    const entry = toEntry(event, last, recording);
    entries.push(entry);
    last = entry;
  }
  return entries;
}
