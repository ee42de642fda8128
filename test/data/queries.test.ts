/** The page's queries against the real handlers: what the backend answers is what the screens get. */
import { QueryClient } from '@tanstack/react-query';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { nodeServer } from '../../mocks/node.ts';
import { HttpError, newKey } from '../../src/data/client.ts';
import { entriesQuery } from '../../src/data/events.ts';
import { exampleBytes, examplesQuery } from '../../src/data/examples.ts';
import { importsQuery, loadImport, previewImport, undoImport } from '../../src/data/imports.ts';
import { modelQuery } from '../../src/data/model.ts';
import { overviewQuery, rowsQuery } from '../../src/data/overview.ts';
import { portfolioQuery } from '../../src/data/portfolio.ts';
import { recordsQuery } from '../../src/data/records.ts';
import { chooseActor, sessionQuery } from '../../src/data/session.ts';
import { toDay } from '../../src/domain/time.ts';
import type { ImportRequest } from '../../src/formats/api/imports.ts';
import { aRow } from '../domain/imports/rows.ts';
import { testClock } from '../mocks/asking.ts';
import { smallRecord } from '../mocks/small-record.ts';

let started: Awaited<ReturnType<typeof nodeServer>>;
let client: QueryClient;
beforeAll(async () => {
  started = await nodeServer({ clock: testClock, demonstration: smallRecord() });
  started.server.listen({ onUnhandledFrame: 'error' });
});
afterAll(() => started.server.close());
beforeEach(() => {
  client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
});

const request: ImportRequest = {
  mode: 'preview',
  newRecord: { institution: 'Lakeshore', zone: 'America/Chicago', kind: 'own' },
  source: { name: 'list.csv', sha256: 'a'.repeat(64), format: 'other', encoding: 'CSV' },
  snapshot: { day: toDay('2025-12-31'), assumed: false },
  mapping: {},
  cannotAnswer: [],
  rows: [aRow('Sepsis')],
};

describe('queries', () => {
  it('read records, measures, rows, a model, events, the session and the shipped files', async () => {
    expect((await client.fetchQuery(recordsQuery())).records).toHaveLength(1);
    const overview = await client.fetchQuery(overviewQuery({ fn: 'Critical care' }));
    expect(overview.records).toBe(1);
    const href = overview.headlines['scale-gap'].baseRows;
    expect((await client.fetchQuery(rowsQuery(href))).total).toBe(overview.headlines['scale-gap'].base);
    expect((await client.fetchQuery(modelQuery('M-001', {}))).name).toBe('Sepsis early warning');
    expect((await client.fetchInfiniteQuery(entriesQuery({}))).pages[0]!.entries).toHaveLength(22);
    expect((await client.fetchQuery(sessionQuery())).person?.printedName).toBe('Marguerite Kestrel');
    expect((await chooseActor({ personId: 'P-2' })).person?.printedName).toBe('Odo Godwit');
    const { examples } = await client.fetchQuery(examplesQuery());
    expect((await exampleBytes(examples[0]!)).byteLength).toBe(examples[0]!.bytes);
  });

  it('read a portfolio page by page', async () => {
    const { pages } = await client.fetchInfiniteQuery({ ...portfolioQuery({ sort: 'id' }), pages: 5 });
    expect(pages.flatMap(({ rows }) => rows.map(({ modelId }) => modelId))).toEqual(['M-001', 'M-002', 'M-003', 'M-004']);
  });

  it('share one answer for views that ask the same', () => {
    expect(overviewQuery({ fn: 'A', sort: 'id', show: 'live' }).queryKey).toEqual(overviewQuery({ fn: 'A' }).queryKey);
    expect(portfolioQuery({ fn: 'A', sort: 'id' }).queryKey).not.toEqual(portfolioQuery({ fn: 'A' }).queryKey);
  });

  it('carry a refusal with its remedy', async () => {
    await expect(client.fetchQuery(overviewQuery({ in: 'nowhere' }))).rejects.toThrow(HttpError);
    await expect(client.fetchQuery(overviewQuery({ in: 'nowhere' }))).rejects.toMatchObject({
      status: 404,
      problem: { remedy: expect.any(String) },
    });
  });
});

describe('an import', () => {
  it('is previewed, loaded once under its key, listed and undone', async () => {
    expect((await previewImport({ body: JSON.stringify(request) })).summary.new).toBe(1);
    const key = newKey();
    const body = JSON.stringify({ ...request, mode: 'load' });
    const receipt = await loadImport({ body, key });
    expect(await loadImport({ body: new Blob([body]), key })).toEqual(receipt);
    expect((await client.fetchQuery(importsQuery('lakeshore'))).imports).toHaveLength(1);
    expect((await undoImport({ record: 'lakeshore', importId: receipt.importId })).seq).toBe(receipt.head.seq + 1);
  });
});
