import type { ModelId } from '../audit/events.ts';
import type { RecordState } from '../audit/state.ts';
import { stages, type Stage } from '../lifecycle/stages.ts';
import type { Day } from '../time.ts';
import { reasonOf, type HoldKind } from './blockers.ts';
import { definitionOf, headlines, holdKinds, reasonsOf, type Definition, type HeadlineName } from './definitions.ts';
import { matches, type Filter } from './filter.ts';
import { firstWeekOf, isFirstWeek, type FirstWeek } from './first-week.ts';
import { fateOf, fates, funnelStages, medianDaysIn, type Fate, type FunnelStage, type MedianDays } from './funnel.ts';
import { modelRows, type ModelRow, type Unit } from './model-row.ts';
import { cells, type Cell } from './partition.ts';

/** One number, its base, and what the record cannot say. `value` and `unknown` are counts of rows, out of `base`. */
export interface Measure {
  readonly name: string;
  readonly version: number;
  readonly label: string;
  readonly rule: string;
  readonly clock: Definition['clock'];
  readonly value: number;
  readonly base: number;
  readonly unknown: number;
}

export interface FunnelRow {
  readonly stage: FunnelStage;
  readonly reached: number;
  readonly fates: Readonly<Record<Fate, number>>;
  readonly median: MedianDays | null;
}

export interface Reason {
  readonly reason: string;
  readonly nature: 'governance' | 'technical' | 'both';
  readonly count: number;
}

/** A portfolio of so many is small: its stalled models are named where larger ones are counted. */
const fewEnoughToName = 5;

/** Everything the Portfolio says, each number with its name. */
export interface Overview {
  /** `snapshot`: all that is known is one file's word; whether anything stalled cannot be told from it. */
  readonly mode: 'kept' | 'snapshot';
  /** Set while most governance facts of the record are not reported: what the record says of itself meanwhile. */
  readonly firstWeek: FirstWeek | null;
  readonly unit: Unit;
  readonly asOf: Day;
  /** Rows the filter lets through, those in the newest file only. */
  readonly records: number;
  /** Rows in the record, filter apart. */
  readonly allRecords: number;
  readonly headlines: Readonly<Record<HeadlineName, Measure>>;
  readonly partition: readonly { readonly cell: Cell; readonly count: number }[];
  readonly reachedPilot: number;
  readonly stages: readonly { readonly stage: Stage | 'not reported'; readonly count: number }[];
  readonly funnel: readonly FunnelRow[];
  readonly holds: readonly { readonly kind: HoldKind; readonly count: number }[];
  /** The stalled of a portfolio so small that each can be named; empty of a larger one. */
  readonly stalledNames: readonly { readonly modelId: ModelId; readonly name: string; readonly kind: HoldKind }[];
  readonly reasons: readonly Reason[];
  /** Inherited models past the day by which they had to catch up. */
  readonly catchUpLate: number;
  /** Models the newest file of their series does not name, by last stage: outside every other count. */
  readonly notInFile: {
    readonly count: number;
    readonly fileName: string;
    readonly snapshot: Day;
    readonly byStage: readonly { readonly stage: Stage | 'not reported'; readonly count: number }[];
  } | null;
}

/** Evaluate one definition over rows. */
export function evaluate(definition: Definition, rows: readonly ModelRow[]): Measure {
  const base = rows.filter(definition.of);
  const { name, version, label, rule, clock } = definition;
  return {
    name,
    version,
    label,
    rule,
    clock,
    base: base.length,
    value: base.filter((row) => definition.counts(row)).length,
    unknown: base.filter((row) => !definition.counts(row) && definition.unknown(row)).length,
  };
}

/** Which of a measure's rows: those it counts, its base, or those that cannot be told. */
export type Part = 'value' | 'base' | 'unknown';

/**
 * The rows behind a number.
 * @returns null for a name no measure has
 */
