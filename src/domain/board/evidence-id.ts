import type { Position } from './pack.ts';

/** So much of the head's hash is printed: enough to tell two heads of one day apart. */
const printedHash = 6;

/** What a printed page is found again by: `CS-20261030-4f2a91`. */
export function evidenceId({ asOf, head }: Position): string {
  return `CS-${asOf.replaceAll('-', '')}-${head.hash.slice(0, printedHash)}`;
}
