/**
 * The mocked backend in a browser: every request of the page to `/api/v1` is
 * answered here, by a worker where there is one. One way for every build: it
 * needs no service worker, and works for a page opened from disk.
 */
import { FetchInterceptor } from '@mswjs/interceptors/fetch';
import { http } from 'msw';
import { defineNetwork, InterceptorSource } from 'msw/experimental';
import type { Engine } from './engine/engine.ts';
import { workerEngine } from './engine/worker-engine.ts';
import { startWorker } from './engine/start-worker.ts';

/** Start answering. Resolves when requests are caught; they wait until the backend is up. */
export async function startMocks(): Promise<void> {
  const engine = chooseEngine();
  const network = defineNetwork({
    sources: [new InterceptorSource({ interceptors: [new FetchInterceptor()] })],
    handlers: [http.all('*/api/v1/*', async ({ request }) => kept(request, await (await engine)(request)))],
    onUnhandledFrame: 'bypass',
    context: { quiet: true },
  });
  await network.enable();
}

/** A worker, unless it cannot start, or has no database where the page has one. */
async function chooseEngine(): Promise<Engine> {
  const found = await workerEngine(startWorker, canStoreHere);
  if (typeof found === 'function') return found;
  const { pageEngine } = await import('./engine/page-engine.ts');
  return pageEngine();
}

async function canStoreHere(): Promise<boolean> {
  const { openStore } = await import('./store/open-store.ts');
  const opened = await openStore();
  if (!('store' in opened)) return false;
  await opened.store.close();
  return true;
}

/** Somebody's own file was loaded: ask the browser not to clear it away when space runs short. */
function kept(request: Request, response: Response): Response {
  if (request.method === 'POST' && response.ok && request.headers.has('idempotency-key')) void navigator.storage?.persist?.();
  return response;
}
