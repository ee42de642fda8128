import type { Deployment, Model, RecordState } from '../audit/state.ts';
import { catalogue, type Gate } from '../gates/catalogue.ts';
import { gateStatus, type GateStatus } from '../gates/gate-status.ts';
import { gateApplies, type Applies } from '../gates/required-gates.ts';
import { hasReached, type OpenStage } from '../lifecycle/stages.ts';
import type { Day } from '../time.ts';

/** A gate a stage needs that holds no pass on the day. */
export interface GateInTheWay {
  readonly gate: Gate;
  readonly status: GateStatus;
  /** Required for sure, or unless somebody rules it out. */
  readonly applies: Exclude<Applies, 'no'>;
  /** The record has not switched it on. It is required all the same. */
  readonly off: boolean;
}

const everyGate: ReadonlySet<Gate['id']> = new Set(catalogue.map(({ id }) => id));

/** How a gate stands, whether or not the record has switched it on. */
export function statusWhateverIsOn(deployment: Deployment, gate: Gate, day: Day): GateStatus {
  return gateStatus(deployment, gate, everyGate, day);
}

/**
 * Every gate a stage needs that does not hold on the day. For a command, not
 * reported, switched off and not started all count as not there.
 * @source shared rule 16
 */
export function gatesInTheWay(
  { ruleset }: Pick<RecordState, 'ruleset'>,
  deployment: Deployment,
  { flags }: Pick<Model, 'flags'>,
  stage: OpenStage,
  day: Day,
): GateInTheWay[] {
  return catalogue.flatMap((gate): GateInTheWay[] => {
    const applies = gateApplies(gate, flags);
    if (applies === 'no' || !gate.neededFor.some((needed) => hasReached(stage, needed))) return [];
    const status = statusWhateverIsOn(deployment, gate, day);
    return status.passes ? [] : [{ gate, status, applies, off: !ruleset.gatesOn.has(gate.id) }];
  });
}
