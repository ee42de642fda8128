import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { workerBeside } from '../../mocks/engine/worker-beside.ts';
import { workerEngine } from '../../mocks/engine/worker-engine.ts';
import { shipped } from '../../mocks/engine/shipped.ts';
import type { Engine } from '../../mocks/engine/engine.ts';
import { pageEngine } from '../../mocks/engine/page-engine.ts';
import type { ImportReceipt, ImportRequest } from '../../src/formats/api/imports.ts';
import { toDay } from '../../src/domain/time.ts';
import { verify } from '../../src/domain/audit/verify.ts';
import { aRow } from '../domain/imports/rows.ts';

const tabs: Worker[] = [];

/** A tab: a worker of its own over the browser's one database. */
async function openTab(): Promise<Engine> {
  const engine = await workerEngine(
    async () => {
      const worker = workerBeside();
      tabs.push(worker);
      return worker;
    },
    shipped(),
    async () => false,
  );
  if (typeof engine !== 'function') throw new Error(engine.why);
  return engine;
}

function closeTabs(): void {
  for (const worker of tabs.splice(0)) worker.terminate();
}

async function forgetAll(): Promise<void> {
  closeTabs();
  await new Promise<void>((resolve, reject) => {
    const gone = indexedDB.deleteDatabase('countersign');
    gone.addEventListener('success', () => resolve());
    gone.addEventListener('error', () => reject(new Error('The database could not be deleted.')));
  });
}

beforeEach(forgetAll);
afterEach(forgetAll);

async function ask(engine: Engine, path: string, init?: RequestInit): Promise<Record<string, unknown>> {
  const response = await engine(new Request(new URL(path, location.href), init));
  return (await response.json()) as Record<string, unknown>;
}

async function load(engine: Engine, name: string, parts: Partial<ImportRequest>): Promise<ImportReceipt> {
  const body: ImportRequest = {
    mode: 'load',
    source: {
      name: `${name}.csv`,
      sha256: Array.from(new TextEncoder().encode(name.padEnd(32)), (byte) => byte.toString(16))
        .join('')
        .slice(0, 64),
      format: 'other',
      encoding: 'CSV',
    },
    snapshot: { day: toDay('2026-01-31'), assumed: false },
    mapping: {},
    cannotAnswer: [],
    covers: 'part',
    rows: [{ ...aRow(name), row: 2 }],
    ...parts,
  };
  return (await ask(engine, '/api/v1/imports', {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'idempotency-key': name },
  })) as unknown as ImportReceipt;
}

const newRecord = { institution: 'Two Tabs', zone: 'Europe/Berlin', kind: 'own' } as const;

describe('the backend in a worker, over IndexedDB', () => {
  it('shows the demonstration at first start, and says that it keeps what it is given', async () => {
    const list = await ask(await openTab(), '/api/v1/records');
    expect(list).toMatchObject({ durable: true, records: [{ id: 'saltmarsh', kind: 'demonstration' }] });
  });

  it('has everything again after a restart', async () => {
    const before = await openTab();
    const receipt = await load(before, 'One', { newRecord });
    const shown = await ask(before, '/api/v1/portfolio?in=two-tabs');
    closeTabs();
    const after = await openTab();
    expect(await ask(after, '/api/v1/portfolio?in=two-tabs')).toEqual(shown);
    expect((await ask(after, '/api/v1/records'))['records']).toMatchObject([{ id: 'saltmarsh' }, { id: 'two-tabs', head: receipt.head }]);
  });

  it('loses no entry when two tabs write to one record at once', async () => {
    const [one, other] = await Promise.all([openTab(), openTab()]);
    await load(one, 'First', { newRecord });
    const names = Array.from({ length: 12 }, (_, at) => `Model ${at}`);
    const receipts = await Promise.all(names.map((name, at) => load(at % 2 === 0 ? one : other, name, { in: 'two-tabs' })));
    expect(new Set(receipts.map(({ importId }) => importId)).size).toBe(names.length);
    for (const engine of [one, other]) {
      const { rows } = (await ask(engine, '/api/v1/portfolio?in=two-tabs&sort=id')) as { rows: { name: string }[] };
      expect(rows.map(({ name }) => name).toSorted()).toEqual(['First', ...names].toSorted());
    }
    const { entries } = (await ask(other, '/api/v1/events?in=two-tabs&limit=5000')) as { entries: never[] };
    expect(verify(entries)).toMatchObject({ intact: true });
  });

  it('opens one record when two tabs send the same load under one key', async () => {
    const [one, other] = await Promise.all([openTab(), openTab()]);
    const [a, b] = await Promise.all([load(one, 'Same', { newRecord }), load(other, 'Same', { newRecord })]);
    expect(b).toEqual(a);
    expect((await ask(one, '/api/v1/records'))['records']).toHaveLength(2);
  });

  it('gives a shipped file byte for byte', async () => {
    const response = await (await openTab())(new Request(new URL('/api/v1/examples/va-2024', location.href)));
    expect((await response.arrayBuffer()).byteLength).toBe(415_840);
  });

  it('still answers for one’s own records where the demonstration cannot be had', async () => {
    const complaint = vi.spyOn(console, 'error').mockReturnValue();
    const before = await openTab();
    await load(before, 'One', { newRecord });
    const broken = await pageEngine({ ...shipped(), demonstration: { address: '/no-such-file.jsonl?raw', version: 'another' } });
    expect(await ask(broken, '/api/v1/portfolio?in=two-tabs')).toMatchObject({ total: 1 });
    complaint.mockRestore();
  });

  it('answers the same in the page, where no worker can', async () => {
    const [worker, page] = [await openTab(), await pageEngine(shipped())];
    for (const path of ['/api/v1/measures', '/api/v1/portfolio?limit=3', '/api/v1/models/nobody']) {
      expect(await ask(page, path)).toEqual(await ask(worker, path));
    }
  });
});
