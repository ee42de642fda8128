/** The worker of the single-file build: from a file on disk nothing can be fetched, so it travels inside, whole. */
// oxlint-disable-next-line import/default -- Vite makes the worker's constructor from this query
import ReturnsWorker from './whole-returns.worker.ts?worker&inline';

export function startReturnsWorker(): Worker {
  return new ReturnsWorker({ name: 'returned packs' });
}
