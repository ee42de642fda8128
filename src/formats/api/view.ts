/**
 * What a viewer chose to see: the same keys in a screen's URL and in the API.
 * Reading never fails: a key or value that means nothing is left out, and said.
 */
import * as z from 'zod/mini';
import type { Autonomy } from '../../domain/audit/events.ts';
import { stages, type Stage } from '../../domain/lifecycle/stages.ts';
import { sortKeys, type Filter, type Sort } from '../../domain/measures/filter.ts';
import type { Day } from '../../domain/time.ts';
import type { Ignored } from './terms.ts';

/** The order of a list nobody sorted: stalled first, longest first. */
export const defaultSort: Sort = '-stalled';

export const sorts = sortKeys.flatMap((key): Sort[] => [key, `-${key}`]);

/** Keys that narrow or order, with what each may hold. `asof` and `in` may not be ignored: a wrong one is an error. */
export const viewKeys = {
  q: z.string().check(z.maxLength(200)),
  site: z.string(),
  fn: z.string(),
  type: z.enum(['advisory', 'semi-agentic', 'agentic', 'not reported']),
  stage: z.enum([...stages, 'not reported']),
  hold: z.enum(['governance', 'technical', 'both', 'not reported']),
  show: z.string(),
  'show-part': z.enum(['value', 'base', 'unknown']),
  unit: z.enum(['models', 'deployments']),
  sort: z.enum(sorts as [Sort, ...Sort[]]),
};

export interface View {
  /** The record; absent: the demonstration. */
  readonly in?: string;
  /** The day; absent: the record's today. */
  readonly asof?: Day;
  readonly q?: string;
  readonly site?: string;
  readonly fn?: string;
  readonly type?: Autonomy | 'not reported';
  readonly stage?: Stage | 'not reported';
  readonly hold?: Exclude<Filter['hold'], undefined>;
  /** Only the rows behind this measure. */
  readonly show?: string;
  readonly 'show-part'?: 'value' | 'base' | 'unknown';
  readonly unit?: 'models' | 'deployments';
  readonly sort?: Sort;
}

/** A view's filter: the part that narrows rows by what they are. */
export function filterOf({ q, site, fn, type, stage, hold }: View): Filter {
  const filter = { q, site, fn, type, stage, hold };
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
    if (key === 'in' || key === 'asof') view[key] = value;
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
