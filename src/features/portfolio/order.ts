import type { Sort, SortKey } from '../../domain/measures/filter.ts';

/** The order nobody asked for: stalled pilots first, the longest first. */
export const defaultSort: Sort = '-stalled';

const names: Readonly<Record<SortKey, readonly [up: string, down: string]>> = {
  stalled: ['stalled last', 'stalled first, longest first'],
  days: ['fewest days in stage first', 'most days in stage first'],
  late: ['least past due first', 'most past due first'],
  risks: ['fewest open risks first', 'most open risks first'],
  name: ['by name', 'by name, Z first'],
  id: ['by id', 'by id, last first'],
  stage: ['earliest stage first', 'furthest stage first'],
  fn: ['by function', 'by function, Z first'],
  hold: ['by what holds them', 'by what holds them, reversed'],
};

/** An order in words. */
export function orderWords(sort: Sort, snapshot = false): string {
  // One file does not say what stalled: what is left of that order is the days, where it gives them.
  if (snapshot && sort === defaultSort) return `${names.days[1]}, where reported`;
  const down = sort.startsWith('-');
  return names[sort.replace('-', '') as SortKey][down ? 1 : 0];
}

/** Keys whose first click puts the greatest first. */
const greatestFirst: ReadonlySet<SortKey> = new Set(['days', 'late', 'risks', 'stage']);

/** What a click on a column's head asks for: one way, the other way, then nobody's order. */
export function nextSort(key: SortKey, now: Sort): Sort | undefined {
  const first: Sort = greatestFirst.has(key) ? `-${key}` : key;
  const second: Sort = greatestFirst.has(key) ? key : `-${key}`;
  if (now === first) return second;
  return now === second ? undefined : first;
}

/** How a column stands to the order, for its head. */
export function ariaSort(key: SortKey, now: Sort): 'ascending' | 'descending' | undefined {
  if (now === key) return 'ascending';
  return now === `-${key}` ? 'descending' : undefined;
}
