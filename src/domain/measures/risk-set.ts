import { bands, type Band } from '../risk/bands.ts';
import type { HoldRule } from '../risk/hold.ts';
import { byNumber, holdRules } from '../risk/terms.ts';
import type { RiskRow } from './risk-row.ts';

type Counted =
  | 'on the register'
  | 'unresolved'
  | 'accepted'
  | 'holding'
  | 'above the line'
  | 'unscored'
  | 'overdue'
  | 'review overdue'
  | 'stale score'
  | 'no owner'
  | 'acceptance lapsed'
  | 'closed';

/** The name of a count of the register. A count and the rows it opens are the same set. */
export type RiskSet = Counted | Band | HoldRule;

const counted: Readonly<Record<Counted, (row: RiskRow) => boolean>> = {
  'on the register': ({ closedOn }) => closedOn === null,
  unresolved: ({ unresolved }) => unresolved,
  accepted: ({ standing }) => standing === 'accepted',
  holding: ({ holds }) => holds.length > 0,
  'above the line': ({ aboveLine }) => aboveLine,
  unscored: ({ closedOn, score }) => closedOn === null && score === null,
  overdue: ({ overdue }) => overdue > 0,
  'review overdue': ({ reviewOverdue }) => reviewOverdue > 0,
  'stale score': ({ staleScore }) => staleScore,
  'no owner': ({ orphan }) => orphan,
  'acceptance lapsed': ({ standing }) => standing === 'acceptance lapsed',
  closed: ({ closedOn }) => closedOn !== null,
};

export const riskSets: readonly RiskSet[] = [...(Object.keys(counted) as Counted[]), ...bands, ...holdRules];

/** Is this the name of a count of the register? */
export function isRiskSet(name: string): name is RiskSet {
  return (riskSets as readonly string[]).includes(name);
}

/** Is a risk one of those a count counts? A band counts what is unresolved in it. */
export function isInSet(row: RiskRow, set: RiskSet): boolean {
  if (isBand(set)) return row.unresolved && row.band === set;
  if (isHoldRule(set)) return row.holds.some(({ rule }) => rule === set);
  return counted[set](row);
}

function isBand(set: RiskSet): set is Band {
  return (bands as readonly string[]).includes(set);
}

function isHoldRule(set: RiskSet): set is HoldRule {
  return (holdRules as readonly string[]).includes(set);
}

/** A cell of the grid as a link writes it: `S5L4` is severity 5, likelihood 4. */
export type CellKey = `S${number}L${number}`;

export function cellKey({ severity, likelihood }: { readonly severity: number; readonly likelihood: number }): CellKey {
  return `S${severity}L${likelihood}`;
}

/** What a viewer narrowed the register to; an absent key narrows nothing. */
export interface RiskFilter {
  /** Words of the risk, its owner or its models. */
  readonly q?: string;
  readonly cell?: string;
  readonly show?: RiskSet;
  /** Only risks of these models: what the keys of the portfolio let through, or the one model asked for. */
  readonly models?: ReadonlySet<string>;
}

/**
 * The risks a filter lets through. Closed ones only where they are asked for.
 * @returns above the line first, then by the day something is due, those without a day last
 */
export function risksIn(rows: readonly RiskRow[], { q, cell, show = 'on the register', models }: RiskFilter): RiskRow[] {
  return rows
    .filter(
      (row) =>
        isInSet(row, show) &&
        (cell === undefined || (row.score !== null && cellKey(row.score) === cell)) &&
        (models === undefined || row.deployments.some(({ modelId }) => models.has(modelId))) &&
        (q === undefined || mentions(row, q)),
    )
    .toSorted(byUrgency);
}

function byUrgency(a: RiskRow, b: RiskRow): number {
  return (
    Number(b.holds.length > 0) - Number(a.holds.length > 0) ||
    Number(b.aboveLine) - Number(a.aboveLine) ||
    (a.due?.day ?? '9').localeCompare(b.due?.day ?? '9') ||
    byNumber(a, b)
  );
}

function mentions({ riskId, title, category, owner, deployments }: RiskRow, q: string): boolean {
  const all = [riskId, title, category, owner?.printedName ?? '', ...deployments.flatMap(({ modelId, modelName }) => [modelId, modelName])]
    .join('\n')
    .toLowerCase();
  return q
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}
