/** A gate that was declined stays declined until something new is shown. */
import type { Decision, Deployment } from '../audit/state.ts';
import { catalogue, type GateId } from '../gates/catalogue.ts';
import { questionOfGate } from '../gates/questions.ts';

/** The decline that stands on a gate; null where none does, or a later decision or acceptance replaced it. */
export function standingDecline(deployment: Deployment, gate: GateId): Decision | null {
  const decision = deployment.gates.get(gate)?.decisions.at(-1);
  if (decision?.outcome !== 'declined') return null;
  const question = questionOfGate(gate);
  const accepted = question === undefined ? null : (deployment.questions.get(question.id)?.accepted ?? null);
  return accepted !== null && accepted.seq > decision.seq ? null : decision;
}

/** Was evidence shown after a decision? A statement alone is none. */
export function hasNewEvidence(deployment: Deployment, gate: GateId, { seq }: Pick<Decision, 'seq'>): boolean {
  const file = deployment.gates.get(gate);
  if (file === undefined) return false;
  return [...file.submissions, ...file.attached].some((one) => one.seq > seq && one.evidence.length > 0);
}

/** Every gate of a deployment on which a decline stands. */
export function declinedGates(deployment: Deployment): { readonly gate: GateId; readonly decline: Decision }[] {
  return catalogue.flatMap(({ id }) => {
    const decline = standingDecline(deployment, id);
    return decline === null ? [] : [{ gate: id, decline }];
  });
}
