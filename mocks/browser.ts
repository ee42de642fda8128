/**
 * The mocked backend in a browser: every request of the page to `/api/v1` is
 * caught here and answered by a worker, or by the page where no worker can. One
 * way for every build: it needs no service worker, and works for a page opened
 * from disk. The page carries the catching only; msw and its handlers are where
 * the answers are made.
 */
import { FetchInterceptor } from '@mswjs/interceptors/fetch';
import type { Engine } from './engine/engine.ts';
import { shipped } from './engine/shipped.ts';
import { startWorker } from './engine/start-worker.ts';
import { workerEngine } from './engine/worker-engine.ts';

/** Start answering. Requests are caught from now on; they wait until the backend is up. */
export function startMocks(): void {
  const engine = chooseEngine();
  const interceptor = new FetchInterceptor();
  const root = new URL('/api/v1/', location.href).href;
  interceptor.on('request', async ({ request, controller }) => {
    if (!request.url.startsWith(root)) return;
    controller.respondWith(kept(request, await answer(engine, request)));
  });
  interceptor.apply();
}

async function answer(engine: Promise<Engine>, request: Request): Promise<Response> {
  try {
    return await (
      await engine
    )(request);
  } catch (error) {
    // Said as a failed connection, which is what it is to the page.
    console.error('The backend in this page failed.', error);
    return Response.error();
  }
}

/** A worker, unless it cannot start, or has no database where the page has one. */
async function chooseEngine(): Promise<Engine> {
  const files = shipped();
  const found = await workerEngine(startWorker, files, canStoreHere);
  if (typeof found === 'function') return found;
  const { pageEngine } = await import('./engine/page-engine.ts');
  return pageEngine(files);
}

async function canStoreHere(): Promise<boolean> {
  const { openStore } = await import('./store/open-store.ts');
  const opened = await openStore();
  if (!('store' in opened)) return false;
  await opened.store.close();
  return true;
}

/** Somebody's own file was loaded, or a record brought back: ask the browser not to clear it away when space runs short. */
function kept(request: Request, response: Response): Response {
  const keeps = request.headers.has('idempotency-key') || new URL(request.url).pathname.endsWith('/restore');
  if (request.method === 'POST' && response.ok && keeps) {
    // Whether it agrees changes nothing here.
    navigator.storage?.persist?.().catch(() => undefined);
  }
  return response;
}
