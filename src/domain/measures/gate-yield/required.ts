import type { Flags } from '../../audit/events.ts';
import type { Gate } from '../../gates/catalogue.ts';
import { questionOfGate } from '../../gates/questions.ts';
import { gateApplies, type Applies } from '../../gates/required-gates.ts';
import { hasReached, nextStage, type Stage } from '../../lifecycle/stages.ts';

/**
 * Is a gate required of a deployment in a stage: is it needed for the next one? A question is for as long as the
 * deployment is in the making or in use: from build on.
 * @source reference 7h
 */
export function requiredIn(stage: Stage, gate: Gate, flags: Flags): Applies {
  if (stage === 'ended') return 'no';
  const next = nextStage(stage);
  const needed =
    questionOfGate(gate.id) === undefined ? next !== null && gate.neededFor.some((one) => hasReached(next, one)) : stage !== 'intake';
  return needed ? gateApplies(gate, flags) : 'no';
}
