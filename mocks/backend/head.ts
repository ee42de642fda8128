import type { Head } from '../../src/domain/audit/append.ts';

/** Do two heads name the same end of the same record? */
export function sameHead(a: Head, b: Head): boolean {
  return a.seq === b.seq && a.hash === b.hash;
}
