import type { DeploymentId, ModelId } from '../../audit/events.ts';
import { gateOf, type GateId } from '../../gates/catalogue.ts';
import { gateStatus, type GateState } from '../../gates/gate-status.ts';
import { signersOf } from '../../gates/signers.ts';
import { seatsOfGate, type GateSeat } from '../../gates/who-can-pass.ts';
import { daysBetween, type Day, type Days } from '../../time.ts';
import type { ModelRow } from '../model-row.ts';
import type { Ground } from '../reading.ts';
import { contractsOf } from './contracts.ts';
import { isRenewalDue } from './measures.ts';

/** A renewal somebody has to decide, and what there is to decide it by. */
export interface RenewalDue {
  readonly modelId: ModelId;
  readonly deploymentId: DeploymentId;
  readonly name: string;
  readonly vendorName: string;
  readonly until: Day;
  /** Days left, the day itself counted as 0. */
  readonly days: Days;
  /** The renewal review, and the control plan that says what is watched. */
  readonly renewal: GateState;
  readonly monitoring: GateState;
  /** The name on the decision, as far as it stands. */
  readonly signatory: Pick<ModelRow['signatory'], 'tone' | 'printedName'>;
  /** Whose signatures the renewal takes. */
  readonly seats: readonly GateSeat[];
}

/** Renewals due, the first to end first. */
export function renewalsDue(ground: Ground): RenewalDue[] {
  const { state, asOf, rows } = ground;
  const byModel = new Map(rows.toReversed().map((row) => [row.modelId, row]));
  return [...byModel.values()]
    .flatMap((row) => {
      const model = state.models.get(row.modelId);
      const deployment = state.deployments.get(row.deploymentId);
      if (model === undefined || deployment === undefined) return [];
      const stateOf = (gate: GateId): GateState => gateStatus(deployment, gateOf(gate), state.ruleset.gatesOn, asOf).state;
      const place = { state, day: asOf, deployment };
      return contractsOf(model)
        .filter((contract) => isRenewalDue(contract, ground))
        .map(({ vendorName, until }): RenewalDue => ({
          modelId: row.modelId,
          deploymentId: row.deploymentId,
          name: row.name,
          vendorName,
          until,
          days: daysBetween(asOf, until),
          renewal: stateOf('G-REN'),
          monitoring: stateOf('G-MON'),
          signatory: { tone: row.signatory.tone, printedName: row.signatory.printedName },
          seats: seatsOfGate(place, signersOf('G-REN', model.flags, place)),
        }));
    })
    .toSorted((a, b) => a.days - b.days);
}
