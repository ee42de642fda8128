/** Two days of one record beside each other: their measures, and the models that differ. */
import type { RecordState } from '../audit/state.ts';
import type { ModelId } from '../audit/events.ts';
import { isReported } from '../reported.ts';
import { holdRulesOf } from '../risk/hold.ts';
import type { Day } from '../time.ts';
import { definitionOf } from './definitions.ts';
import type { ModelRow } from './model-row.ts';
import { evaluate, type Measure, type Overview } from './overview.ts';
import { keepsRegister } from './keeps-register.ts';
import { isTold } from './told.ts';

/** One measure on both days. */
export interface Compared {
  readonly name: string;
  readonly label: string;
  readonly rule: string;
  readonly earlier: Measure;
  readonly later: Measure;
  /** Now less then; null where either cannot be told. */
  readonly change: number | null;
}

/** What is different about a model. */
export type Difference =
  | { readonly kind: 'new' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'stage'; readonly from: string; readonly to: string }
  | { readonly kind: 'stalled' | 'moving again' | 'name signed' | 'name lost' };

export interface DifferentModel {
  readonly modelId: ModelId;
  readonly name: string;
  readonly differences: readonly Difference[];
}

/** What a comparison looks at, on one day. */
export interface Side {
  readonly state: RecordState;
  readonly asOf: Day;
  readonly rows: readonly ModelRow[];
}

export interface Comparison {
  readonly earlier: { readonly day: Day; readonly mode: Overview['mode'] };
  readonly later: { readonly day: Day; readonly mode: Overview['mode'] };
  readonly measures: readonly Compared[];
  /** Open risks that hold a release by a rule of the register; null on a day on which no register was kept. */
  readonly risks: { readonly earlier: number | null; readonly later: number | null; readonly change: number | null };
  readonly models: readonly DifferentModel[];
}

/** The measures two days are compared by: the gap and what makes it up, then what runs. */
export const comparedNames = [
  'scale-gap',
  'stalled',
  'stalled-without-name',
  'live-without-name-or-night',
  'ended-quietly',
  'stage:pilot',
  'stage:production',
  'second-site',
] as const;

/** Compare two days. */
export function comparisonOf(earlier: Side, later: Side): Comparison {
  const before = { day: earlier.asOf, mode: modeOf(earlier.rows) };
  const after = { day: later.asOf, mode: modeOf(later.rows) };
  const measures = comparedNames.map((name): Compared => {
    const definition = definitionOf(name);
    if (definition === undefined) throw new RangeError(`No such measure: ${name}`);
    const was = evaluate(definition, inFile(earlier.rows));
    const is = evaluate(definition, inFile(later.rows));
    const told = isTold(was, before.mode) && isTold(is, after.mode);
    return { name, label: definition.label, rule: definition.rule, earlier: was, later: is, change: told ? is.value - was.value : null };
  });
  const held = { earlier: holdingRisks(earlier), later: holdingRisks(later) };
  return {
    earlier: before,
    later: after,
    measures,
    risks: { ...held, change: held.later === null || held.earlier === null ? null : held.later - held.earlier },
    models: differentModels(earlier.rows, later.rows),
  };
}

function inFile(rows: readonly ModelRow[]): readonly ModelRow[] {
  return rows.filter(({ notInFile }) => notInFile === null);
}

function modeOf(rows: readonly ModelRow[]): Overview['mode'] {
  return inFile(rows).length > 0 && !inFile(rows).some(({ watched }) => watched) ? 'snapshot' : 'kept';
}

function holdingRisks({ state, asOf }: Side): number | null {
  if (!keepsRegister(state)) return null;
  return [...state.risks.values()].filter((risk) => holdRulesOf(risk, state.people, asOf, state.settings).length > 0).length;
}

function differentModels(earlier: readonly ModelRow[], later: readonly ModelRow[]): DifferentModel[] {
  const before = new Map(earlier.map((row) => [row.modelId, row]));
  const here = new Set(later.map(({ modelId }) => modelId));
  const changed = later.flatMap((row): DifferentModel[] => {
    const differences = differencesOf(before.get(row.modelId), row);
    return differences.length === 0 ? [] : [{ modelId: row.modelId, name: row.name, differences }];
  });
  const gone = earlier.filter(({ modelId }) => !here.has(modelId));
  return [...changed, ...gone.map(({ modelId, name }): DifferentModel => ({ modelId, name, differences: [{ kind: 'gone' }] }))];
}

function differencesOf(earlier: ModelRow | undefined, later: ModelRow): Difference[] {
  if (earlier === undefined) return [{ kind: 'new' }];
  const found: Difference[] = [];
  const [from, to] = [stageOf(earlier), stageOf(later)];
  if (from !== to) found.push({ kind: 'stage', from, to });
  if (earlier.standing.stalled !== true && later.standing.stalled === true) found.push({ kind: 'stalled' });
  if (earlier.standing.stalled === true && later.standing.stalled === false && to !== 'ended') found.push({ kind: 'moving again' });
  if (!hasName(earlier) && hasName(later)) found.push({ kind: 'name signed' });
  if (hasName(earlier) && later.signatory.tone === 'broken') found.push({ kind: 'name lost' });
  return found;
}

/** A stage, and of what ended how: a lapse is no decision. */
function stageOf({ standing: { stage, end } }: ModelRow): string {
  if (!isReported(stage)) return 'not reported';
  return stage === 'ended' && end !== null ? `ended: ${end.kind}` : stage;
}

function hasName({ signatory: { tone } }: ModelRow): boolean {
  return tone === 'sound' || tone === 'weak';
}
