import { describe, expect, it } from 'vitest';
import { toEntries } from '../../src/domain/audit/append.ts';
import type { DomainEvent } from '../../src/domain/audit/events.ts';
import { canonicalJson } from '../../src/domain/audit/hash.ts';
import { verify } from '../../src/domain/audit/verify.ts';
import type { ImportRow } from '../../src/domain/imports/row.ts';
import { toDay, toWhen } from '../../src/domain/time.ts';
import type { ImportList, ImportPreview, ImportReceipt, ImportRequest } from '../../src/formats/api/imports.ts';
import { aRow } from '../domain/imports/rows.ts';
import { startBackend } from './asking.ts';

type Start = Awaited<ReturnType<typeof startBackend>>;

const newRecord = { institution: 'Lakeshore Clinics', zone: 'America/Chicago', kind: 'own' } as const;
const numbered = (rows: readonly ImportRow[]): ImportRow[] => rows.map((row, at) => ({ ...row, row: at + 2 }));
const first = numbered([aRow('Sepsis early warning'), aRow('Claims triage', 'production'), aRow('Bed planner', 'build')]);
const next = numbered([aRow('Sepsis early warning', 'production'), aRow('New one', 'intake')]);

function request(parts: Partial<ImportRequest> = {}): ImportRequest {
  return {
    mode: 'preview',
    source: { name: 'list.csv', sha256: 'a'.repeat(64), format: 'other', encoding: 'CSV, UTF-8, comma' },
    snapshot: { day: toDay('2025-12-31'), assumed: false },
    mapping: { Name: 'Model name' },
    cannotAnswer: ['Who owns it on call at 2 a.m.?'],
    rows: first,
    ...parts,
  };
}

const later: Partial<ImportRequest> = {
  source: { name: 'next.csv', sha256: 'b'.repeat(64), format: 'other', encoding: 'CSV' },
  snapshot: { day: toDay('2026-06-30'), assumed: true },
  rows: next,
};

function post({ ask }: Start, body: unknown, key?: string) {
  return ask('/api/v1/imports', {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: key === undefined ? {} : { 'idempotency-key': key },
  });
}

const load = async (start: Start, parts: Partial<ImportRequest>, key: string) =>
  (await post(start, request({ mode: 'load', ...parts }), key)).body as unknown as ImportReceipt;

describe('a preview', () => {
  it('says what the portfolio would say, and writes nothing', async () => {
    const start = await startBackend();
    const before = (await start.ask('/api/v1/records')).body;
    const { body } = await post(start, request({ newRecord }));
    const { summary, overview, record, institution } = body as unknown as ImportPreview;
    expect({ record, institution }).toEqual({ record: null, institution: 'Lakeshore Clinics' });
    expect(summary).toMatchObject({ new: 3, gone: 0 });
    expect(overview).toMatchObject({ mode: 'snapshot', records: 3 });
    expect((await start.ask('/api/v1/records')).body).toEqual(before);
  });

  it('shows of a second file exactly what loading it then gives', async () => {
    const start = await startBackend();
    await load(start, { newRecord }, 'k1');
    const seen = (await post(start, request({ ...later, in: 'lakeshore-clinics' }))).body as unknown as ImportPreview;
    expect(seen.summary).toMatchObject({ new: 1, changed: 1, gone: 2 });
    const receipt = await load(start, { ...later, in: 'lakeshore-clinics', head: seen.head }, 'k2');
    expect(receipt.summary).toEqual(seen.summary);
    const { headlines: _linked, ...now } = (await start.ask('/api/v1/measures?in=lakeshore-clinics')).body;
    expect(now).toMatchObject({ records: seen.overview.records, reachedPilot: seen.overview.reachedPilot, mode: seen.overview.mode });
    expect(now['notInFile']).toMatchObject({ count: 2, fileName: 'next.csv' });
  });
});

