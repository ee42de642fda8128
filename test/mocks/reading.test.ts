import { beforeAll, describe, expect, it } from 'vitest';
import { headlineNames } from '../../src/domain/measures/definitions.ts';
import type { MeasuresAnswer } from '../../src/formats/api/measures.ts';
import type { PortfolioPage } from '../../src/formats/api/portfolio.ts';
import { startBackend } from './asking.ts';

let ask: Awaited<ReturnType<typeof startBackend>>['ask'];
beforeAll(async () => {
  ({ ask } = await startBackend());
});

const got = async <T>(path: string): Promise<T> => (await ask(path)).body as T;

describe('records', () => {
  it('lists the demonstration with its own day, and says that memory keeps nothing', async () => {
    const { body } = await ask('/api/v1/records');
    expect(body).toMatchObject({
      durable: false,
      default: 'saltmarsh',
      records: [
        {
          id: 'saltmarsh',
          institution: 'Small Harbour',
          kind: 'demonstration',
          today: '2026-10-30',
          startsOn: '2026-05-01',
          snapshot: null,
          counts: { models: 4, entries: 22 },
        },
      ],
    });
  });
});

describe('portfolio', () => {
  it('answers the demonstration on its own day where a request names neither', async () => {
    const page = await got<PortfolioPage>('/api/v1/portfolio');
    expect(page).toMatchObject({ record: 'saltmarsh', asOf: '2026-10-30', unit: 'models', total: 4, nextCursor: null, ignored: [] });
    expect(page.rows).toHaveLength(4);
  });

  it('goes from page to page without losing or repeating a row', async () => {
    const ids: string[] = [];
    let cursor: string | null = '';
    for (let pages = 0; cursor !== null && pages < 9; pages += 1) {
      const page: PortfolioPage = await got(`/api/v1/portfolio?sort=id&limit=3&cursor=${cursor}`);
      ids.push(...page.rows.map(({ modelId }) => modelId));
      cursor = page.nextCursor;
    }
    expect(ids).toEqual(['M-001', 'M-002', 'M-003', 'M-004']);
  });

  it('ends with its last row, however pages fall', async () => {
    expect((await got<PortfolioPage>('/api/v1/portfolio?limit=4')).nextCursor).toBeNull();
    expect((await got<PortfolioPage>('/api/v1/portfolio?limit=2')).nextCursor).toBe('22.2');
    expect((await got<PortfolioPage>('/api/v1/portfolio?limit=2&cursor=22.2')).nextCursor).toBeNull();
  });

  it('leaves out keys and values that mean nothing, and says which', async () => {
    const page = await got<PortfolioPage>('/api/v1/portfolio?gait=foo&gate=foo&stage=sideways&show=nonsense&fn=Medicine');
    expect(page.total).toBe(1);
    expect(page.filter).toMatchObject({ fn: 'Medicine' });
    expect(page.ignored).toEqual([
      { key: 'gait', value: 'foo', why: 'no such key' },
      { key: 'gate', value: 'foo', why: 'no such value' },
      { key: 'stage', value: 'sideways', why: 'no such value' },
      { key: 'show', value: 'nonsense', why: 'no such measure' },
    ]);
  });

  it.each([
    ['in=nowhere', 404, 'unknown-record'],
    ['asof=2026-04-31', 400, 'not-a-day'],
    ['asof=2026-10-31', 400, 'day-to-come'],
    ['cursor=elsewhere', 400, 'bad-cursor'],
    ['limit=many', 400, 'not-a-count'],
  ])('refuses %s, says why and what to do', async (query, status, kind) => {
    const answer = await ask(`/api/v1/portfolio?${query}`);
    expect(answer.status).toBe(status);
    expect(answer.response.headers.get('content-type')).toBe('application/problem+json');
    expect(answer.body).toMatchObject({
      type: `urn:countersign:problem:${kind}`,
      status,
      remedy: expect.any(String),
      instance: `/api/v1/portfolio?${query}`,
    });
  });

  it('shows a day before the record as holding nothing', async () => {
    const page = await got<PortfolioPage>('/api/v1/portfolio?asof=2025-06-30');
    expect(page.total).toBe(0);
  });
});

