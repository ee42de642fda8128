import { beforeAll, describe, expect, it, vi } from 'vitest';
import { writePackXlsx } from '../../../src/formats/packs/write-pack-xlsx.ts';
import { previewReturns, type ReturnsPreview } from '../../../src/formats/packs/preview-returns.ts';
import { readReturns, type ReturnsAsked } from '../../../src/formats/packs/returns-desk.ts';
import { putPreviewTogether, takePreviewApart } from '../../../src/formats/packs/returns-protocol.ts';
import { createReturnsReader } from '../../../src/formats/packs/returns-reader.ts';
import { harbourPack, knownBy, packWith, saved } from './support/packs.ts';

/** What the last worker said, by type. */
let heard: string[] = [];

type Listener = (event: { readonly data: unknown }) => void;

/** The worker's own code, with a page on the other side that sends and hears copies, as between two threads. */
async function fakeWorker(): Promise<Worker> {
  const toPage: Listener[] = [];
  const toWorker: Listener[] = [];
  const early: unknown[] = [];
  const said: string[] = [];
  heard = said;
  vi.stubGlobal('addEventListener', (_: string, hear: Listener) => toWorker.push(hear));
  vi.stubGlobal('postMessage', (data: unknown) => {
    const copy: unknown = structuredClone(data);
    said.push((data as { readonly type: string }).type);
    if (toPage.length === 0) early.push(copy);
    else for (const hear of toPage) setTimeout(() => hear({ data: copy }));
  });
  vi.resetModules();
  await import('../../../src/formats/packs/returns.worker.ts');
  return {
    addEventListener: (type: string, hear: Listener) => {
      if (type !== 'message') return;
      toPage.push(hear);
      for (const data of early.splice(0)) setTimeout(() => hear({ data }));
    },
    postMessage: (data: unknown) => {
      const copy: unknown = structuredClone(data);
      for (const hear of toWorker) setTimeout(() => hear({ data: copy }));
    },
    terminate: () => undefined,
  } as unknown as Worker;
}

describe('reading what came back, from a page', () => {
  let asked: ReturnsAsked;
  let expected: ReturnsPreview;

  beforeAll(async () => {
    const one = saved(await packWith({ 0: { answer: 'Data hall 2' } }));
    const files = [
      { name: 'a.xlsx', content: new Blob([one.slice()]) },
      { name: 'b.xlsx', content: one },
      { name: 'c.xlsx', content: writePackXlsx(harbourPack) },
      { name: 'd.xlsx', content: new Uint8Array([1, 2, 3]) },
    ];
    asked = { files, known: knownBy(harbourPack), onRecord: [] };
    expected = await readReturns(asked, () => undefined);
  });

  it('reads files one after the other and previews them together', () => {
    expect(expected.toLoad.map(({ file }) => file.name)).toEqual(['a.xlsx']);
    expect(expected.duplicates.map(({ file }) => file.name)).toEqual(['b.xlsx']);
    expect(expected.blank.map(({ file }) => file.name)).toEqual(['c.xlsx']);
    expect(expected.damaged.map(({ file }) => file.name)).toEqual(['d.xlsx']);
  });

  it('gives the same in a worker, and tells how far it is', async () => {
    const reader = createReturnsReader(fakeWorker);
    const told: number[] = [];
    expect(await reader.preview(asked, { onProgress: ({ done }) => told.push(done) })).toEqual(expected);
    expect(told).toEqual([1, 2, 3, 4]);
    reader.close();
    vi.unstubAllGlobals();
  });

  it('can be cancelled: nothing comes of it', async () => {
    const reader = createReturnsReader(fakeWorker);
    const stop = new AbortController();
    const reading = reader.preview(asked, { signal: stop.signal, onProgress: () => stop.abort() });
    expect(await reading).toBeNull();
    // The worker stops as soon as it hears of it; a small batch may be through before.
    await vi.waitFor(() => expect(heard.some((type) => type === 'cancelled' || type === 'preview')).toBe(true), 10_000);
    vi.unstubAllGlobals();
  });

  it('gives the same in the page where no worker can be started, and can be cancelled there', async () => {
    // The worker of the test before has modules of its own, as a worker has.
    vi.resetModules();
    const page = await import('../../../src/formats/packs/returns-reader.ts');
    const reader = page.createReturnsReader(async () => {
      throw new Error('blocked by policy');
    });
    expect(await reader.preview(asked)).toEqual(expected);
    expect(await reader.preview(asked, { signal: AbortSignal.abort() })).toBeNull();
    reader.close();
  });

  it('refuses more files than it reads at once', async () => {
    const files = Array.from({ length: 2_001 }, (_, at) => ({ name: `${at}`, content: new Uint8Array() }));
    const reader = createReturnsReader(fakeWorker);
    await expect(reader.preview({ ...asked, files })).rejects.toThrow('2,001 files are too many at once. Load up to 2,000.');
    vi.unstubAllGlobals();
  });
});

describe('a preview on its journey from the worker', () => {
  it('arrives whole, whatever it holds', () => {
    const read = Array.from({ length: 35 }, (_, at) => ({
      kind: 'read' as const,
      file: { name: `${at}`, sha256: `${at}` },
      packId: `PACK-${at}`,
      returnedBy: 'x',
      answers: [{ deploymentId: `D${at}`, question: 'Q1' as const, kind: 'do not know' as const }],
      leftOut: [],
      warnings: [],
    }));
    const packs = read.map(({ packId }) => ({ packId, owner: 'x', models: [], questions: [] }));
    const preview = previewReturns(read, packs, []);
    const { preview: frame, pieces } = takePreviewApart(preview);
    expect(pieces.map(({ toLoad }) => toLoad.length)).toEqual([10, 10, 10, 5]);
    expect(putPreviewTogether(frame, pieces)).toEqual(preview);
  });
});
