import type { AnyEntry } from './record-log.ts';

/** How many entries two copies share: each entry carries the hash of all before it. */
export function commonTo(a: readonly AnyEntry[], b: readonly AnyEntry[]): number {
  let [same, differs] = [0, Math.min(a.length, b.length) + 1];
  while (differs - same > 1) {
    const middle = Math.floor((same + differs) / 2);
    if (a[middle - 1]!.hash === b[middle - 1]!.hash) same = middle;
    else differs = middle;
  }
  return same;
}