describe('a load', () => {
  it('opens the institution’s record and answers where its entries are', async () => {
    const start = await startBackend();
    const receipt = await load(start, { newRecord }, 'k1');
    expect(receipt).toMatchObject({ record: 'lakeshore-clinics', importId: 'IMP-0001', written: { firstSeq: 3 }, asOf: '2026-11-22' });
    expect(receipt.written!.lastSeq).toBe(receipt.head.seq);
    const { entries } = (await start.ask('/api/v1/events?in=lakeshore-clinics&limit=5000')).body as { entries: never[] };
    expect(verify(entries)).toMatchObject({ intact: true, count: receipt.head.seq, headHash: receipt.head.hash });
    expect((await start.ask('/api/v1/records')).body['records']).toMatchObject([
      { id: 'saltmarsh' },
      {
        id: 'lakeshore-clinics',
        today: '2026-11-22',
        snapshot: { day: '2025-12-31', fileName: 'list.csv' },
        counts: { models: 3 },
        imports: 1,
      },
    ]);
  });

  it('answers the same under the same key, and writes nothing twice', async () => {
    const start = await startBackend();
    const [one, two] = await Promise.all([load(start, { newRecord }, 'k1'), load(start, { newRecord }, 'k1')]);
    const three = await load(start, { newRecord }, 'k1');
    expect(two).toEqual(one);
    expect(three).toEqual(one);
    expect((await start.ask('/api/v1/records')).body['records']).toHaveLength(2);
    expect((await post(start, request({ mode: 'load', newRecord, rows: next }), 'k1')).body).toMatchObject({
      status: 422,
      type: 'urn:countersign:problem:key-used',
    });
  });

  it('says that the same file is loaded already, and writes nothing', async () => {
    const start = await startBackend();
    const one = await load(start, { newRecord }, 'k1');
    const again = await load(start, { in: 'lakeshore-clinics' }, 'k2');
    expect(again).toMatchObject({
      importId: 'IMP-0001',
      written: null,
      head: one.head,
      summary: { alreadyLoaded: 'IMP-0001', unchanged: 3 },
    });
  });

  it('is refused when the record moved on since the preview, and planned anew when it was not looked at', async () => {
    const start = await startBackend();
    const one = await load(start, { newRecord }, 'k1');
    await load(start, { ...later, in: 'lakeshore-clinics' }, 'k2');
    const stale = await post(start, request({ ...later, mode: 'load', in: 'lakeshore-clinics', head: one.head }), 'k3');
    expect(stale.body).toMatchObject({ status: 409, type: 'urn:countersign:problem:record-moved' });
  });

  it('loses nothing when several come at once', async () => {
    const start = await startBackend();
    await load(start, { newRecord }, 'k0');
    const some = [1, 2, 3, 4].map((number) => numbered([aRow(`Model of list ${number}`)]));
    const receipts = await Promise.all(
      some.map((rows, at) =>
        load(
          start,
          {
            in: 'lakeshore-clinics',
            covers: 'part',
            rows,
            source: { ...request().source, sha256: String(at).repeat(64) },
            snapshot: { day: toDay('2026-06-30'), assumed: false },
          },
          `c${at}`,
        ),
      ),
    );
    expect(new Set(receipts.map(({ importId }) => importId)).size).toBe(4);
    const { entries } = (await start.ask('/api/v1/events?in=lakeshore-clinics&limit=5000')).body as { entries: never[] };
    expect(verify(entries)).toMatchObject({ intact: true });
    expect((await start.ask('/api/v1/portfolio?in=lakeshore-clinics')).body['total']).toBe(7);
  });

  it.each([
    ['no record', request({ mode: 'load' }), 'k', 422, 'which-record'],
    ['two records', request({ mode: 'load', in: 'saltmarsh', newRecord }), 'k', 422, 'which-record'],
    ['the demonstration', request({ mode: 'load', in: 'saltmarsh' }), 'k', 409, 'demonstration'],
    ['a record that is not here', request({ mode: 'load', in: 'elsewhere' }), 'k', 404, 'unknown-record'],
    ['a zone that is none', request({ mode: 'load', newRecord: { ...newRecord, zone: 'Moon/Base' } }), 'k', 422, 'unknown-zone'],
    ['no key', request({ mode: 'load', newRecord }), undefined, 400, 'no-key'],
    ['what is no JSON', '{"mode": ', 'k', 400, 'not-json'],
    ['no rows', { ...request({ mode: 'load', newRecord }), rows: [] }, 'k', 422, 'not-understood'],
    ['a row without a name', { ...request({ mode: 'load', newRecord }), rows: [{ ...first[0], name: '' }] }, 'k', 422, 'not-understood'],
    [
      'a row of another shape',
      { ...request({ mode: 'load', newRecord }), rows: [{ __proto__: null, name: 'x' }] },
      'k',
      422,
      'not-understood',
    ],
    ['an answer about no row', request({ mode: 'load', newRecord, matches: [{ row: 99, modelId: null }] }), 'k', 422, 'answers-do-not-fit'],
  ])('is refused with %s, with the reason and the remedy', async (_, body, key, status, kind) => {
    const start = await startBackend();
    const answer = await post(start, body, key);
    expect(answer.body).toMatchObject({ status, type: `urn:countersign:problem:${kind}`, remedy: expect.any(String) });
    expect((await start.ask('/api/v1/records')).body['records']).toHaveLength(1);
  });

  it('names the row where one cannot be understood', async () => {
    const start = await startBackend();
    const rows = [...first, { ...first[0], flags: { care: 'maybe' } }];
    const { body } = await post(start, { ...request({ newRecord }), rows });
    expect((body['errors'] as { where: string }[]).map(({ where }) => where)).toContain('rows from 0.3.flags.care');
  });

  it('refuses a file older than one already loaded', async () => {
    const start = await startBackend();
    await load(start, { newRecord, ...later }, 'k1');
    const older = await post(start, request({ mode: 'load', in: 'lakeshore-clinics' }), 'k2');
    expect(older.body).toMatchObject({ status: 409, type: 'urn:countersign:problem:newer-file' });
  });

  it('keeps cells that look like code as the text they are', async () => {
    const start = await startBackend();
    const name = '<img src=x onerror=alert(1)> =HYPERLINK("http://x") ../../etc/passwd';
    const notes = JSON.parse('{"__proto__": "kept", "constructor": "too"}') as Record<string, string>;
    const { record } = await load(start, { newRecord, rows: numbered([aRow(name, 'pilot', { notes })]) }, 'k1');
    const { body } = await start.ask(`/api/v1/models/M-0001?in=${record}`);
    expect(body['name']).toBe(name);
    expect(Object.keys(body['notes'] as object)).toContain('constructor');
    expect(({} as Record<string, unknown>)['kept']).toBeUndefined();
  });
});

