/** The backend itself behind the page's fetch: for tests of screens that decide. */
import { readFile } from 'node:fs/promises';
import { getResponse } from 'msw';
import { vi } from 'vitest';
import { nodeBackend, type NodeBackendOptions } from '../../mocks/node.ts';

/** The fictional demonstration as it ships. */
export function shippedDemonstration(): Promise<string> {
  return readFile(`${process.cwd()}/mocks/seed/saltmarsh.jsonl`, 'utf8');
}

/** Answer every request of the page from a backend of its own. */
export async function answerFromBackend(options: NodeBackendOptions = {}) {
  const { backend, handlers } = await nodeBackend(options);
  const asked: { method: string; path: string; body: string | null }[] = [];
  vi.stubGlobal('fetch', async (address: string, init?: RequestInit) => {
    const { pathname, search } = new URL(address, 'http://localhost');
    const body = init?.body == null ? null : init.body instanceof Blob ? await init.body.text() : (init.body as string);
    asked.push({ method: init?.method ?? 'GET', path: pathname, body });
    const request = new Request(`http://localhost${pathname}${search}`, {
      method: init?.method ?? 'GET',
      body,
      headers: init?.headers ?? {},
    });
    const response = await getResponse(handlers, request);
    if (response === undefined) throw new Error(`Nothing answered ${pathname}`);
    return response;
  });
  return { backend, asked };
}
