import { http, HttpResponse } from 'msw';
import { askingOf } from '../backend/asking.ts';
import type { Backend } from '../backend/backend.ts';
import { bundling, choosing } from '../backend/bundle-writing.ts';
import { bringingHome, previewing } from '../backend/bundling.ts';
import { answering } from './answering.ts';

/** Command bundles: what this copy decided, as a file; what others decided, previewed and brought home. */
export function bundleHandlers(backend: Backend) {
  return [
    http.get(
      '*/api/v1/bundle/choice',
      answering(async ({ request }) => {
        const { url, log } = await askingOf(backend, request, ['since']);
        return { body: await choosing(backend, log, url.searchParams.get('since')) };
      }),
    ),
    http.get(
      '*/api/v1/bundle',
      answering(async ({ request }) => {
        const { url, log } = await askingOf(backend, request, ['since', 'key']);
        const keys = url.searchParams.getAll('key');
        const { name, text } = await bundling(backend, log, url.searchParams.get('since'), keys.length === 0 ? null : new Set(keys));
        return new HttpResponse(text, {
          headers: {
            'content-type': 'application/json',
            'content-disposition': `attachment; filename="${name}"`,
            'cache-control': 'no-store',
          },
        });
      }),
    ),
    http.post(
      '*/api/v1/bundle/preview',
      answering(async ({ request }) => {
        const { log } = await askingOf(backend, request);
        return { body: await previewing(backend, log, await request.text()) };
      }),
    ),
    http.post(
      '*/api/v1/bundle',
      answering(async ({ request }) => {
        const { log } = await askingOf(backend, request);
        return { status: 201, body: await bringingHome(backend, log.id, await request.text()) };
      }),
    ),
  ];
}
