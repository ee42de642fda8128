/**
 * Where records are kept. The backend knows this port and nothing behind it, so
 * that another store can stand here. A store never looks into an entry: it
 * keeps lines of text exactly as they were given.
 */
import type { Head } from '../../src/domain/audit/append.ts';

export type RecordId = string;

/** One entry in its canonical JSON form, without a line end. */
export type Line = string;

/** A small value beside the records: who acts, what was answered under a key. */
export type Note = readonly [key: string, value: string];

/** The record moved on since `expected` was read: nothing was written. */
export class HeadMovedError extends Error {
  override readonly name = 'HeadMovedError';
  readonly record: RecordId;
  readonly found: Head;

  constructor(record: RecordId, expected: Head, found: Head) {
    super(`${record} ends at entry ${found.seq}, not ${expected.seq}: it was written to meanwhile.`);
    this.record = record;
    this.found = found;
  }
}

/** There is a note under this key already: nothing was written. */
export class NoteTakenError extends Error {
  override readonly name = 'NoteTakenError';

  constructor(key: string) {
    super(`“${key}” was noted before.`);
  }
}

/** The store was closed under us, so that a newer version of the product could change it. */
export class GaveWayError extends Error {
  override readonly name = 'GaveWayError';

  constructor() {
    super('A newer Countersign is open in another tab and has changed how records are kept.');
  }
}

/** What is written together with an append, or not at all. */
export interface Beside {
  readonly notes?: readonly Note[];
  /** A note that must be the first under its key. */
  readonly once?: Note;
}

export interface LogStore {
  /** Does what is written here outlive the page (or the process)? */
  readonly durable: boolean;

  /** Every record with its head, in order of id. */
  list(): Promise<readonly { readonly id: RecordId; readonly head: Head }[]>;

  /** The end of a record; null where there is no such record. */
  head(record: RecordId): Promise<Head | null>;

  /** Entries after one, in order; at most `limit` of them. */
  read(record: RecordId, after: number, limit: number): Promise<readonly Line[]>;

  /**
   * Add lines to a record, all or none, together with notes. The first append
   * to a record, from the empty head, creates it.
   *
   * @param expected the head the lines follow
   * @param next the head they lead to
   * @throws HeadMovedError if the record no longer ends at `expected`
   * @throws NoteTakenError if there is a note under the key of `once`
   */
  append(record: RecordId, expected: Head, lines: readonly Line[], next: Head, beside?: Beside): Promise<void>;

  /** Forget a record. Only for a demonstration that a newer one replaces. */
  remove(record: RecordId): Promise<void>;

  /** A value kept beside the records. */
  note(key: string): Promise<string | null>;
  setNote(key: string, value: string): Promise<void>;

  close(): Promise<void>;
}
