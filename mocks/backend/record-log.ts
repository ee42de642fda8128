/** A record's entries, kept parsed and brought up to date with the store. */
import type { DisposedEntry, Entry } from '../../src/domain/audit/entry.ts';
import { emptyHead, type Head } from '../../src/domain/audit/append.ts';
import { sameHead } from './head.ts';
import type { LogStore, RecordId } from '../store/log-store.ts';
import { breathe } from './breathe.ts';

export type AnyEntry = Entry | DisposedEntry;

export interface RecordLog {
  readonly id: RecordId;
  readonly head: Head;
  readonly entries: readonly AnyEntry[];
}

/** Lines read from the store at a time: a long record must not hold everything else up. */
const chunk = 5_000;

/** Reads records, each only as far as it has grown since last time. */
export class RecordLogs {
  readonly #store: LogStore;
  readonly #known = new Map<RecordId, RecordLog>();
  readonly #reading = new Map<RecordId, Promise<unknown>>();

  constructor(store: LogStore) {
    this.#store = store;
  }

  /** A record as the store has it now; null where there is none. Reads of one record wait for each other, and each looks for itself. */
  read(id: RecordId): Promise<RecordLog | null> {
    const before = this.#reading.get(id) ?? Promise.resolve();
    const reading = before.then(
      () => this.#read(id),
      () => this.#read(id),
    );
    this.#reading.set(id, reading);
    return reading;
  }

  async #read(id: RecordId): Promise<RecordLog | null> {
    const head = await this.#store.head(id);
    if (head === null) {
      this.#known.delete(id);
      return null;
    }
    const known = this.#known.get(id);
    if (known !== undefined && sameHead(known.head, head)) return known;
    const entries = known !== undefined && (await this.#isPrefix(known, head)) ? [...known.entries] : [];
    while (entries.length < head.seq) {
      const lines = await this.#store.read(id, entries.length, Math.min(chunk, head.seq - entries.length));
      if (lines.length === 0) throw new RangeError(`The store lost entries of ${id}: ${entries.length} of ${head.seq} are there.`);
      for (const line of lines) entries.push(JSON.parse(line) as AnyEntry);
      await breathe();
    }
    const log = { id, head, entries };
    this.#known.set(id, log);
    return log;
  }

  /** A record only grows, unless a newer demonstration took its place. */
  async #isPrefix(known: RecordLog, head: Head): Promise<boolean> {
    if (head.seq <= known.head.seq || known.head.seq === 0) return false;
    const [last] = await this.#store.read(known.id, known.head.seq - 1, 1);
    return last !== undefined && (JSON.parse(last) as AnyEntry).hash === known.head.hash;
  }
}

/** The end of entries that were read. */
export function headOf(entries: readonly AnyEntry[]): Head {
  const last = entries.at(-1);
  return last === undefined ? emptyHead : { seq: last.seq, hash: last.hash };
}
