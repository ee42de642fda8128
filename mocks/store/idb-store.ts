import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { emptyHead, type Head } from '../../src/domain/audit/append.ts';
import { GaveWayError, HeadMovedError, NoteTakenError, type Line, type LogStore, type RecordId } from './log-store.ts';

interface Schema extends DBSchema {
  /** The end of each record. */
  heads: { key: RecordId; value: Head };
  /** Runs of lines, in order: one append writes one or several, none is ever rewritten. */
  segments: { key: [RecordId, number]; value: { readonly lastSeq: number; readonly text: string } };
  notes: { key: string; value: string };
}

const schemaVersion = 1;

/** Lines a segment holds at most: reading a page of a long record must not bring all of it. */
const segmentLines = 1_000;

/** Everything of one record. */
function ofRecord(record: RecordId, from = 0): IDBKeyRange {
  return IDBKeyRange.bound([record, from], [record, Number.MAX_SAFE_INTEGER]);
}

/**
 * Records kept in the browser's own database. Two tabs may write: each append
 * is one transaction that first looks where the record ends.
 *
 * @throws whatever keeps the database from opening: the caller falls back to memory, and says so
 */
export async function idbStore(name = 'countersign'): Promise<LogStore> {
  let open: Promise<IDBPDatabase<Schema>> | null = null;
  let gaveWay = false;

  async function connect(): Promise<IDBPDatabase<Schema>> {
    if (gaveWay) throw new GaveWayError();
    open ??= openDB<Schema>(name, schemaVersion, {
      upgrade(db) {
        db.createObjectStore('heads');
        db.createObjectStore('segments');
        db.createObjectStore('notes');
      },
      blocking(_current, _wanted, event) {
        // A newer Countersign in another tab wants to change the database: let it, and refuse from now on until this tab reloads.
        gaveWay = true;
        (event.target as IDBDatabase).close();
      },
      terminated() {
        open = null;
      },
    });
    return open;
  }

  await connect();
  return {
    durable: true,

    async list() {
      const db = await connect();
      const tx = db.transaction('heads');
      const [ids, heads] = await Promise.all([tx.store.getAllKeys(), tx.store.getAll()]);
      return ids.map((id, place) => ({ id, head: heads[place]! }));
    },

    async head(record) {
      return (await (await connect()).get('heads', record)) ?? null;
    },

    async read(record, after, limit) {
      const db = await connect();
      const { store } = db.transaction('segments');
      const holding = await store.openCursor(IDBKeyRange.bound([record, 0], [record, after + 1]), 'prev');
      const lines: Line[] = [];
      let cursor = await store.openCursor(ofRecord(record, holding?.key[1] ?? 0));
      while (cursor !== null && lines.length < limit) {
        const [, firstSeq] = cursor.key;
        lines.push(...cursor.value.text.split('\n').slice(Math.max(0, after + 1 - firstSeq), after + 1 + limit - firstSeq));
        cursor = await cursor.continue();
      }
      return lines;
    },

    async append(record, expected, lines, next, { notes = [], once } = {}) {
      const db = await connect();
      const tx = db.transaction(['heads', 'segments', 'notes'], 'readwrite', { durability: 'strict' });
      const found = (await tx.objectStore('heads').get(record)) ?? emptyHead;
      const refusal =
        found.seq !== expected.seq || found.hash !== expected.hash
          ? new HeadMovedError(record, expected, found)
          : once !== undefined && (await tx.objectStore('notes').get(once[0])) !== undefined
            ? new NoteTakenError(once[0])
            : null;
      if (refusal !== null) {
        tx.abort();
        await tx.done.catch(() => undefined);
        throw refusal;
      }
      const writes: Promise<unknown>[] = [];
      for (let from = 0; from < lines.length; from += segmentLines) {
        const run = lines.slice(from, from + segmentLines);
        const firstSeq = expected.seq + from + 1;
        writes.push(tx.objectStore('segments').add({ lastSeq: firstSeq + run.length - 1, text: run.join('\n') }, [record, firstSeq]));
      }
      writes.push(tx.objectStore('heads').put(next, record));
      for (const [key, value] of [...notes, ...(once === undefined ? [] : [once])]) writes.push(tx.objectStore('notes').put(value, key));
      await Promise.all([...writes, tx.done]);
    },

    async remove(record) {
      const db = await connect();
      const tx = db.transaction(['heads', 'segments'], 'readwrite');
      await Promise.all([tx.objectStore('heads').delete(record), tx.objectStore('segments').delete(ofRecord(record)), tx.done]);
    },

    async note(key) {
      return (await (await connect()).get('notes', key)) ?? null;
    },

    async setNote(key, value) {
      await (await connect()).put('notes', value, key);
    },

    async close() {
      (await connect()).close();
      open = null;
    },
  };
}
