import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importRequest } from '../../../src/formats/api/imports.ts';
import { Desk } from '../../../src/formats/imports/desk.ts';
import { fileOf, putTogether, takeApart } from '../../../src/formats/imports/protocol.ts';
import { createReader } from '../../../src/formats/imports/reader.ts';
import { bytesOf, onTheDay, readPath } from './support/reading.ts';

const silent = (): void => undefined;
const never = new AbortController().signal;
const list = { name: 'list.csv', bytes: new TextEncoder().encode('Model,Stage\nAlpha,Live\n,Pilot\n') };

describe('the journey between worker and page', () => {
  it('takes rows and problems in small pieces, and loses none', async () => {
    const outcome = await readPath('mocks/seed/va-2024.csv');
    const { outcome: emptied, pieces } = takeApart(outcome);
    expect(fileOf(emptied)?.rows).toEqual([]);
    expect(Math.max(...pieces.map(({ rows }) => rows.length))).toBeLessThanOrEqual(50);
    expect(putTogether({ outcome: emptied, pieces: structuredClone(pieces) })).toEqual(outcome);
    expect(takeApart({ kind: 'cancelled' })).toEqual({ outcome: { kind: 'cancelled' }, pieces: [] });
  });
});

describe('the desk', () => {
  it('keeps the file, so that choices can be tried on it', async () => {
    const desk = new Desk();
    expect((await desk.read(list, silent, never)).kind).toBe('ask');
    expect(() => desk.body({})).toThrow('The file is not ready to load');
    expect((await desk.again(onTheDay, undefined, silent, never)).kind).toBe('read');
    expect(JSON.parse(desk.body({ mode: 'preview' }))).toMatchObject({
      mode: 'preview',
      source: { name: 'list.csv' },
      snapshot: { day: '2026-09-01', assumed: false },
      rows: [{ name: 'Alpha' }],
    });
    expect(await desk.rejected()).toContain(',Pilot,3,Model: A model needs a name.');
  });

  it('keeps what was read when a further reading is cancelled', async () => {
    const desk = new Desk();
    await desk.read({ ...list, choices: onTheDay }, silent, never);
    const stop = new AbortController();
    stop.abort();
    expect(await desk.read({ name: 'other.csv', bytes: list.bytes }, silent, stop.signal)).toEqual({ kind: 'cancelled' });
    expect(JSON.parse(desk.body({}))).toMatchObject({ source: { name: 'list.csv' } });
  });

  it.each(['mocks/seed/va-2024.csv', 'test/data/va-2025.csv'])('writes a body for %s that the contract accepts', async (path) => {
    const desk = new Desk();
    await desk.read({ name: path, bytes: bytesOf(path) }, silent, never);
    const body: unknown = JSON.parse(desk.body({ mode: 'preview' }));
    expect(importRequest.safeParse(body).error?.issues ?? []).toEqual([]);
    expect(body).toMatchObject({ cannotAnswer: expect.arrayContaining(['Who owns it on call at 2 a.m.?']) });
  });
});

describe('the reader of a page', () => {
  it('reads in the page where no worker can be started', async () => {
    const reader = createReader(async () => {
      throw new Error('blocked by policy');
    });
    expect((await reader.read({ ...list, choices: onTheDay })).kind).toBe('read');
    expect(await (await reader.body({})).text()).toContain('"Alpha"');
    reader.close();
  });

  it('speaks with a worker: outcome, progress, text, failure and cancel', async () => {
    const progress: number[] = [];
    const reader = createReader(async () => fakeWorker() as unknown as Worker);
    await expect(reader.body({})).rejects.toThrow('The file is not ready to load');
    const outcome = await reader.read({ ...list, choices: onTheDay }, { onProgress: ({ done }) => progress.push(done) });
    expect(outcome).toMatchObject({ kind: 'read', held: [{ row: 3 }], file: { rows: [{ name: 'Alpha' }] } });
    expect(progress.at(-1)).toBe(1);
    expect(await reader.rejected()).toContain('Countersign: why it was held');
    const stop = new AbortController();
    const reading = reader.read(list, { signal: stop.signal });
    await Promise.resolve();
    stop.abort();
    expect(await reading).toEqual({ kind: 'cancelled' });
  });

  it('carries no parser: papaparse, fflate and saxen arrive with the worker alone', () => {
    const seen = new Set<string>();
    const packages = new Set<string>();
    const visit = (path: string): void => {
      if (seen.has(path)) return;
      seen.add(path);
      // Types leave no trace in what the browser loads; neither does a dynamic import, until it is asked for.
      for (const [, from = ''] of readFileSync(path, 'utf8').matchAll(/^(?:import|export) (?!type )[^;]*? from '([^']+)';/gm)) {
        if (from.startsWith('.')) visit(resolve(dirname(path), from));
        else packages.add(from);
      }
    };
    visit('src/formats/imports/reader.ts');
    expect([...packages]).toEqual([]);
    expect(seen.size).toBeLessThan(6);
  });
});

/** The worker's own code, with a message queue for a thread. */
function fakeWorker(): {
  addEventListener: (type: string, handle: (event: { data: unknown }) => void) => void;
  postMessage: (message: unknown) => void;
  terminate: () => void;
} {
  const heard: ((event: { data: unknown }) => void)[] = [];
  const told: ((event: { data: unknown }) => void)[] = [];
  const scope = globalThis as unknown as { postMessage: unknown; addEventListener: unknown };
  const before = { postMessage: scope.postMessage, addEventListener: scope.addEventListener };
  scope.postMessage = (data: unknown) => queueMicrotask(() => heard.forEach((handle) => handle({ data: structuredClone(data) })));
  scope.addEventListener = (_: string, handle: (event: { data: unknown }) => void) => told.push(handle);
  const started = import('../../../src/formats/imports/import.worker.ts').finally(() => {
    scope.addEventListener = before.addEventListener;
  });
  return {
    addEventListener: (type, handle) => {
      if (type === 'message') heard.push(handle);
    },
    postMessage: (message) => void started.then(() => told.forEach((handle) => handle({ data: structuredClone(message) }))),
    terminate: silent,
  };
}
