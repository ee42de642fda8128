/** Reading files from a page: in a worker, or in the page where there are none. */
import type { Choices, FileToRead, Progress, ReadOutcome } from './outcome.ts';
import { putTogether, type FromWorker, type ToWorker } from './protocol.ts';

export interface ReadOptions {
  readonly onProgress?: (progress: Progress) => void;
  /** Abort to cancel: the promise answers `cancelled` at once, and nothing read before is lost. */
  readonly signal?: AbortSignal;
}

export interface Reader {
  /** Read a file. Its bytes go to the worker and are kept there. */
  read: (file: FileToRead, options?: ReadOptions) => Promise<ReadOutcome>;
  /** Read the same file again with other choices. */
  again: (choices: Choices, remembered?: FileToRead['remembered'], options?: ReadOptions) => Promise<ReadOutcome>;
  /** The body of the load request, ready to send as it is: its text never passes through the page. Rejects with RangeError while questions are open. */
  body: (extra: Readonly<Record<string, unknown>>) => Promise<Blob>;
  /** The rows that cannot load, with the reasons, as CSV text. */
  rejected: () => Promise<string>;
  /** Let the worker and the file go. */
  close: () => void;
}

/**
 * Start a reader. The worker is started with the first file; where none can be
 * (an old browser, a strict policy), the page reads, in short stretches.
 */
export function createReader(start: () => Promise<Worker> = startByMode): Reader {
  let inner: Promise<Reader> | null = null;
  const reader = (): Promise<Reader> =>
    (inner ??= start()
      .then(workerReader)
      .catch(() => pageReader()));
  return {
    read: async (file, options) => (await reader()).read(file, options),
    again: async (choices, remembered, options) => (await reader()).again(choices, remembered, options),
    body: async (extra) => (await reader()).body(extra),
    rejected: async () => (await reader()).rejected(),
    close: () => {
      void inner?.then((each) => each.close());
      inner = null;
    },
  };
}

async function startByMode(): Promise<Worker> {
  if (typeof Worker === 'undefined') throw new Error('no workers here');
  // The two kinds of worker are two modules, so that each build carries only its own.
  const { startWorker } = import.meta.env.MODE === 'file' ? await import('./start-inline-worker.ts') : await import('./start-worker.ts');
  return startWorker();
}

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
  readonly pieces: Extract<FromWorker, { readonly type: 'piece' }>[];
  readonly onProgress: ((progress: Progress) => void) | undefined;
}

function tell(worker: Worker, message: ToWorker): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a page speaks only to its own worker
  worker.postMessage(message);
}

/** Speak with a worker. Rejects if it cannot start at all. */
async function workerReader(worker: Worker): Promise<Reader> {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    const asked = waiting.get(data.id);
    if (asked === undefined) return;
    if (data.type === 'progress') asked.onProgress?.(data.progress);
    else if (data.type === 'piece') asked.pieces.push(data);
    else {
      waiting.delete(data.id);
      if (data.type === 'outcome') {
        // A task of its own for taking the message in, and one for what the page makes of it.
        setTimeout(() => asked.resolve(putTogether({ outcome: data.outcome, pieces: asked.pieces }) as never));
      }
      if (data.type === 'text') asked.resolve(data.text as never);
      if (data.type === 'body') asked.resolve(data.body as never);
      if (data.type === 'failed') asked.reject(new RangeError(data.message));
    }
  });
  const ask = async <T>(message: (id: number) => ToWorker, options: ReadOptions = {}): Promise<T> => {
    const id = (last += 1);
    return new Promise<T>((resolve, reject) => {
      waiting.set(id, { resolve, reject, pieces: [], onProgress: options.onProgress });
      tell(worker, message(id));
      options.signal?.addEventListener('abort', () => {
        tell(worker, { type: 'cancel', id });
        if (waiting.delete(id)) resolve({ kind: 'cancelled' } as never);
      });
    });
  };
  await whenAlive(worker, ask);
  worker.addEventListener('error', () => {
    for (const { reject } of waiting.values()) reject(new Error('The reading broke off. Load the file again.'));
    waiting.clear();
  });
  return {
    read: (file, options) => ask((id) => ({ type: 'read', id, file }), options),
    again: (choices, remembered, options) => ask((id) => ({ type: 'choices', id, choices, remembered }), options),
    body: (extra) => ask((id) => ({ type: 'body', id, extra })),
    rejected: () => ask((id) => ({ type: 'rejected', id })),
    close: () => worker.terminate(),
  };
}

/** A worker that cannot load says so by an error event, and never answers: a first question finds out. */
async function whenAlive(worker: Worker, ask: (message: (id: number) => ToWorker) => Promise<unknown>): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    worker.addEventListener('error', () => reject(new Error('the worker did not start')), { once: true });
    // It has no file yet, so it answers with a failure; any answer means that it lives.
    ask((id) => ({ type: 'rejected', id })).then(
      () => resolve(),
      () => resolve(),
    );
  });
}

function silent(): void {
  // Nobody asked to be told.
}

/** The same without a worker. */
async function pageReader(): Promise<Reader> {
  const { Desk } = await import('./desk.ts');
  const desk = new Desk();
  const never = new AbortController().signal;
  return {
    read: (file, options = {}) => desk.read(file, options.onProgress ?? silent, options.signal ?? never),
    again: (choices, remembered, options = {}) => desk.again(choices, remembered, options.onProgress ?? silent, options.signal ?? never),
    body: async (extra) => new Blob([desk.body(extra)], { type: 'application/json' }),
    rejected: () => desk.rejected(),
    close: silent,
  };
}
