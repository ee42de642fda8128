import type { Ground } from './reading.ts';

/** Work something out once for a ground: a page of measures asks each of 28 gates in turn for what one pass over the record tells. */
export function oncePerGround<T>(work: (ground: Ground) => T): (ground: Ground) => T {
  const known = new WeakMap<Ground, { readonly found: T }>();
  return (ground) => {
    const before = known.get(ground);
    if (before !== undefined) return before.found;
    const found = work(ground);
    known.set(ground, { found });
    return found;
  };
}
