/** One number, one function: wherever the product tells a number, it is the one its definition reads. Run by the everyday tier and by the long one. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { DefinitionsAnswer, MeasureAnswer } from '../../src/formats/api/measure.ts';
import type { MeasuresAnswer } from '../../src/formats/api/measures.ts';
import { shippedDemonstration } from '../support/real-backend.ts';
import { startBackend } from './asking.ts';
import { loaded } from './loaded.ts';

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

/** A portfolio that numbers are read from: its name, and the file it is loaded from; null of the demonstration. */
export type Subject = readonly [name: string, file: string | null];

export const demonstration: Subject = ['the demonstration', null];
export const va2024: Subject = ['VA 2024', 'mocks/seed/va-2024.csv'];
export const va2025: Subject = ['VA 2025', 'test/data/va-2025.csv'];

interface Backend {
  readonly got: <T>(path: string, query?: string) => Promise<T>;
}

/** Start a backend on a portfolio, for every test of the block. */
function backendOf(file: string | null): Backend {
  let ask: Awaited<ReturnType<typeof startBackend>>['ask'];
  let record: string | null = null;
  beforeAll(async () => {
    const start = await startBackend(file === null ? { demonstration: await shippedDemonstration() } : {});
    record = file === null ? null : await loaded(start, file);
    ask = start.ask;
  }, 120_000);
  return {
    got: async <T>(path: string, query = ''): Promise<T> => {
      const { searchParams, pathname } = new URL(`http://here.test${path}`);
      for (const [key, value] of new URLSearchParams(query)) searchParams.set(key, value);
      if (record !== null) searchParams.set('in', record);
      const { status, body } = await ask(`${pathname}?${searchParams}`);
      if (status !== 200) throw new Error(`${path}: ${status} ${JSON.stringify(body).slice(0, 300)}`);
      return body as T;
    },
  };
}

/** Under each filter, every number that is told anywhere is told alike. */
export function tellsOneNumber([title, file]: Subject, queries: readonly string[]): void {
  describe(`one number, one function: ${title}`, () => {
    const { got } = backendOf(file);
    const measures = new Map<string, MeasureAnswer>();

    const measure = async (name: string, query: string): Promise<MeasureAnswer> => {
      const key = `${name} ${query}`;
      const known = measures.get(key) ?? (await got<MeasureAnswer>(`/api/v1/measures/${encodeURIComponent(name)}`, query));
      measures.set(key, known);
      return known;
    };

    it.each(queries)('wherever a measure is told, it says the same (%s)', async (query) => {
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
  });
}

/** The measure line, the definitions and the addresses of rows agree, under no filter. */
export function opensItsRows([title, file]: Subject): void {
  describe(`every number opens its rows: ${title}`, () => {
    const { got } = backendOf(file);

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
}

/** Numbers of an object beside the address of their rows: `count` or `value` with `rows`, `base` with `baseRows` … */
function addressed(value: Readonly<Record<string, unknown>>): [string, number][] {
  return Object.entries(value).flatMap(([key, address]): [string, number][] => {
    if (typeof address !== 'string' || !/rows$/i.test(key)) return [];
    const named = key === 'rows' ? ['count', 'value', 'reached', 'held'] : [key.slice(0, -'Rows'.length)];
    const found = named.map((name) => value[name]).find((one) => typeof one === 'number');
    return typeof found === 'number' ? [[address, found]] : [];
  });
}
