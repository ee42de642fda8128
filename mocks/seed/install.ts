import type { Entry } from '../../src/domain/audit/entry.ts';
import { emptyHead, type Head } from '../../src/domain/audit/append.ts';
import { sameHead } from '../backend/head.ts';
import { HeadMovedError, type LogStore, type RecordId } from '../store/log-store.ts';

/** A record shipped with the product: one canonical entry a line. */
export interface Seed {
  readonly record: RecordId;
  /** Changes whenever the shipped file does. */
  readonly version: string;
  readonly load: () => Promise<string>;
}

/**
 * Put a shipped record into the store, or a newer one in its place. Entries are
 * taken as they are: their hashes were made when the seed was written, and
 * whoever verifies the record checks them then. A stored record with entries of
 * its own is left alone.
 */
export async function installSeed(store: LogStore, seed: Seed): Promise<void> {
  const note = `seed ${seed.record}`;
  const stored = await store.head(seed.record);
  const before = readNote(await store.note(note));
  if (stored !== null && before?.version === seed.version) return;
  if (stored !== null && (before === null || !sameHead(before.head, stored))) return;

  const lines = (await seed.load()).split('\n').filter((line) => line !== '');
  const head = headOfLines(lines);
  const kept = JSON.stringify({ version: seed.version, head });
  if (stored !== null && sameHead(stored, head)) return store.setNote(note, kept);
  if (stored !== null) await store.remove(seed.record);
  try {
    await store.append(seed.record, emptyHead, lines, head, { notes: [[note, kept]] });
  } catch (error) {
    // Another tab was first: what it put there is the same record.
    if (!(error instanceof HeadMovedError)) throw error;
  }
}

function readNote(text: string | null): { version: string; head: Head } | null {
  return text === null ? null : (JSON.parse(text) as { version: string; head: Head });
}

function headOfLines(lines: readonly string[]): Head {
  const last = lines.at(-1);
  if (last === undefined) throw new RangeError('A shipped record has no entries.');
  const { seq, hash } = JSON.parse(last) as Entry;
  if (seq !== lines.length) throw new RangeError(`A shipped record of ${lines.length} lines ends at entry ${seq}.`);
  return { seq, hash };
}