describe('measures', () => {
  it('gives each headline its base, its unknowns and the address of its rows', async () => {
    const answer = await got<MeasuresAnswer>('/api/v1/measures');
    expect(Object.keys(answer.headlines)).toEqual([...headlineNames]);
    expect(answer.choices).toEqual({ site: ['Harbour General'], fn: ['Care management', 'Critical care', 'Medicine', 'Revenue cycle'] });
  });

  it('opens, behind every number, exactly as many rows as it says', async () => {
    for (const query of ['', '?unit=deployments', '?fn=Critical%20care', '?asof=2026-05-01&q=risk']) {
      const answer = await got<MeasuresAnswer>(`/api/v1/measures${query}`);
      const numbers: [number, string][] = [
        ...Object.values(answer.headlines).flatMap((one): [number, string][] => [
          [one.value, one.rows],
          [one.base, one.baseRows],
          [one.unknown, one.unknownRows],
        ]),
        ...answer.partition.map((one): [number, string] => [one.count, one.rows]),
        ...answer.stages.map((one): [number, string] => [one.count, one.rows]),
        ...answer.holds.map((one): [number, string] => [one.count, one.rows]),
        ...answer.reasons.map((one): [number, string] => [one.count, one.rows]),
        ...answer.funnel.flatMap((one): [number, string][] => [
          [one.reached, one.rows],
          ...(Object.keys(one.fates) as (keyof typeof one.fates)[]).map((fate): [number, string] => [one.fates[fate], one.fateRows[fate]]),
        ]),
      ];
      for (const [count, href] of numbers) {
        const behind = await ask(href);
        expect(behind.body['total'], href).toBe(count);
        expect(behind.body['ids'], href).toHaveLength(count);
      }
    }
  });

  it('counts what the table shows for the same measure', async () => {
    const { headlines } = await got<MeasuresAnswer>('/api/v1/measures');
    const page = await got<PortfolioPage>('/api/v1/portfolio?show=scale-gap');
    expect(page.total).toBe(headlines['scale-gap'].value);
    const base = await got<PortfolioPage>('/api/v1/portfolio?show=scale-gap&show-part=base');
    expect(base.total).toBe(headlines['scale-gap'].base);
  });

  it('knows no measure of another name', async () => {
    expect((await ask('/api/v1/measures/joy/rows')).status).toBe(404);
    expect((await ask('/api/v1/measures/scale-gap/rows?part=half')).status).toBe(400);
  });
});

describe('one model', () => {
  it('shows it with its neighbours in the list it was opened from', async () => {
    const { body } = await ask('/api/v1/models/M-002?sort=id');
    expect(body).toMatchObject({ modelId: 'M-002', previous: { modelId: 'M-001' }, next: { modelId: 'M-003' }, place: { at: 2, of: 4 } });
    const alone = await ask('/api/v1/models/M-002?fn=Medicine');
    expect(alone.body).toMatchObject({ previous: null, next: null, place: null });
  });

  it('does not know a model before its day', async () => {
    const answer = await ask('/api/v1/models/M-002?asof=2026-01-03');
    expect(answer.status).toBe(404);
    expect(answer.body['remedy']).toContain('2026-05-01');
  });
});

describe('events', () => {
  it('gives every entry once, in order, page by page', async () => {
    const seen: number[] = [];
    let cursor: string | null = '';
    for (let pages = 0; cursor !== null && pages < 9; pages += 1) {
      const { body } = await ask(`/api/v1/events?limit=7&cursor=${cursor}`);
      seen.push(...(body['entries'] as { seq: number }[]).map(({ seq }) => seq));
      cursor = body['nextCursor'] as string | null;
    }
    expect(seen).toEqual(Array.from({ length: 22 }, (_, index) => index + 1));
  });

  it('keeps to what was recorded by the day', async () => {
    expect((await ask('/api/v1/events?asof=2026-04-30')).body['entries']).toEqual([]);
  });
});

describe('shipped examples', () => {
  it('gives a published file byte for byte', async () => {
    const { body } = await ask('/api/v1/examples');
    const [example] = body['examples'] as { href: string; bytes: number; sha256: string }[];
    const bytes = await (await ask(example!.href)).response.arrayBuffer();
    expect(bytes.byteLength).toBe(example!.bytes);
    const hash = Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');
    expect(hash).toBe(example!.sha256);
  });

  it('has no file of another name', async () => {
    expect((await ask('/api/v1/examples/secrets')).status).toBe(404);
  });
});

describe('who acts', () => {
  it('starts the demonstration as Marguerite Kestrel, and keeps another choice', async () => {
    const { ask: askAnew } = await startBackend();
    expect((await askAnew('/api/v1/session')).body).toMatchObject({ person: { printedName: 'Marguerite Kestrel' }, assurance: 'browser' });
    const put = (personId: string | null) => askAnew('/api/v1/session', { method: 'PUT', body: JSON.stringify({ personId }) });
    expect((await put('P-2')).body).toMatchObject({ person: { printedName: 'Odo Godwit' } });
    expect((await put(null)).body).toMatchObject({ person: null });
    expect((await askAnew('/api/v1/session')).body).toMatchObject({ person: null });
    expect((await put('P-9')).status).toBe(422);
  });

  it('says what is wrong with a body', async () => {
    expect((await ask('/api/v1/session', { method: 'PUT', body: '{' })).status).toBe(400);
    const answer = await ask('/api/v1/session', { method: 'PUT', body: '{"personId": 7}' });
    expect(answer.status).toBe(422);
    expect(answer.body['errors']).toMatchObject([{ where: 'personId' }]);
  });
});

it('answers an unknown route as a problem', async () => {
  const answer = await ask('/api/v1/weather');
  expect(answer.status).toBe(404);
  expect(answer.body['type']).toBe('urn:countersign:problem:unknown-route');
});
