import type { DisposedEntry, Entry } from './entry.ts';
import { genesisHash, hashEntry, hashPayload } from './hash.ts';
import { readLine } from './read-line.ts';

export type Verification =
  | { readonly intact: true; readonly count: number; readonly headHash: string; readonly disposed: readonly number[] }
  | { readonly intact: false; readonly firstBad: number; readonly why: string };

/** What was noted of a record earlier, elsewhere: how many entries it had, and the hash of the last (its first digits will do). */
export interface Kept {
  readonly count?: number | undefined;
  readonly headHash?: string | undefined;
}

/** Goes through a record entry by entry, so that a long one can be verified in pieces. */
export interface Verifier {
  /** The next entry, as it was parsed. */
  readonly entry: (entry: Entry | DisposedEntry) => void;
  /** The next entry, as it is stored: its very text must be the canonical form of itself. */
  readonly line: (text: string) => void;
  /** What has been found so far, and whether the end is where it was last seen. */
  readonly result: (kept?: Kept) => Verification;
}

/**
 * Begin to verify a record from its first entry.
 *
 * It shows any change to an entry that a kept head hash covers. It cannot show
 * a record rebuilt from the start, or a cut tail, without such a kept hash.
 */
export function verifier(): Verifier {
  const hashes: string[] = [];
  const disposals = new Set<number>();
  const withoutContent: number[] = [];
  let seen = 0;
  let bad: { readonly firstBad: number; readonly why: string } | null = null;

  function check(entry: Entry | DisposedEntry): void {
    seen += 1;
    if ('payload' in entry && entry.type === 'payload.disposed') disposals.add(entry.payload.seq);
    if (bad !== null) return;
    const why = faultOf(entry, seen, hashes.at(-1) ?? genesisHash);
    if (why !== null) bad = { firstBad: seen, why };
    else {
      if (!('payload' in entry) || entry.payload === undefined) withoutContent.push(seen);
      hashes.push(entry.hash);
    }
  }

  return {
    entry: check,
    line(text) {
      const read = readLine(text, seen + 1);
      if ('entry' in read) {
        check(read.entry);
        return;
      }
      seen += 1;
      bad ??= { firstBad: seen, why: read.why };
    },
    result(kept) {
      const vanished = withoutContent.find((number) => !disposals.has(number));
      if (vanished !== undefined) {
        return {
          intact: false,
          firstBad: vanished,
          why: `The content of entry ${vanished} is missing, and no signed disposal removed it.`,
        };
      }
      if (bad !== null) return { intact: false, ...bad };
      const moved = kept === undefined ? null : endMoved(hashes, kept);
      if (moved !== null) return { intact: false, ...moved };
      return { intact: true, count: seen, headHash: hashes.at(-1) ?? genesisHash, disposed: withoutContent };
    },
  };
}

/**
 * Recompute a record's whole hash chain, from its entries as they were parsed.
 * @param kept a head hash and count noted earlier, to show a cut tail
 */
export function verify(entries: readonly (Entry | DisposedEntry)[], kept?: Kept): Verification {
  const { entry, result } = verifier();
  for (const one of entries) entry(one);
  return result(kept);
}

/** Verify a record as it is stored: one changed character anywhere is found, and its entry named. */
export function verifyLines(lines: readonly string[], kept?: Kept): Verification {
  const { line, result } = verifier();
  for (const text of lines) line(text);
  return result(kept);
}

/** What is wrong with an entry in its place; null where nothing is. */
function faultOf(entry: Entry | DisposedEntry, number: number, prevHash: string): string | null {
  if (entry.seq !== number) return `Entry ${number} is missing: entry ${entry.seq} stands in its place.`;
  if (entry.prevHash !== prevHash) return `Entry ${number} does not follow the entry before it.`;
  try {
    if (hashEntry(entry) !== entry.hash) return `Entry ${number} was changed after it was recorded.`;
    if ('payload' in entry && entry.payload !== undefined && hashPayload(entry.payload) !== entry.payloadHash) {
      return `The content of entry ${number} was changed after it was recorded.`;
    }
  } catch {
    return `Entry ${number} holds something that no entry can hold.`;
  }
  return null;
}

/** Is the record another one than was noted? A cut tail and a rebuilt record both show only here. */
function endMoved(hashes: readonly string[], { count, headHash }: Kept): { readonly firstBad: number; readonly why: string } | null {
  if (count !== undefined && hashes.length < count) {
    return {
      firstBad: hashes.length + 1,
      why: `The record ends at entry ${hashes.length}; it was last seen with ${count} entries.`,
    };
  }
  if (headHash === undefined) return null;
  if (count === undefined) {
    if (hashes.some((hash) => hash.startsWith(headHash))) return null;
    return {
      firstBad: hashes.length + 1,
      why: `No entry of this record has the hash ${headHash}: its end was cut off, or it was rebuilt.`,
    };
  }
  if ((hashes[count - 1] ?? genesisHash).startsWith(headHash)) return null;
  return { firstBad: count, why: `Entry ${count} is not the one whose hash was noted: the record up to it was rebuilt.` };
}
