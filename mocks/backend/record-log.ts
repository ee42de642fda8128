/** A record's entries, kept parsed and brought up to date with the store. */
import type { DisposedEntry, Entry } from '../../src/domain/audit/entry.ts';
import { emptyHead, type Head } from '../../src/domain/audit/append.ts';
import { genesisHash } from '../../src/domain/audit/hash.ts';
import { parseEntry } from '../../src/domain/audit/read-line.ts';
import { sameHead } from './head.ts';
import type { LogStore, RecordId } from '../store/log-store.ts';
import { breathe } from './breathe.ts';

export type AnyEntry = Entry | DisposedEntry;

/** A stored record that is not what was recorded: from which entry on, and how that shows. */
export interface Damage {
  /** The first entry that cannot be relied on; all before it can be read. */
  readonly firstBad: number;
  readonly why: string;
  /** How many entries the store says it holds. */
  readonly stored: number;
}

export interface RecordLog {
  readonly id: RecordId;
  /** The end of the entries that can be read. */
  readonly head: Head;
  /** Those up to the last good one. */
  readonly entries: readonly AnyEntry[];
  readonly damage: Damage | null;
}

/** Lines read from the store at a time: a long record must not hold everything else up. */
const chunk = 5_000;

/** Reads records, each only as far as it has grown since last time. A damaged one is read up to its last good entry. */
export class RecordLogs {
  readonly #store: LogStore;
  readonly #known = new Map<RecordId, { readonly stored: Head; readonly log: RecordLog }>();
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

  /** What is wrong with a record that was read; null where nothing is known to be. */
  damageOf(id: RecordId): Damage | null {
    return this.#known.get(id)?.log.damage ?? null;
  }

  /** Keep what verification found, so that the next start knows it at once; null where it found all well. */
  async note(id: RecordId, found: Pick<Damage, 'firstBad' | 'why'> | null): Promise<void> {
    const before = await this.#store.note(noteOf(id));
    const stored = await this.#store.head(id);
    if (found === null) {
      if (before === null || before === '') return;
      await this.#store.setNote(noteOf(id), '');
      // It was mended: read it anew.
      this.#known.delete(id);
    } else if (stored !== null) {
      await this.#store.setNote(noteOf(id), JSON.stringify({ ...found, stored: stored.seq, hash: stored.hash }));
    }
  }

  /** What was noted of a record that still ends where it did then. */
  async #noted(id: RecordId, head: Head): Promise<Damage | null> {
    const text = await this.#store.note(noteOf(id));
    if (text === null || text === '') return null;
    const { hash, ...damage } = JSON.parse(text) as Damage & { readonly hash: string };
    return hash === head.hash && damage.stored === head.seq ? damage : null;
  }

  /** From now on a record is read up to before this entry: closer looking found what reading did not. */
  cut(id: RecordId, firstBad: number, why: string): RecordLog | null {
    const known = this.#known.get(id);
    if (known === undefined) return null;
    const entries = known.log.entries.slice(0, firstBad - 1);
    const log: RecordLog = { id, entries, head: headOf(entries), damage: { firstBad, why, stored: known.stored.seq } };
    this.#known.set(id, { stored: known.stored, log });
    return log;
  }

  async #read(id: RecordId): Promise<RecordLog | null> {
    const head = await this.#store.head(id);
    if (head === null) {
      this.#known.delete(id);
      return null;
    }
    const known = this.#known.get(id);
    if (known !== undefined && sameHead(known.stored, head)) return known.log;
    const grown = known !== undefined && known.log.damage === null && (await this.#isPrefix(known.log, head));
    const entries = grown ? [...known.log.entries] : [];
    const fault = await this.#readOn(id, head, entries);
    const found: Damage | null = fault === null ? null : { firstBad: entries.length + 1, why: fault, stored: head.seq };
    const noted = await this.#noted(id, head);
    const damage = noted !== null && noted.firstBad <= entries.length ? noted : found;
    if (damage !== null) entries.length = damage.firstBad - 1;
    const log: RecordLog = { id, head: headOf(entries), entries, damage };
    this.#known.set(id, { stored: head, log });
    return log;
  }

  /** Read what is missing of a record; says why, where it has to stop before its end. */
  async #readOn(id: RecordId, head: Head, entries: AnyEntry[]): Promise<string | null> {
    while (entries.length < head.seq) {
      const lines = await this.#store.read(id, entries.length, Math.min(chunk, head.seq - entries.length));
      if (lines.length === 0) return `Entry ${entries.length + 1} is missing: by its own count the record has ${head.seq}.`;
      for (const line of lines) {
        const number = entries.length + 1;
        const entry = parseEntry(line);
        if (entry === null) return `Entry ${number} cannot be read: its stored text is no entry any more.`;
        if (entry.seq !== number) return `Entry ${number} is missing: entry ${entry.seq} stands in its place.`;
        if (entry.prevHash !== (entries.at(-1)?.hash ?? genesisHash)) return `Entry ${number} does not follow the entry before it.`;
        entries.push(entry);
      }
      await breathe();
    }
    const last = entries.at(-1);
    if (last === undefined || last.hash === head.hash) return null;
    entries.pop();
    return `Entry ${head.seq} is not the one this record ended with.`;
  }

  /** A record only grows, unless a newer demonstration took its place. */
  async #isPrefix(known: RecordLog, head: Head): Promise<boolean> {
    if (head.seq <= known.head.seq || known.head.seq === 0) return false;
    const [last] = await this.#store.read(known.id, known.head.seq - 1, 1);
    return last !== undefined && parseEntry(last)?.hash === known.head.hash;
  }
}

function noteOf(id: RecordId): string {
  return `damage ${id}`;
}

/** The end of entries that were read. */
export function headOf(entries: readonly AnyEntry[]): Head {
  const last = entries.at(-1);
  return last === undefined ? emptyHead : { seq: last.seq, hash: last.hash };
}
