/**
 * What a viewer chose to see: the same keys in a screen's URL and in the API.
 * Reading never fails: a key or value that means nothing is left out, and said.
 */
import * as z from 'zod/mini';
import type { Autonomy } from '../../domain/audit/events.ts';
import { catalogue } from '../../domain/gates/catalogue.ts';
import { stages, type Stage } from '../../domain/lifecycle/stages.ts';
import { sortKeys, type Filter, type Sort } from '../../domain/measures/filter.ts';
import type { HeldAt } from '../../domain/measures/held-at.ts';
import type { Day } from '../../domain/time.ts';
import type { Ignored } from './terms.ts';

/** The order of a list nobody sorted: stalled first, longest first. */
export const defaultSort: Sort = '-stalled';

export const sorts = sortKeys.flatMap((key): Sort[] => [key, `-${key}`]);

const places: readonly HeldAt[] = [...catalogue.map(({ id }) => id), 'no gate', 'not reported'];

/** Keys that narrow or order, with what each may hold. `asof`, `in` and `seq` may not be ignored: a wrong one is an error. */
export const viewKeys = {
  q: z.string().check(z.maxLength(200)),
  site: z.string(),
  fn: z.string(),
  type: z.enum(['advisory', 'semi-agentic', 'agentic', 'not reported']),
  stage: z.enum([...stages, 'not reported']),
  hold: z.enum(['governance', 'technical', 'both', 'not reported']),
  gate: z.enum(places as [HeldAt, ...HeldAt[]]),
  show: z.string(),
  'show-part': z.enum(['value', 'base', 'unknown']),
  /** A cell of the risk grid: severity 5, likelihood 4 is `S5L4`. */
  cell: z.string().check(z.regex(/^S[1-5]L[1-5]$/)),
  unit: z.enum(['models', 'deployments']),
  sort: z.enum(sorts as [Sort, ...Sort[]]),
};

export interface View {
  /** The record; absent: the demonstration. */
  readonly in?: string;
  /** The day; absent: the record's today. */
  readonly asof?: Day;
  /** The record with so many entries only: just after that entry, and just before the next. Digits. */
  readonly seq?: string;
  readonly q?: string;
  readonly site?: string;
  readonly fn?: string;
  readonly type?: Autonomy | 'not reported';
  readonly stage?: Stage | 'not reported';
  readonly hold?: Exclude<Filter['hold'], undefined>;
  /** The gate it is held at: its first open one. */
  readonly gate?: HeldAt;
  /** Only the rows behind this measure. */
  readonly show?: string;
  readonly 'show-part'?: 'value' | 'base' | 'unknown';
  /** A cell of the risk grid, as `S5L4`. */
  readonly cell?: string;
  readonly unit?: 'models' | 'deployments';
  readonly sort?: Sort;
}

/** A view's filter: the part that narrows rows by what they are. */
export function filterOf({ q, site, fn, type, stage, hold, gate }: View): Filter {
  const filter = { q, site, fn, type, stage, hold, gate };
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}

/**
 * Read a view from query keys.
 *
 * @param also keys the route reads itself (`cursor`, `limit`, `after` …): not reported as unknown
 * @returns the view without what means nothing, and a list of exactly that
 */
export function readView(query: Iterable<readonly [string, string]>, also: readonly string[] = []): { view: View; ignored: Ignored[] } {
  const view: Record<string, string> = {};
  const ignored: Ignored[] = [];
  for (const [key, value] of query) {
    if (also.includes(key)) continue;
    if (key === 'in' || key === 'asof' || key === 'seq') view[key] = value;
    else if (!Object.hasOwn(viewKeys, key)) ignored.push({ key, value, why: 'no such key' });
    else if (value === '') continue;
    else if (viewKeys[key as keyof typeof viewKeys].safeParse(value).success) view[key] = value;
    else ignored.push({ key, value, why: 'no such value' });
  }
  return { view, ignored };
}

/** A view as query keys, sorted, empty ones left out: the same view always gives the same address. */
export function viewQuery(view: View): URLSearchParams {
  const query = new URLSearchParams();
  for (const key of Object.keys(view).toSorted()) {
    const value = view[key as keyof View];
    if (value !== undefined && value !== '') query.set(key, value);
  }
  return query;
}
