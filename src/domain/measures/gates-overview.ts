import type { RecordState } from '../audit/state.ts';
import type { RuleId } from '../authority/objection.ts';
import { isVacant, whoCanPass, type GateSeat } from '../gates/who-can-pass.ts';
import { catalogue, gateOf, type Discipline, type Gate, type GateId } from '../gates/catalogue.ts';
import type { Review } from '../gates/gate-reviews.ts';
import { questionOfGate } from '../gates/questions.ts';
import { signersOf } from '../gates/signers.ts';
import type { Day, Days } from '../time.ts';
import { daysHeld } from './days-held.ts';
import { firstPass, monthlyWaits, monthsUpTo, waitFigure, type FirstPass, type MonthWait, type WaitFigure } from './gate-waits.ts';
import { gateGrid, type GateGrid } from './gate-grid.ts';
import { historiesOf } from './gate-yield/histories.ts';
import { heldAt, isOpenAt, openGates } from './held-at.ts';
import { isOpen } from './record-facts.ts';
import type { ModelRow, Unit } from './model-row.ts';
import { deploymentsIn } from './reading.ts';
import { openWaits, waitsByParty, type PartyWaits } from './waits-with.ts';

/** One gate: what waits there now, how long it takes, and who can pass it. */
export interface GateFigure {
  readonly gate: GateId;
  /** Off: this record's ruleset does not use it. Nothing can wait there. */
  readonly on: boolean;
  /** Models held here: each held model counts at its first open gate. */
  readonly held: number;
  /** Held models for which it is open, an earlier gate open or not. */
  readonly open: number;
  /** Days it has been open for the longest of them. */
  readonly longest: Days | null;
  readonly wait: WaitFigure;
  readonly months: readonly MonthWait[];
  readonly seats: readonly GateSeat[];
  /** Of the models for which it is open, those for which a seat it needs has nobody. */
  readonly withoutSeat: number;
}

/** The gates of one discipline together. */
export interface DisciplineFigure {
  readonly discipline: Discipline;
  readonly gates: readonly GateId[];
  readonly held: number;
  readonly open: number;
  readonly longest: Days | null;
  /** Submissions only: the five questions are answered, not submitted. */
  readonly firstPass: FirstPass;
  readonly wait: WaitFigure;
  /** The rules by which it binds the others, and how often each was needed. */
  readonly rules: readonly { readonly ruleId: RuleId; readonly refusals: number }[];
}

/** Where decisions wait: gates in the catalogue's order, never sorted. */
export interface GatesOverview {
  /** `snapshot`: one file names stages; no record says where decisions wait. */
  readonly mode: 'kept' | 'snapshot';
  readonly unit: Unit;
  readonly asOf: Day;
  readonly records: number;
  readonly held: number;
  /** Held at a gate; the rest of `held` is `noGate` and `notReported`. */
  readonly atGate: number;
  readonly noGate: number;
  readonly notReported: number;
  /** Not ended, not held, and the record cannot tell whether they are. */
  readonly untold: number;
  readonly gates: readonly GateFigure[];
  readonly grid: GateGrid;
  /** Open gates of held models: what `parties` divides. A gate that waits for two is counted under both. */
  readonly openWaits: number;
  readonly parties: readonly PartyWaits[];
  readonly disciplines: readonly DisciplineFigure[];
}

const disciplineRules: Readonly<Record<Discipline, readonly RuleId[]>> = {
  // Architecture outranks the sprint.
  SAFe: ['R-01', 'R-02'],
  // Rigour where claims and care are touched.
  'Lean Six Sigma': ['R-06', 'R-08'],
  // The release follows the register, and nothing goes forward that nobody answers for.
  ITIL: ['R-03', 'R-05'],
};

const seriesMonths = 12;

/**
 * Everything the Gates screen and the gate × function grid say.
 * @param rows those the filter lets through; rows the newest file does not name are left out
 */
