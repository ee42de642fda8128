/** Where the shipped files are: an address each, made by the build. */
import saltmarsh from '../seed/saltmarsh.jsonl?url';
import va2024 from '../seed/va-2024.csv?url';
import type { ExampleId } from '../seed/shipped-examples.ts';

/** Addresses of the shipped files. In the single-file form an address holds the bytes themselves. */
export interface Shipped {
  readonly demonstration: { readonly address: string; readonly version: string };
  readonly examples: Readonly<Record<ExampleId, string>>;
}

/** An address that is as good in a worker as in the page. */
function full(address: string): string {
  return new URL(address, document.baseURI).href;
}

/** The addresses of this build. */
export function shipped(): Shipped {
  return { demonstration: { address: full(saltmarsh), version: versionOf(saltmarsh) }, examples: { 'va-2024': full(va2024) } };
}

/**
 * Changes whenever the file does: a built address carries the file's hash in
 * its name; bytes inside the address end with the last entry's. While
 * developing neither holds, and every start looks.
 */
function versionOf(address: string): string {
  return import.meta.env.DEV ? `looked at ${performance.timeOrigin}` : `${address.length} ${address.slice(-300)}`;
}
