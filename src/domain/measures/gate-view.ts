import type { DeploymentId, ModelId, PersonId } from '../audit/events.ts';
import type { RecordState } from '../audit/state.ts';
import type { GateId } from '../gates/catalogue.ts';
import type { Reported } from '../reported.ts';
import type { Stage } from '../lifecycle/stages.ts';
import type { Day, Days } from '../time.ts';
import { daysHeld } from './days-held.ts';
import { gateLedger, peopleOfLedger, type LedgerRow } from './gate-ledger.ts';
import { heldAt, openGates } from './held-at.ts';
import type { ModelRow } from './model-row.ts';

/** A model for which a gate is open. */
export interface AtGate {
  readonly modelId: ModelId;
  readonly deploymentId: DeploymentId;
  readonly name: string;
  readonly businessFunction: Reported<string>;
  readonly stage: Reported<Stage>;
  /** `first`: it is held here. `also`: it is held at an earlier gate, and this one is open too. `not held`: open, in a stage this gate does not hold up. */
  readonly place: 'first' | 'also' | 'not held';
  /** The gate it is held at first, where that is another. */
  readonly heldAt: GateId | null;
  /** Days this gate has held it; null where it holds it not, or no day is on record. */
  readonly days: Days | null;
  readonly ledger: LedgerRow;
}

/** One gate from inside: every model for which it is open. */
export interface GateView {
  readonly gate: GateId;
  /** Held here first, then those held elsewhere too, then the rest; longest first. */
  readonly models: readonly AtGate[];
  readonly people: Readonly<Record<PersonId, { readonly printedName: string; readonly title: string; readonly leftOn: Day | null }>>;
}

const order = { first: 0, also: 1, 'not held': 2 } as const;

/** The models at a gate on a day, of the rows a filter lets through. */
export function gateViewOf(state: RecordState, gate: GateId, asOf: Day, passing: readonly ModelRow[]): GateView {
  const models = passing.filter(({ notInFile }) => notInFile === null).flatMap((row) => atGate(state, gate, row, asOf));
  const ledgers = models.map(({ ledger }) => ({ rows: [ledger] }));
  return {
    gate,
    models: models.toSorted(
      (a, b) =>
        order[a.place] - order[b.place] || (b.days ?? -1) - (a.days ?? -1) || a.modelId.localeCompare(b.modelId, 'en', { numeric: true }),
    ),
    people: peopleOfLedger(state, ledgers),
  };
}

function atGate(state: RecordState, gate: GateId, row: ModelRow, asOf: Day): AtGate[] {
  const deployment = state.deployments.get(row.deploymentId);
  const open = openGates(row).find((one) => one.gate === gate);
  if (deployment === undefined || open === undefined) return [];
  const ledger = gateLedger(state, deployment, asOf).rows.find((one) => one.gate === gate);
  if (ledger === undefined) return [];
  const at = heldAt(row);
  const place = at === null ? 'not held' : at === gate ? 'first' : 'also';
  return [
    {
      modelId: row.modelId,
      deploymentId: row.deploymentId,
      name: row.name,
      businessFunction: row.businessFunction,
      stage: row.standing.stage,
      place,
      heldAt: place === 'also' && at !== null && at !== 'no gate' && at !== 'not reported' ? at : null,
      days: place === 'not held' ? null : daysHeld(row, open.blocker.since, asOf),
      ledger,
    },
  ];
}
