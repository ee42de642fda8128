/** The worker out of its own file, as any web server gives it. */
export function workerBeside(): Worker {
  return new Worker(new URL('../engine.worker.ts', import.meta.url), { type: 'module', name: 'countersign-backend' });
}
