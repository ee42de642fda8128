import type { DisposedEntry, Entry } from './entry.ts';
import { genesisHash, hashEntry, hashPayload } from './hash.ts';

export type Verification =
  | { readonly intact: true; readonly count: number; readonly headHash: string; readonly disposed: readonly number[] }
  | { readonly intact: false; readonly firstBad: number; readonly why: string };

/**
 * Recompute a record's whole hash chain.
 *
 * It shows any change to an entry that a kept head hash covers. It cannot show
 * a record rebuilt from the start, or a cut tail, without such a kept hash.
 *
 * @param kept a head hash and count noted earlier, to show a cut tail
 */
export function verify(
  entries: readonly (Entry | DisposedEntry)[],
  kept?: { readonly count: number; readonly headHash: string },
): Verification {
  const disposals = new Set(
    entries.flatMap((entry) => ('payload' in entry && entry.type === 'payload.disposed' ? [entry.payload.seq] : [])),
  );
  const disposed: number[] = [];
  let prevHash = genesisHash;
  for (const [index, entry] of entries.entries()) {
    const number = index + 1;
    const bad = (why: string): Verification => ({ intact: false, firstBad: number, why });
    if (entry.seq !== number) return bad(`Entry ${number} is missing: entry ${entry.seq} stands in its place.`);
    if (entry.prevHash !== prevHash) return bad(`Entry ${number} does not follow the entry before it.`);
    if (hashEntry(entry) !== entry.hash) return bad(`Entry ${number} was changed after it was recorded.`);
    if ('payload' in entry && entry.payload !== undefined) {
      if (hashPayload(entry.payload) !== entry.payloadHash) return bad(`The content of entry ${number} was changed after it was recorded.`);
    } else if (disposals.has(number)) disposed.push(number);
    else return bad(`The content of entry ${number} is missing, and no signed disposal removed it.`);
    prevHash = entry.hash;
  }
  if (kept !== undefined) {
    const at = entries[kept.count - 1];
    if (at === undefined || at.hash !== kept.headHash) {
      return {
        intact: false,
        firstBad: entries.length + 1,
        why: `The record ends at entry ${entries.length}; it was last seen with ${kept.count} entries.`,
      };
    }
  }
  return { intact: true, count: entries.length, headHash: prevHash, disposed };
}
