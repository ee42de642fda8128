/** The shipped files as built assets: an address each, or their bytes inside it in the single-file form. */
import va2024 from '../seed/va-2024.csv?url';
import type { ExampleFile } from '../backend/example-files.ts';
import type { Seed } from '../seed/install.ts';
import { shippedExamples, type ExampleId } from '../seed/shipped-examples.ts';

// A glob and not an import, so that the product also builds before `npm run seed` has run.
const saltmarsh = import.meta.glob<string>('../seed/saltmarsh.jsonl', { query: '?url', import: 'default', eager: true });

const addresses: Record<ExampleId, string> = { 'va-2024': va2024 };

async function bytesAt(address: string): Promise<ArrayBuffer> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`A file of the product is missing: ${address.slice(0, 80)} answered ${response.status}.`);
  return response.arrayBuffer();
}

/** The real public files that come with the product. */
export function shippedFiles(): ExampleFile[] {
  return shippedExamples((id) => bytesAt(addresses[id]));
}

/** The fictional demonstration. */
export function shippedDemonstration(): Seed | null {
  const address = Object.values(saltmarsh)[0];
  if (address === undefined) return null;
  return { record: 'saltmarsh', version: versionOf(address), load: async () => new TextDecoder().decode(await bytesAt(address)) };
}

/**
 * Changes whenever the file does: a built address carries the file's hash in
 * its name; bytes inside the address end with the last entry's. While
 * developing neither holds, and every start looks.
 */
function versionOf(address: string): string {
  return import.meta.env.DEV ? `looked at ${performance.timeOrigin}` : `${address.length} ${address.slice(-300)}`;
}
