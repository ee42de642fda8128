/** The engine behind a worker, as the page sees it. */
import type { Engine } from './engine.ts';
import type { Shipped } from './shipped.ts';
import { toWire, type FromWorker, type ToWorker } from './wire.ts';

/** Why no worker answers here. */
export interface NoWorker {
  readonly why: string;
}

interface Waiting {
  readonly resolve: (response: Response) => void;
  readonly reject: (error: Error) => void;
}

/** A worker that has said nothing for this long was never loaded. */
const patience = 15_000;

/**
 * Wait for a worker to be ready to answer.
 *
 * @param begin makes the worker; may throw where workers are not allowed
 * @param canPageStore asked when the worker has no database: does the page have one? Then the page should answer
 */
export async function workerEngine(
  begin: () => Promise<Worker>,
  shipped: Shipped,
  canPageStore: () => Promise<boolean>,
): Promise<Engine | NoWorker> {
  let worker: Worker;
  try {
    worker = await begin();
  } catch (error) {
    return { why: String(error) };
  }
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  const engine: Engine = async (request) => {
    asked += 1;
    const id = asked;
    const wired = await toWire(request, id);
    return new Promise<Response>((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      worker.postMessage(wired satisfies ToWorker, wired.body === null ? [] : [wired.body]);
    });
  };

  return new Promise((resolve) => {
    const start = (inMemory: boolean): void => worker.postMessage({ kind: 'start', shipped, inMemory } satisfies ToWorker);
    const giveUp = (why: string): void => {
      clearTimeout(timer);
      worker.terminate();
      for (const { reject } of waiting.values()) reject(new Error(why));
      waiting.clear();
      resolve({ why });
    };
    const timer = setTimeout(() => giveUp('The worker did not start in time.'), patience);
    let up = false;
    worker.addEventListener('error', (event) => {
      // Once it is up, an error in it is an error in one answer: the worker lives on.
      if (!up) giveUp(event.message || 'The worker could not be loaded.');
    });
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      switch (data.kind) {
        case 'alive':
          clearTimeout(timer);
          break;
        case 'ready':
          up = true;
          resolve(engine);
          break;
        case 'no database':
          void canPageStore().then((can) => (can ? giveUp(data.why) : start(true)));
          break;
        case 'failed':
          giveUp(data.why);
          break;
        case 'answer':
          waiting.get(data.id)?.resolve(responseOf(data));
          waiting.delete(data.id);
          break;
        default:
          data satisfies never;
      }
    });
    start(false);
  });
}

function responseOf({ status, headers, body }: Extract<FromWorker, { kind: 'answer' }>): Response {
  // Status 0 is the worker's word for a failure of its own.
  if (status === 0) return Response.error();
  const empty = status === 204 || status === 304;
  return new Response(empty ? null : body, { status, headers: headers.map(([key, value]): [string, string] => [key, value]) });
}
