/** The real backend in Node behind a page's fetch, with a story for its demonstration. */
import { getResponse } from 'msw';
import { vi } from 'vitest';
import { nodeBackend } from '../../mocks/node.ts';
import { toInstant } from '../../src/domain/time.ts';
import type { Line } from './record-of.ts';
import { asDemonstration } from './risk-stories.ts';

/** Answer every request of the page as the product does. */
export async function answerFromStory(lines: readonly Line[]): Promise<void> {
  const { handlers } = await nodeBackend({ clock: () => toInstant('2026-11-22T15:00:00Z'), demonstration: asDemonstration(lines) });
  vi.stubGlobal('fetch', async (address: string, init?: RequestInit) => {
    const { signal: _, ...sent } = init ?? {};
    const response = await getResponse(handlers, new Request(new URL(address, 'http://localhost'), sent));
    if (response === undefined) throw new TypeError(`Nothing answers ${address}`);
    return response;
  });
}