describe('undoing a load', () => {
  it('takes the file’s word back, keeps its entries, and lets the file be loaded again under new ids', async () => {
    const start = await startBackend();
    await load(start, { newRecord }, 'k1');
    const { status, body } = await start.ask('/api/v1/imports/IMP-0001?in=lakeshore-clinics', { method: 'DELETE' });
    expect(status).toBe(200);
    expect((await start.ask('/api/v1/portfolio?in=lakeshore-clinics')).body['total']).toBe(0);
    expect((await start.ask('/api/v1/imports?in=lakeshore-clinics')).body['imports']).toMatchObject([
      { importId: 'IMP-0001', undone: true, keptBy: [] },
    ]);
    expect((await start.ask('/api/v1/events?in=lakeshore-clinics&limit=5000')).body['entries']).toHaveLength(body['seq'] as number);
    const again = await load(start, { in: 'lakeshore-clinics' }, 'k2');
    expect(again).toMatchObject({ importId: 'IMP-0002', summary: { new: 3 } });
    expect((await start.ask('/api/v1/portfolio?in=lakeshore-clinics&sort=id')).body['rows']).toMatchObject([
      { modelId: 'M-0004' },
      { modelId: 'M-0005' },
      { modelId: 'M-0006' },
    ]);
  });

  it('is refused while a later file rests on it, and says which', async () => {
    const start = await startBackend();
    await load(start, { newRecord }, 'k1');
    await load(start, { ...later, in: 'lakeshore-clinics' }, 'k2');
    const refused = await start.ask('/api/v1/imports/IMP-0001?in=lakeshore-clinics', { method: 'DELETE' });
    expect(refused.body).toMatchObject({
      status: 409,
      type: 'urn:countersign:problem:rested-on',
      errors: [{ why: expect.stringContaining('next.csv') }],
    });
    expect((await start.ask('/api/v1/imports/IMP-0002?in=lakeshore-clinics', { method: 'DELETE' })).status).toBe(200);
    expect((await start.ask('/api/v1/imports/IMP-0001?in=lakeshore-clinics', { method: 'DELETE' })).status).toBe(200);
    expect((await start.ask('/api/v1/imports/IMP-0001?in=lakeshore-clinics', { method: 'DELETE' })).body).toMatchObject({
      status: 409,
      type: 'urn:countersign:problem:undone-already',
    });
    expect((await start.ask('/api/v1/imports/IMP-0009?in=lakeshore-clinics', { method: 'DELETE' })).status).toBe(404);
  });

  it('is refused once somebody decided about one of its models, and names the decision', async () => {
    const start = await startBackend();
    const { head, record } = await load(start, { newRecord }, 'k1');
    const decision: DomainEvent = {
      type: 'pilot.chartered',
      occurredAt: toWhen('2026-11-22'),
      payload: { deploymentId: 'DEP-0002', plannedEnd: toDay('2027-03-01') },
    };
    const [entry] = toEntries([decision], head, {
      recordedAt: start.backend.clock(),
      actor: { personId: 'P-1', printedName: 'Somebody', role: 'CIO' },
      source: 'command',
    });
    await start.backend.store.append(record, head, [canonicalJson(entry)], { seq: entry!.seq, hash: entry!.hash });
    const refused = await start.ask(`/api/v1/imports/IMP-0001?in=${record}`, { method: 'DELETE' });
    expect(refused.body).toMatchObject({
      status: 409,
      errors: [{ why: `Entry ${entry!.seq}, pilot.chartered, was decided about M-0002 since.` }],
    });
    const list = (await start.ask(`/api/v1/imports?in=${record}`)).body as unknown as ImportList;
    expect(list.imports[0]!.keptBy).toHaveLength(1);
  });
});
