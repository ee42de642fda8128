import { idbStore } from './idb-store.ts';
import type { LogStore } from './log-store.ts';

/** What came of opening the browser's database. */
export type Opened = { readonly store: LogStore } | { readonly why: string };

/** Open the browser's database, if it can be opened. */
export async function openStore(): Promise<Opened> {
  try {
    return { store: await idbStore() };
  } catch (error) {
    return { why: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }
}
