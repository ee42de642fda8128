/** A whole backend for tests of screens: the same handlers the page has, on a log of the test's own. */
import { getResponse } from 'msw';
import { vi } from 'vitest';
import { nodeBackend } from '../../mocks/node.ts';
import { toInstant } from '../../src/domain/time.ts';

/** Answer every request from a demonstration's log (a line an entry). */
export async function answerFromLog(demonstration: string): Promise<void> {
  const { handlers } = await nodeBackend({ clock: () => toInstant('2026-11-22T15:00:00Z'), demonstration });
  vi.stubGlobal('fetch', async (address: string, init?: RequestInit) => {
    const { signal: _, ...rest } = init ?? {};
    const response = await getResponse(handlers, new Request(new URL(address, 'http://localhost'), rest));
    return response ?? new Response(null, { status: 404 });
  });
}
