/**
 * What was begun on a screen and not sent: words half typed, the place somebody was at. Kept twice in this browser.
 * Local storage answers at once, but is written to disk seconds later: a browser that is killed forgets them. A database
 * of its own has them on disk at once, but answers later. What it has newer is put back by `recallNotes`.
 */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

interface Note {
  /** Grows with every note that is written, so that the newer of two is known. */
  readonly n: number;
  /** Null: it was dropped. */
  readonly text: string | null;
}

interface Schema extends DBSchema {
  notes: { key: string; value: Note };
}

/** So long, in milliseconds, a screen waits for the database before it does without. */
const patience = 1000;

let open: Promise<IDBPDatabase<Schema>> | null = null;
let last = 0;

async function database(): Promise<IDBPDatabase<Schema>> {
  open ??= openDB<Schema>('countersign-notes', 1, {
    upgrade(db) {
      db.createObjectStore('notes');
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

function readLocal(name: string): Note | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(name) ?? 'null');
    if (typeof kept !== 'object' || kept === null || !('n' in kept) || !('text' in kept)) return null;
    const { n, text } = kept;
    return typeof n === 'number' && (text === null || typeof text === 'string') ? { n, text } : null;
  } catch {
    return null;
  }
}

function writeLocal(name: string, note: Note): void {
  try {
    localStorage.setItem(name, JSON.stringify(note));
  } catch {
    // A browser that keeps nothing still shows the screen.
  }
}

async function writeDatabase(name: string, note: Note): Promise<void> {
  try {
    const transaction = (await database()).transaction('notes', 'readwrite', { durability: 'strict' });
    await Promise.all([transaction.store.put(note, name), transaction.done]);
  } catch {
    open = null;
  }
}

/** What was noted under a name; null where nothing is. */
export function noteOf(name: string): string | null {
  return readLocal(name)?.text ?? null;
}

/** Note something under a name, or drop it (null). */
export function keepNote(name: string, text: string | null): void {
  // Another tab may have noted meanwhile.
  last = Math.max(last, readLocal(name)?.n ?? 0) + 1;
  const note = { n: last, text };
  writeLocal(name, note);
  void writeDatabase(name, note);
}

async function recall(prefix: string): Promise<void> {
  const db = await database();
  const names = await db.getAllKeys('notes', IDBKeyRange.bound(prefix, `${prefix}\uffff`));
  for (const name of names) {
    // oxlint-disable-next-line no-await-in-loop -- a few dozen, of one meeting
    const kept = await db.get('notes', name);
    if (kept === undefined) continue;
    last = Math.max(last, kept.n);
    if (kept.n > (readLocal(name)?.n ?? 0)) writeLocal(name, kept);
  }
}

/** Put back what this browser had on disk and lost from memory, of every name that begins so. It never fails, and never waits long. */
export async function recallNotes(prefix: string): Promise<void> {
  const enough = new Promise<void>((done) => {
    setTimeout(done, patience);
  });
  await Promise.race([recall(prefix).catch(() => undefined), enough]);
}
