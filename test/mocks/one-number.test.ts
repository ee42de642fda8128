import { beforeAll, describe, expect, it } from 'vitest';
import type { ImportReceipt } from '../../src/formats/api/imports.ts';
import type { DefinitionsAnswer, MeasureAnswer } from '../../src/formats/api/measure.ts';
import type { MeasuresAnswer } from '../../src/formats/api/measures.ts';
import { draftOf, readPath } from '../formats/imports/support/reading.ts';
import { shippedDemonstration } from '../support/real-backend.ts';
import { startBackend } from './asking.ts';

/** Every route that answers with numbers. A screen, an export and a printed page show what one of these says. */
const routes = [
  '/measures',
  '/definitions',
  '/gates',
  '/gates/yield',
  '/first-week',
  '/time-in-pilot',
  '/trend',
  '/claim',
  '/second-site',
  '/vendors',
  '/money',
  '/board/draft',
] as const;

/** What loads a file of the VA into a record of its own. */
async function loaded(start: Awaited<ReturnType<typeof startBackend>>, path: string): Promise<string> {
  const { source, snapshot, mapping, rows } = draftOf(await readPath(path));
  const { status, body } = await start.ask('/api/v1/imports', {
    method: 'POST',
    headers: { 'idempotency-key': path },
    body: JSON.stringify({
      mode: 'load',
      newRecord: { institution: 'Veterans Affairs', zone: 'America/New_York', kind: 'public' },
      source,
      snapshot,
      mapping,
      cannotAnswer: [],
      rows,
    }),
  });
  if (status !== 200) throw new Error(`${path}: ${status} ${JSON.stringify(body).slice(0, 300)}`);
  return (body as unknown as ImportReceipt).record;
}

interface Found {
  readonly at: string;
  readonly value: Readonly<Record<string, unknown>>;
}

/** Every object anywhere in an answer. */
function objectsIn(value: unknown, at: string): Found[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((one, place) => objectsIn(one, `${at}[${place}]`));
  const own = value as Readonly<Record<string, unknown>>;
  return [{ at, value: own }, ...Object.entries(own).flatMap(([key, one]) => objectsIn(one, `${at}.${key}`))];
}

const isTold = ({ value }: Found): boolean => ['name', 'version', 'topic', 'formula', 'counted', 'base'].every((key) => key in value);

describe.each([
  ['the demonstration', null],
  ['VA 2024', 'mocks/seed/va-2024.csv'],
  ['VA 2025', 'test/data/va-2025.csv'],
] as const)('one number, one function: %s', (_, file) => {
  let got: <T>(path: string, query?: string) => Promise<T>;
  const measures = new Map<string, MeasureAnswer>();

  beforeAll(async () => {
    const start = await startBackend(file === null ? { demonstration: await shippedDemonstration() } : {});
    const record = file === null ? null : await loaded(start, file);
    got = async <T>(path: string, query = ''): Promise<T> => {
      const { searchParams, pathname } = new URL(`http://here.test${path}`);
      for (const [key, value] of new URLSearchParams(query)) searchParams.set(key, value);
      if (record !== null) searchParams.set('in', record);
      const { status, body } = await start.ask(`${pathname}?${searchParams}`);
      if (status !== 200) throw new Error(`${path}: ${status} ${JSON.stringify(body).slice(0, 300)}`);
      return body as T;
    };
  }, 120_000);

  const measure = async (name: string, query: string): Promise<MeasureAnswer> => {
    const key = `${name} ${query}`;
    const known = measures.get(key) ?? (await got<MeasureAnswer>(`/api/v1/measures/${encodeURIComponent(name)}`, query));
    measures.set(key, known);
    return known;
  };

  it.each(['', 'unit=deployments', 'stage=pilot'])('wherever a measure is told, it says the same (%s)', async (query) => {
    let compared = 0;
    for (const route of routes) {
      for (const { at, value } of objectsIn(await got(`/api/v1${route}`, query), route).filter(isTold)) {
        const { measure: told, rows } = await measure(String(value['name']), query);
        expect(value, at).toEqual(told);
        // And its rows are the number: as many as it says, in each standing.
        expect([rows.length, rows.filter(({ standing }) => standing === 'counted').length], at).toEqual([told.base, told.counted]);
        expect(
          rows.filter(({ standing }) => standing === 'not reported'),
          at,
        ).toHaveLength(told.unknown);
        expect(new Set(rows.map(({ id }) => id)).size, `${at}: each row once`).toBe(rows.length);
        if (told.kind === 'count' && told.value !== null) expect(told.value, at).toBe(told.counted);
        expect(told.value === null, `${at}: no number says why, a number needs no why`).toBe(told.why !== null);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(100);
  });

  it('the measure line, the page of definitions and the rows of each number agree', async () => {
    const { headlines } = await got<MeasuresAnswer>('/api/v1/measures');
    const { measures: defined } = await got<DefinitionsAnswer>('/api/v1/definitions');
    for (const { name, value, base, unknown, label, rule } of Object.values(headlines)) {
      const told = defined.find((one) => one.name === name);
      expect(told, name).toMatchObject({ counted: value, base, unknown, label, rule });
    }
    const names = defined.map(({ name }) => name);
    expect(new Set(names).size, 'each name once').toBe(names.length);
  });

  it('every number that carries the address of its rows has exactly so many', async () => {
    let compared = 0;
    for (const route of routes) {
      for (const { at, value } of objectsIn(await got(`/api/v1${route}`), route)) {
        for (const [address, count] of addressed(value)) {
          expect((await got<{ total: number }>(address)).total, `${at}: ${address}`).toBe(count);
          compared += 1;
        }
      }
    }
    expect(compared).toBeGreaterThan(50);
  });
});

/** Numbers of an object beside the address of their rows: `count` or `value` with `rows`, `base` with `baseRows` … */
function addressed(value: Readonly<Record<string, unknown>>): [string, number][] {
  return Object.entries(value).flatMap(([key, address]): [string, number][] => {
    if (typeof address !== 'string' || !/rows$/i.test(key)) return [];
    const named = key === 'rows' ? ['count', 'value', 'reached', 'held'] : [key.slice(0, -'Rows'.length)];
    const found = named.map((name) => value[name]).find((one) => typeof one === 'number');
    return typeof found === 'number' ? [[address, found]] : [];
  });
}