export function rowsBehind(rows: readonly ModelRow[], name: string, part: Part = 'value'): ModelRow[] | null {
  if (name === 'not-in-file') return rows.filter(({ notInFile }) => notInFile !== null);
  if (name.startsWith('not-in-file:')) {
    const stage = name.slice('not-in-file:'.length);
    return rows.filter((row) => row.notInFile !== null && stageOf(row) === stage);
  }
  const definition = definitionOf(name);
  if (definition === undefined) return null;
  const base = rows.filter((row) => row.notInFile === null && definition.of(row));
  if (part === 'base') return base;
  return base.filter((row) => (part === 'value' ? definition.counts(row) : !definition.counts(row) && definition.unknown(row)));
}

function stageOf(row: ModelRow): Stage | 'not reported' {
  return typeof row.standing.stage === 'string' ? row.standing.stage : 'not reported';
}

function byStage(rows: readonly ModelRow[]): { stage: Stage | 'not reported'; count: number }[] {
  return [...stages, 'not reported' as const].map((stage) => ({ stage, count: rows.filter((row) => stageOf(row) === stage).length }));
}

/** All a portfolio's numbers on a day, for the rows a filter lets through. */
export function overviewOf(
  state: RecordState,
  asOf: Day,
  filter: Filter = {},
  unit: Unit = 'models',
  all: readonly ModelRow[] = modelRows(state, asOf, unit),
): Overview {
  const passing = all.filter((row) => matches(row, filter));
  const rows = passing.filter(({ notInFile }) => notInFile === null);
  const absent = passing.filter(({ notInFile }) => notInFile !== null);
  const stalled = rows.filter(({ standing }) => standing.stalled === true);
  return {
    mode: rows.length > 0 && !rows.some(({ watched }) => watched) ? 'snapshot' : 'kept',
    firstWeek: isFirstWeek(
      all.filter(({ notInFile }) => notInFile === null),
      state.settings,
    )
      ? firstWeekOf(rows)
      : null,
    unit,
    asOf,
    records: rows.length,
    allRecords: all.length,
    headlines: Object.fromEntries(headlines.map((definition) => [definition.name, evaluate(definition, rows)])) as Overview['headlines'],
    partition: cells.map((cell) => ({ cell, count: rows.filter((row) => row.cell === cell).length })),
    reachedPilot: rows.filter(({ reachedPilot }) => reachedPilot).length,
    stages: byStage(rows),
    funnel: funnelStages.map((stage) => funnelRow(state, rows, stage, asOf)),
    holds: holdKinds.map((kind) => ({ kind, count: stalled.filter(({ hold }) => hold === kind).length })),
    stalledNames:
      rows.length > fewEnoughToName
        ? []
        : stalled.flatMap(({ modelId, name, hold }) => (hold === null ? [] : [{ modelId, name, kind: hold }])),
    reasons: reasonsIn(stalled),
    catchUpLate: rows.filter(({ inherited }) => inherited?.late === true).length,
    notInFile: absent[0]?.notInFile == null ? null : { ...absent[0].notInFile, count: absent.length, byStage: byStage(absent) },
  };
}

function funnelRow(state: RecordState, rows: readonly ModelRow[], stage: FunnelStage, asOf: Day): FunnelRow {
  const found = rows.map((row) => fateOf(row, stage));
  return {
    stage,
    reached: found.filter((fate) => fate !== null).length,
    fates: Object.fromEntries(fates.map((fate) => [fate, found.filter((one) => one === fate).length])) as Record<Fate, number>,
    median: medianDaysIn(state, rows, stage, asOf),
  };
}

/** What holds some rows, most frequent first: reasons of either nature by one rule, and in one order. */
export function reasonsIn(stalled: readonly ModelRow[]): Reason[] {
  const reasons = new Set(stalled.flatMap((row) => [...reasonsOf(row)]));
  return [...reasons]
    .map((reason) => {
      const natures = new Set(
        stalled.flatMap(({ blockers }) => blockers.filter((blocker) => reasonOf(blocker) === reason).map(({ nature }) => nature)),
      );
      return {
        reason,
        nature: natures.size > 1 ? ('both' as const) : [...natures][0]!,
        count: stalled.filter((row) => reasonsOf(row).has(reason)).length,
      };
    })
    .toSorted((a, b) => b.count - a.count || a.reason.localeCompare(b.reason, 'en'));
}
