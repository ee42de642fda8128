import type { LogStore, RecordId } from '../store/log-store.ts';
import { ProblemError } from './problem-error.ts';
import type { Damage } from './record-log.ts';

/** A store that adds nothing to a damaged record: what follows a changed entry would vouch for it. */
export function guardedStore(store: LogStore, damageOf: (id: RecordId) => Damage | null): LogStore {
  return {
    durable: store.durable,
    list: () => store.list(),
    head: (record) => store.head(record),
    read: (record, after, limit) => store.read(record, after, limit),
    async append(record, expected, lines, next, beside) {
      const damage = damageOf(record);
      if (damage !== null) throw damaged(record, damage);
      await store.append(record, expected, lines, next, beside);
    },
    remove: (record) => store.remove(record),
    note: (key) => store.note(key),
    setNote: (key, value) => store.setNote(key, value),
    close: () => store.close(),
  };
}

/** Why a damaged record takes nothing more, and what to do. */
export function damaged(record: RecordId, { why }: Damage): ProblemError {
  return new ProblemError(409, 'damaged-record', 'This record is damaged', `Nothing can be added to “${record}”. ${why}`, {
    remedy: 'Restore a sound export under Records: it opens beside this one, and nothing of either is lost.',
  });
}
