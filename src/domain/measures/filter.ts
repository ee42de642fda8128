import type { Autonomy } from '../audit/events.ts';
import type { Stage } from '../lifecycle/stages.ts';
import { isReported, type Reported } from '../reported.ts';
import type { HoldKind } from './blockers.ts';
import { heldAt, type HeldAt } from './held-at.ts';
import type { ModelRow } from './model-row.ts';

/** What a viewer narrowed the portfolio to. Every key is the same in a URL and in the API; an absent key narrows nothing. */
export interface Filter {
  /** Free text: id, name, function, vendor or site. */
  readonly q?: string;
  readonly site?: string;
  /** Business function. `not reported` finds those without one. */
  readonly fn?: string;
  readonly type?: Autonomy | 'not reported';
  readonly stage?: Stage | 'not reported';
  readonly hold?: HoldKind;
  /** The gate it is held at: its first open one, in the catalogue's order. */
  readonly gate?: HeldAt;
}

function text(value: Reported<string>): string {
  return isReported(value) ? value : 'not reported';
}

/** Does a row pass a filter? All keys must hold together. */
export function matches(row: ModelRow, filter: Filter): boolean {
  if (filter.stage !== undefined && text(row.standing.stage) !== filter.stage) return false;
  if (filter.type !== undefined && text(row.autonomy) !== filter.type) return false;
  if (filter.fn !== undefined && text(row.businessFunction) !== filter.fn) return false;
  if (filter.hold !== undefined && row.hold !== filter.hold) return false;
  if (filter.gate !== undefined && heldAt(row) !== filter.gate) return false;
  if (filter.site !== undefined && !(filter.site === 'not reported' ? row.sites.length === 0 : row.sites.includes(filter.site)))
    return false;
  return filter.q === undefined || mentions(row, filter.q);
}

function mentions(row: ModelRow, q: string): boolean {
  const all = [row.modelId, row.externalId ?? '', row.name, text(row.businessFunction), text(row.vendorName), ...row.sites]
    .join('\n')
    .toLowerCase();
  return q
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}

export const sortKeys = ['stalled', 'days', 'name', 'id', 'stage', 'fn', 'late', 'hold', 'risks'] as const;

export type SortKey = (typeof sortKeys)[number];

/** Ascending, or descending with a minus sign. */
export type Sort = SortKey | `-${SortKey}`;

/** What a column may not know: rows that do not know it stand last, whichever way it is sorted. */
const valueOf: Partial<Record<SortKey, (row: ModelRow) => Reported<unknown>>> = {
  days: ({ standing }) => standing.days,
  risks: ({ unresolvedRisks }) => unresolvedRisks,
  stage: ({ standing }) => standing.stage,
  fn: ({ businessFunction }) => businessFunction,
};

function known(value: Reported<number>): number {
  return isReported(value) ? value : -1;
}

const stageOrder = ['ended', 'intake', 'build', 'silent', 'pilot', 'production'];

const isStalled = ({ standing }: ModelRow): number => Number(standing.stalled === true);

const compare: Record<SortKey, (a: ModelRow, b: ModelRow) => number> = {
  /** Stalled before the rest, longest first when descending: the order of a Portfolio nobody sorted. */
  stalled: (a, b) => isStalled(a) - isStalled(b) || compare.days(a, b),
  days: (a, b) => known(a.standing.days) - known(b.standing.days),
  late: (a, b) => a.standing.overdue - b.standing.overdue,
  risks: (a, b) => known(a.unresolvedRisks) - known(b.unresolvedRisks),
  name: (a, b) => a.name.localeCompare(b.name, 'en'),
  id: (a, b) => a.modelId.localeCompare(b.modelId, 'en', { numeric: true }),
  stage: (a, b) => stageOrder.indexOf(text(a.standing.stage)) - stageOrder.indexOf(text(b.standing.stage)),
  fn: (a, b) => text(a.businessFunction).localeCompare(text(b.businessFunction), 'en'),
  hold: (a, b) => (a.hold ?? '').localeCompare(b.hold ?? '', 'en'),
};

/** Rows in an order; equal ones by id, so that a page break never shuffles them. Not reported comes last either way. */
export function sorted(rows: readonly ModelRow[], sort: Sort): ModelRow[] {
  const descending = sort.startsWith('-');
  const key = sort.replace('-', '') as SortKey;
  const value = valueOf[key];
  const unknown = (row: ModelRow): number => Number(value !== undefined && !isReported(value(row)));
  const by = compare[key];
  return rows.toSorted((a, b) => unknown(a) - unknown(b) || (descending ? by(b, a) : by(a, b)) || compare.id(a, b));
}
