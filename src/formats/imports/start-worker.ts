/** The worker of a served build: a module of its own, fetched when first needed. */
export function startWorker(): Worker {
  return new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module', name: 'import' });
}
