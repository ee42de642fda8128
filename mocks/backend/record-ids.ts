import { wordsOf } from '../../src/domain/imports/names.ts';
import type { RecordId } from '../store/log-store.ts';

/** An id for an institution's record, readable in a URL and not taken yet. */
export function recordIdFor(institution: string, taken: ReadonlySet<RecordId>): RecordId {
  const words = wordsOf(institution).join('-').slice(0, 40).replace(/-$/, '') || 'record';
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? words : `${words}-${number}`;
    if (!taken.has(id)) return id;
  }
}
