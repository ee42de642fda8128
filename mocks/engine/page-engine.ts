/** The engine in the page itself, where no worker can answer. */
import { memoryStore } from '../store/memory-store.ts';
import { openStore } from '../store/open-store.ts';
import { startEngine, type Engine } from './engine.ts';
import type { Shipped } from './shipped.ts';

/** Start the backend in the page: with the browser's database, or in memory where there is none. */
export async function pageEngine(shipped: Shipped): Promise<Engine> {
  const opened = await openStore();
  return startEngine('store' in opened ? opened.store : memoryStore(), shipped);
}
