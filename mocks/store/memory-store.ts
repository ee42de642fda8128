import { emptyHead, type Head } from '../../src/domain/audit/append.ts';
import { HeadMovedError, NoteTakenError, type Line, type LogStore, type RecordId } from './log-store.ts';

/** Records kept as long as the page (or the process) lives. */
export function memoryStore(): LogStore {
  const records = new Map<RecordId, { lines: Line[]; head: Head }>();
  const notes = new Map<string, string>();
  return {
    durable: false,
    async list() {
      return [...records].map(([id, { head }]) => ({ id, head })).toSorted((a, b) => (a.id < b.id ? -1 : 1));
    },
    async head(record) {
      return records.get(record)?.head ?? null;
    },
    async read(record, after, limit) {
      return records.get(record)?.lines.slice(after, after + limit) ?? [];
    },
    async append(record, expected, lines, next, { notes: together = [], once } = {}) {
      const found = records.get(record)?.head ?? emptyHead;
      if (found.seq !== expected.seq || found.hash !== expected.hash) throw new HeadMovedError(record, expected, found);
      if (once !== undefined && notes.has(once[0])) throw new NoteTakenError(once[0]);
      const kept = records.get(record)?.lines ?? [];
      for (const line of lines) kept.push(line);
      records.set(record, { lines: kept, head: next });
      for (const [key, value] of [...together, ...(once === undefined ? [] : [once])]) notes.set(key, value);
    },
    async remove(record) {
      records.delete(record);
    },
    async note(key) {
      return notes.get(key) ?? null;
    },
    async setNote(key, value) {
      notes.set(key, value);
    },
    async close() {
      // Nothing is held open.
    },
  };
}
