import EngineWorker from '../engine.worker.ts?worker&inline';

/**
 * The worker out of the page's own text. A page opened from disk may start no
 * other: its files are foreign to it, and a worker of a module or of a data
 * address gets no database (seen in Chromium 153 and 156). The build has to
 * make it a classic script: `worker.format` is `iife` in the single-file form.
 */
export function workerInside(): Worker {
  return new EngineWorker({ name: 'countersign-backend' });
}
