/** Turning events into a record's next entries. */
import { toEntries, type Head, type Recording } from '../../src/domain/audit/append.ts';
import type { Entry } from '../../src/domain/audit/entry.ts';
import type { DomainEvent } from '../../src/domain/audit/events.ts';
import { canonicalJson } from '../../src/domain/audit/hash.ts';
import type { Line } from '../store/log-store.ts';
import { breathe } from './breathe.ts';

/** Entries hashed in one go. */
const chunk = 500;

export interface Written {
  readonly lines: readonly Line[];
  readonly head: Head;
}

/** Entries for events, hashed and in canonical form; other requests are answered between the pieces. */
export async function writeEntries(events: readonly DomainEvent[], head: Head, recording: Recording): Promise<Written> {
  const lines: Line[] = [];
  let last = head;
  for (let from = 0; from < events.length; from += chunk) {
    for (const entry of toEntries(events.slice(from, from + chunk), last, recording)) {
      lines.push(canonicalJson(entry));
      last = { seq: entry.seq, hash: entry.hash };
    }
    await breathe();
  }
  return { lines, head: last };
}

/** Entries as they would be, without their hashes: enough to fold a record that nobody has written. */
export function imagineEntries(events: readonly DomainEvent[], head: Head, { recordedAt, actor, source, importId }: Recording): Entry[] {
  return events.map(
    ({ type, occurredAt, payload }, at) =>
      ({
        seq: head.seq + at + 1,
        id: `E-${head.seq + at + 1}`,
        v: 1,
        type,
        occurredAt,
        recordedAt,
        actor,
        source,
        ...(importId === undefined ? {} : { importId }),
        payload,
        payloadHash: '',
        prevHash: '',
        hash: '',
      }) as Entry,
  );
}
