/** The real backend behind `fetch`, over a record made of a test's own story. */
import { getResponse } from 'msw';
import { vi } from 'vitest';
import { nodeBackend } from '../../mocks/node.ts';
import { memoryStore } from '../../mocks/store/memory-store.ts';
import { emptyHead } from '../../src/domain/audit/append.ts';
import { canonicalJson } from '../../src/domain/audit/hash.ts';
import { toInstant } from '../../src/domain/time.ts';
import { entriesOf, type Line } from './record-of.ts';

/**
 * Answer every request of the page from one record, `test`.
 * @param change what happened to its stored lines since they were written
 */
export async function answerFromLog(story: readonly Line[], change: (lines: readonly string[]) => readonly string[] = (lines) => lines) {
  const entries = entriesOf(story);
  const lines = entries.map((entry) => canonicalJson(entry));
  const store = memoryStore();
  const head = { seq: entries.length, hash: entries.at(-1)!.hash };
  await store.append('test', emptyHead, change(lines), head);
  const { handlers } = await nodeBackend({ store, demonstration: null, clock: () => toInstant('2025-06-30T12:00:00Z') });
  vi.stubGlobal('fetch', async (address: string, init?: RequestInit) => {
    const response = await getResponse(handlers, new Request(address, init));
    return response ?? new Response(null, { status: 404 });
  });
  return { head, file: lines.map((line) => `${line}\n`).join('') };
}
