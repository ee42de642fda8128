/** The worker of a served build: a module of its own, fetched when first needed. */
export function startReturnsWorker(): Worker {
  return new Worker(new URL('./returns.worker.ts', import.meta.url), { type: 'module', name: 'returned packs' });
}