export function gatesOverviewOf(state: RecordState, asOf: Day, passing: readonly ModelRow[], unit: Unit = 'models'): GatesOverview {
  const rows = passing.filter(({ notInFile }) => notInFile === null);
  const held = rows.filter(({ hold }) => hold !== null);
  const waits = held.flatMap((row) => openWaits(state, row, asOf));
  const histories = new Map(
    [...historiesOf(deploymentsIn({ state, asOf, rows }))].map(([gate, all]) => [gate, all.map(({ reviews }) => reviews)]),
  );
  const at = (place: 'no gate' | 'not reported'): number => held.filter((row) => heldAt(row) === place).length;
  const noGate = at('no gate');
  const notReported = at('not reported');
  return {
    mode: rows.length > 0 && !rows.some(({ watched, hold }) => watched || hold !== null) ? 'snapshot' : 'kept',
    unit,
    asOf,
    records: rows.length,
    held: held.length,
    atGate: held.length - noGate - notReported,
    noGate,
    notReported,
    untold: rows.filter((row) => isOpen(row) && !row.watched && row.hold === null).length,
    gates: catalogue.map((gate) => gateFigure(state, gate, held, histories.get(gate.id) ?? [], asOf)),
    grid: gateGrid(rows, asOf),
    openWaits: waits.length,
    parties: waitsByParty(waits, asOf),
    disciplines: (['SAFe', 'Lean Six Sigma', 'ITIL'] as const).map((discipline) =>
      disciplineFigure(state, discipline, held, histories, asOf),
    ),
  };
}

type Histories = ReadonlyMap<GateId, readonly (readonly Review[])[]>;

function longestOpen(held: readonly ModelRow[], isHere: (gate: GateId) => boolean, asOf: Day): Days | null {
  const days = held.flatMap((row) =>
    openGates(row).flatMap(({ gate, blocker }) => {
      const found = isHere(gate) ? daysHeld(row, blocker.since, asOf) : null;
      return found === null ? [] : [found];
    }),
  );
  return days.length === 0 ? null : Math.max(...days);
}

function gateFigure(
  state: RecordState,
  { id }: Gate,
  held: readonly ModelRow[],
  histories: readonly (readonly Review[])[],
  asOf: Day,
): GateFigure {
  const reviews = histories.flat();
  const open = held.filter((row) => isOpenAt(row, id));
  return {
    gate: id,
    on: state.ruleset.gatesOn.has(id),
    held: held.filter((row) => heldAt(row) === id).length,
    open: open.length,
    longest: longestOpen(held, (gate) => gate === id, asOf),
    wait: waitFigure(reviews, asOf),
    months: monthlyWaits(reviews, monthsUpTo(asOf, seriesMonths)),
    seats: whoCanPass(state, id, asOf),
    withoutSeat: open.filter((row) => lacksSeat(state, row, id, asOf)).length,
  };
}

function lacksSeat(state: RecordState, { modelId, deploymentId }: ModelRow, gate: GateId, day: Day): boolean {
  const deployment = state.deployments.get(deploymentId);
  const model = state.models.get(modelId);
  if (deployment === undefined || model === undefined) return false;
  const place = { state, day, deployment };
  return signersOf(gate, model.flags, place).some((group) => isVacant(place, group));
}

function disciplineFigure(
  state: RecordState,
  discipline: Discipline,
  held: readonly ModelRow[],
  histories: Histories,
  asOf: Day,
): DisciplineFigure {
  const gates = catalogue.filter((gate) => gate.discipline === discipline).map(({ id }) => id);
  const submitted = gates.filter((id) => questionOfGate(id) === undefined).flatMap((id) => histories.get(id) ?? []);
  const isIts = (gate: GateId): boolean => gateOf(gate).discipline === discipline;
  return {
    discipline,
    gates,
    held: held.filter((row) => {
      const at = heldAt(row);
      return at !== null && at !== 'no gate' && at !== 'not reported' && isIts(at);
    }).length,
    open: held.filter((row) => openGates(row).some(({ gate }) => isIts(gate))).length,
    longest: longestOpen(held, isIts, asOf),
    firstPass: firstPass(submitted),
    wait: waitFigure(submitted.flat(), asOf),
    rules: disciplineRules[discipline].map((ruleId) => ({
      ruleId,
      refusals: state.refusals.filter(({ rules }) => rules.includes(ruleId)).length,
    })),
  };
}
