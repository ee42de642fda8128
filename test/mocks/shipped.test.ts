/** The demonstration as it ships, asked as a page asks: every answer is held against the contract. */
import { describe, expect, it } from 'vitest';
import { nodeBackend } from '../../mocks/node.ts';
import { verify } from '../../src/domain/audit/verify.ts';
import type { MeasuresAnswer } from '../../src/formats/api/measures.ts';
import type { PortfolioPage } from '../../src/formats/api/portfolio.ts';
import { installSeed } from '../../mocks/seed/install.ts';
import { memoryStore } from '../../mocks/store/memory-store.ts';
import { startBackend } from './asking.ts';
import { smallRecord } from './small-record.ts';

describe('the shipped demonstration', { timeout: 60_000 }, () => {
  it('answers for each of its models on its own day and on a day before', async () => {
    const { handlers: _handlers, ...shipped } = await nodeBackend();
    const { ask } = await startBackend({ store: shipped.backend.store });
    const page = (await ask('/api/v1/portfolio')).body as unknown as PortfolioPage;
    expect(page.total).toBeGreaterThan(0);
    for (const { modelId } of page.rows) expect((await ask(`/api/v1/models/${modelId}`)).status).toBe(200);
    for (const asof of ['2025-06-30', '2026-02-28']) expect((await ask(`/api/v1/portfolio?asof=${asof}`)).status).toBe(200);
  });

  it('opens behind each headline as many rows as it says', async () => {
    const { backend } = await nodeBackend();
    const { ask } = await startBackend({ store: backend.store });
    const { headlines, notInFile } = (await ask('/api/v1/measures')).body as unknown as MeasuresAnswer;
    expect(notInFile).toBeNull();
    for (const { value, base, unknown, rows, baseRows, unknownRows } of Object.values(headlines)) {
      for (const [count, href] of [
        [value, rows],
        [base, baseRows],
        [unknown, unknownRows],
      ] as const)
        expect((await ask(href)).body['total'], href).toBe(count);
    }
  });

  it('is an unbroken chain of entries', async () => {
    const { backend } = await nodeBackend();
    const { entries, head } = await backend.record('saltmarsh');
    expect(verify(entries)).toMatchObject({ intact: true, count: head.seq, headHash: head.hash });
  });
});

describe('installing a shipped record', () => {
  const small = smallRecord();
  const shorter = small.split('\n').slice(0, 10).join('\n');
  const seed = (version: string, text: string) => ({ record: 'saltmarsh', version, load: async () => text });

  it('puts it there once, and looks no further while its version stands', async () => {
    const store = memoryStore();
    await installSeed(store, seed('1', small));
    await installSeed(store, { ...seed('1', small), load: () => Promise.reject(new Error('not to be read')) });
    expect((await store.head('saltmarsh'))?.seq).toBe(22);
  });

  it('puts a newer one in its place', async () => {
    const store = memoryStore();
    await installSeed(store, seed('1', shorter));
    await installSeed(store, seed('2', small));
    expect((await store.head('saltmarsh'))?.seq).toBe(22);
  });

  it('leaves a record with entries of its own alone', async () => {
    const store = memoryStore();
    await installSeed(store, seed('1', shorter));
    const head = (await store.head('saltmarsh'))!;
    await store.append('saltmarsh', head, ['{"own":true}'], { seq: 11, hash: 'f'.repeat(64) });
    await installSeed(store, seed('2', small));
    expect((await store.head('saltmarsh'))?.seq).toBe(11);
  });

  it('refuses a cut or empty file', async () => {
    await expect(installSeed(memoryStore(), seed('1', ''))).rejects.toThrow('no entries');
    await expect(installSeed(memoryStore(), seed('1', small.split('\n').slice(3).join('\n')))).rejects.toThrow('19 lines ends at entry 22');
  });
});
