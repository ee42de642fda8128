import type { View } from '../formats/api/view.ts';

/** The keys of a view that a resource reads, and no others: what it ignores must not make a new query of it. */
export function narrow<K extends keyof View>(view: View, keys: readonly K[]): Pick<View, K> {
  return Object.fromEntries(keys.flatMap((key) => (view[key] === undefined ? [] : [[key, view[key]]]))) as Pick<View, K>;
}

/** Which record, on which day, up to which entry: what every answer about a record depends on. */
export const standKeys = ['in', 'asof', 'seq'] as const;

export const filterKeys = [...standKeys, 'q', 'site', 'fn', 'type', 'stage', 'hold', 'gate', 'unit'] as const;

export const listKeys = [...filterKeys, 'show', 'show-part', 'sort'] as const;

/** While a filter changes, what was shown may stay; never when the record or the day changes. */
export function isSameStandpoint(view: View, before: readonly unknown[] | undefined): boolean {
  const then = before?.at(-1) as View | undefined;
  return then !== undefined && then.in === view.in && then.asof === view.asof && then.seq === view.seq;
}
