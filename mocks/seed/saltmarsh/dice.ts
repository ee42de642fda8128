/**
 * Dice that always fall the same way: a number from a text (FNV-1a). Keyed by
 * what it is for, so that one more event never moves another.
 */
export function pick(key: string, below: number): number {
  let hash = 0x811c9dc5;
  for (let place = 0; place < key.length; place += 1) {
    hash ^= key.charCodeAt(place);
    hash = Math.imul(hash, 0x01000193);
  }
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  hash ^= hash >>> 13;
  return (hash >>> 0) % below;
}

/** One of several, always the same one for the same key. */
export function oneOf<T>(key: string, all: readonly T[]): T {
  const found = all[pick(key, all.length)];
  if (found === undefined) throw new RangeError(`Nothing to choose from for ${key}`);
  return found;
}
