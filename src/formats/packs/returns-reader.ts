/** Reading returned packs from a page: in a worker, or in the page where there are none. */
import { Stopped } from '../imports/grid.ts';
import type { ReturnsPreview } from './preview-returns.ts';
import type { ReturnsAsked, ReturnsProgress } from './returns-desk.ts';
import { putPreviewTogether, type FromReturnsWorker, type Piece, type ToReturnsWorker } from './returns-protocol.ts';

export interface ReturnsOptions {
  readonly onProgress?: (progress: ReturnsProgress) => void;
  /** Abort to cancel: the promise answers null, and nothing is loaded. */
  readonly signal?: AbortSignal;
}

export interface ReturnsReader {
  /**
   * Read the files and preview them; null where it was cancelled. Rejects with
   * RangeError for more files than are read at once, with Error where the
   * worker broke off.
   */
  preview: (asked: ReturnsAsked, options?: ReturnsOptions) => Promise<ReturnsPreview | null>;
  /** Let the worker go. */
  close: () => void;
}

/** Start a reader. The worker is started with the first files; where none can be, the page reads, in short stretches. */
export function createReturnsReader(start: () => Promise<Worker> = startByMode): ReturnsReader {
  let inner: Promise<ReturnsReader> | null = null;
  const reader = (): Promise<ReturnsReader> => (inner ??= start().then(workerReader).catch(pageReader));
  return {
    preview: async (asked, options) => (await reader()).preview(asked, options),
    close: () => {
      void inner?.then((each) => each.close());
      inner = null;
    },
  };
}

async function startByMode(): Promise<Worker> {
  if (typeof Worker === 'undefined') throw new Error('no workers here');
  // The two kinds of worker are two modules, so that each build carries only its own.
  const { startReturnsWorker } =
    import.meta.env.MODE === 'file' ? await import('./start-inline-returns-worker.ts') : await import('./start-returns-worker.ts');
  return startReturnsWorker();
}

interface Waiting {
  readonly resolve: (preview: ReturnsPreview | null) => void;
  readonly reject: (error: Error) => void;
  readonly pieces: Piece[];
  readonly onProgress: ((progress: ReturnsProgress) => void) | undefined;
}

/** Speak with a worker. Rejects if it cannot start at all. */
async function workerReader(worker: Worker): Promise<ReturnsReader> {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  const tell = (message: ToReturnsWorker): void => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a page speaks only to its own worker
    worker.postMessage(message);
  };
  await new Promise<void>((resolve, reject) => {
    worker.addEventListener('error', () => reject(new Error('the worker did not start')), { once: true });
    worker.addEventListener('message', ({ data }: MessageEvent<FromReturnsWorker>) => {
      if (data.type === 'alive') resolve();
      else take(data, waiting);
    });
  });
  worker.addEventListener('error', () => {
    for (const { reject } of waiting.values()) reject(new Error('The reading broke off. Load the files again.'));
    waiting.clear();
  });
  return {
    preview: (asked, { onProgress, signal } = {}) =>
      new Promise((resolve, reject) => {
        const id = (last += 1);
        if (signal?.aborted === true) {
          resolve(null);
          return;
        }
        waiting.set(id, { resolve, reject, pieces: [], onProgress });
        signal?.addEventListener('abort', () => {
          tell({ type: 'cancel', id });
          if (waiting.delete(id)) resolve(null);
        });
        tell({ type: 'read', id, asked });
      }),
    close: () => worker.terminate(),
  };
}

function take(data: Exclude<FromReturnsWorker, { readonly type: 'alive' }>, waiting: Map<number, Waiting>): void {
  const asked = waiting.get(data.id);
  if (asked === undefined) return;
  if (data.type === 'progress') asked.onProgress?.(data.progress);
  else if (data.type === 'piece') asked.pieces.push(data);
  else {
    waiting.delete(data.id);
    if (data.type === 'preview') {
      // A task of its own for taking the message in, and one for what the page makes of it.
      setTimeout(() => asked.resolve(putPreviewTogether(data.preview, asked.pieces)));
    } else if (data.type === 'cancelled') asked.resolve(null);
    else asked.reject(new RangeError(data.message));
  }
}

/** The same without a worker. */
async function pageReader(): Promise<ReturnsReader> {
  const { readReturns } = await import('./returns-desk.ts');
  return {
    preview: async (asked, { onProgress, signal } = {}) => {
      try {
        return await readReturns(asked, (progress) => onProgress?.(progress), signal);
      } catch (error) {
        if (error instanceof Stopped) return null;
        throw error;
      }
    },
    close: () => undefined,
  };
}
