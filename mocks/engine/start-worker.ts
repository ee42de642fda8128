/** Make the worker. */
export function startWorker(): Worker {
  return new Worker(new URL('../engine.worker.ts', import.meta.url), { type: 'module', name: 'countersign-backend' });
}
