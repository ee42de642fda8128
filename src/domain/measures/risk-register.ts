import { keepsRegister } from './keeps-register.ts';
import type { Score } from '../audit/events.ts';
import type { RecordState } from '../audit/state.ts';
import { bands, bandOf, type Band } from '../risk/bands.ts';
import type { HoldRule } from '../risk/hold.ts';
import { degrees, isAboveLine, releaseLine, type LineStretch } from '../risk/release-line.ts';
import { holdRules } from '../risk/terms.ts';
import type { Day, Days } from '../time.ts';
import type { RiskRow } from './risk-row.ts';
import { cellKey, isInSet, risksIn, type CellKey, type RiskFilter, type RiskSet } from './risk-set.ts';

/** One cell of the 5 × 5: how many stand there, and how they stand. */
export interface RiskCell extends Score {
  readonly cell: CellKey;
  readonly band: Band;
  readonly aboveLine: boolean;
  readonly count: number;
  readonly unresolved: number;
  readonly accepted: number;
  readonly holding: number;
  /** Named, so that a grid of few risks can show which. */
  readonly riskIds: readonly string[];
}

/** How long unresolved risks of a band have been open. */
export interface BandAge {
  readonly band: Band | 'not scored';
  readonly unresolved: number;
  /** Whole days; null where there is none. */
  readonly median: Days | null;
  readonly oldest: { readonly riskId: string; readonly age: Days } | null;
  readonly overdue: number;
}

/** Every number of the register, each named for the rows it opens. */
export interface RiskRegister {
  /** Does anybody keep a register here? A file that names no risks says nothing about them. */
  readonly kept: boolean;
  readonly counts: Readonly<Record<Exclude<RiskSet, Band | HoldRule>, number>>;
  readonly byRule: readonly { readonly rule: HoldRule; readonly count: number }[];
  /** Likelihood 5 down to 1, severity 1 up to 5: the cells sum to the register without its unscored. */
  readonly grid: readonly RiskCell[];
  /** The board's line, and since when; null where none is drawn. */
  readonly line: { readonly stretches: readonly LineStretch[]; readonly on: Day; readonly by: string } | null;
  readonly unscored: readonly { readonly riskId: string; readonly title: string }[];
  readonly ageing: readonly BandAge[];
}

const countNames = [
  'on the register',
  'unresolved',
  'accepted',
  'holding',
  'above the line',
  'unscored',
  'overdue',
  'review overdue',
  'stale score',
  'no owner',
  'acceptance lapsed',
  'closed',
] as const satisfies readonly RiskSet[];

/**
 * The register's numbers on a day, for the risks a filter lets through. The
 * filter's own cell and set are left out of account: they choose among these
 * numbers, and do not change them.
 */
export function riskRegisterOf(state: RecordState, rows: readonly RiskRow[], { q, models }: RiskFilter = {}): RiskRegister {
  const narrowing = { ...(q === undefined ? {} : { q }), ...(models === undefined ? {} : { models }) };
  const open = risksIn(rows, narrowing);
  const all = [...open, ...risksIn(rows, { ...narrowing, show: 'closed' })];
  const set = state.releaseLineSet;
  return {
    kept: keepsRegister(state),
    counts: Object.fromEntries(countNames.map((name) => [name, all.filter((row) => isInSet(row, name)).length])) as RiskRegister['counts'],
    byRule: holdRules.map((rule) => ({ rule, count: open.filter((row) => isInSet(row, rule)).length })),
    grid: degrees.toReversed().flatMap((likelihood) => degrees.map((severity) => cellOf(state, open, { severity, likelihood }))),
    line:
      set === null ? null : { stretches: releaseLine(state.releaseLine), on: set.on, by: state.people.get(set.by)?.printedName ?? set.by },
    unscored: open.filter(({ score }) => score === null).map(({ riskId, title }) => ({ riskId, title })),
    ageing: [...bands.toReversed(), 'not scored' as const].map((band) => ageOf(open, band)),
  };
}

function cellOf(state: RecordState, open: readonly RiskRow[], score: Score): RiskCell {
  const here = open.filter((row) => row.score !== null && cellKey(row.score) === cellKey(score));
  return {
    ...score,
    cell: cellKey(score),
    band: bandOf(score),
    aboveLine: isAboveLine(score, state.releaseLine),
    count: here.length,
    unresolved: here.filter(({ unresolved }) => unresolved).length,
    accepted: here.filter(({ unresolved }) => !unresolved).length,
    holding: here.filter(({ holds }) => holds.length > 0).length,
    riskIds: here.map(({ riskId }) => riskId),
  };
}

function ageOf(open: readonly RiskRow[], band: BandAge['band']): BandAge {
  const here = open
    .filter((row) => row.unresolved && (row.band ?? 'not scored') === band)
    .toSorted((a, b) => b.age - a.age || a.riskId.localeCompare(b.riskId));
  const [oldest] = here;
  return {
    band,
    unresolved: here.length,
    median: medianOf(here.map(({ age }) => age)),
    oldest: oldest === undefined ? null : { riskId: oldest.riskId, age: oldest.age },
    overdue: here.filter(({ overdue }) => overdue > 0).length,
  };
}

/** The middle of some days, in whole days; of an even number the mean of the two in the middle, rounded. Null of none. */
export function medianOf(days: readonly Days[]): Days | null {
  if (days.length === 0) return null;
  const sorted = days.toSorted((a, b) => a - b);
  const high = sorted[Math.floor(sorted.length / 2)]!;
  const low = sorted[Math.floor((sorted.length - 1) / 2)]!;
  return Math.round((low + high) / 2);
}
