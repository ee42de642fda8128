/** Where each record was last saved: kept beside the records, in a database of its own. */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { When } from '../domain/time.ts';
import type { WritableHandle } from './file-access.ts';

/** The last copy of a record outside this browser. */
export interface SavedCopy {
  readonly record: string;
  readonly fileName: string;
  /** A file this page writes to after each change, or one it handed over once. */
  readonly way: 'file' | 'download';
  /** The record as that copy has it. */
  readonly head: { readonly seq: number; readonly hash: string };
  /** When that was, as the institution’s clock showed it. */
  readonly at: When;
  readonly handle?: WritableHandle;
}

interface Schema extends DBSchema {
  copies: { key: string; value: SavedCopy };
}

let open: Promise<IDBPDatabase<Schema>> | null = null;

async function database(): Promise<IDBPDatabase<Schema>> {
  open ??= openDB<Schema>('countersign-copies', 1, {
    upgrade(db) {
      db.createObjectStore('copies');
    },
    blocking(_current, _wanted, event) {
      (event.target as IDBDatabase).close();
      open = null;
    },
    terminated() {
      open = null;
    },
  });
  return open;
}

/** Copies made while no database can be had: as long as the page lives. */
const unkept = new Map<string, SavedCopy>();

/** The last copy of a record; null where none is known. */
export async function savedCopyOf(record: string): Promise<SavedCopy | null> {
  try {
    return (await (await database()).get('copies', record)) ?? unkept.get(record) ?? null;
  } catch {
    open = null;
    return unkept.get(record) ?? null;
  }
}

/** Note a copy that was made. */
export async function noteCopy(copy: SavedCopy): Promise<void> {
  unkept.set(copy.record, copy);
  try {
    await (await database()).put('copies', copy, copy.record);
  } catch {
    // It was saved all the same; after a reload nobody here will know.
    open = null;
  }
}

/** Forget where a record was saved; the file stays as it is. */
export async function forgetCopy(record: string): Promise<void> {
  unkept.delete(record);
  await (await database()).delete('copies', record);
}
