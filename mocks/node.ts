/** The same backend in Node, for tests: records in memory, seeds from the disk. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { setupServer } from 'msw/node';
import { Backend } from './backend/backend.ts';
import { systemClock, type Clock } from './clock.ts';
import { allHandlers } from './handlers/all.ts';
import { installSeed } from './seed/install.ts';
import { shippedExamples } from './seed/shipped-examples.ts';
import type { LogStore } from './store/log-store.ts';
import { memoryStore } from './store/memory-store.ts';

const seedFile = new URL('./seed/saltmarsh.jsonl', import.meta.url);

export interface NodeBackendOptions {
  readonly store?: LogStore;
  readonly clock?: Clock;
  /** The demonstration's entries as text, in place of the shipped ones; null for none. */
  readonly demonstration?: string | null;
}

/** A backend with its handlers, the demonstration in its store. */
export async function nodeBackend({ store = memoryStore(), clock = systemClock, demonstration }: NodeBackendOptions = {}) {
  const backend = new Backend({ store, clock, examples: shippedExamples(shippedBytes) });
  const text = demonstration === undefined ? await shippedDemonstration() : demonstration;
  if (text !== null) await installSeed(store, { record: 'saltmarsh', version: String(text.length), load: async () => text });
  return { backend, handlers: allHandlers(backend) };
}

/** An msw server that answers as the product does; start it with `listen({ onUnhandledFrame: 'error' })`. */
export async function nodeServer(options?: NodeBackendOptions) {
  const { backend, handlers } = await nodeBackend(options);
  return { backend, server: setupServer(...handlers) };
}

async function shippedDemonstration(): Promise<string | null> {
  return existsSync(seedFile) ? readFile(seedFile, 'utf8') : null;
}

async function shippedBytes(id: string): Promise<ArrayBuffer> {
  const bytes = await readFile(new URL(`./seed/${id}.csv`, import.meta.url));
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
}
