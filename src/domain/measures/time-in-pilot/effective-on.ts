import type { Deployment } from '../../audit/state.ts';
import type { Gate, GateId } from '../../gates/catalogue.ts';
import { gateStatus } from '../../gates/gate-status.ts';
import { questionOfGate } from '../../gates/questions.ts';
import { addDays, type Day } from '../../time.ts';

/**
 * Since when a gate that holds on a day has held. A pass renewed while the one before it still held counts from
 * that one; an accepted answer from its last acceptance.
 * @returns null where it does not hold on that day
 * @source reference 7d: "all required gates effective"
 */
export function effectiveOn(deployment: Deployment, gate: Gate, gatesOn: ReadonlySet<GateId>, day: Day): Day | null {
  const question = questionOfGate(gate.id);
  if (question !== undefined) {
    const steps = deployment.questions.get(question.id)?.steps.filter(({ on }) => on <= day) ?? [];
    const last = steps.findLast(({ kind }) => kind === 'accepted' || kind === 'disputed');
    return last?.kind === 'accepted' ? last.on : null;
  }
  const decided = (deployment.gates.get(gate.id)?.decisions ?? []).filter(({ on }) => on <= day);
  let since: Day | null = null;
  for (let count = decided.length; count > 0; count -= 1) {
    const upTo = since === null ? day : addDays(since, -1);
    if (!gateStatus(decidedSoFar(deployment, gate.id, count), gate, gatesOn, upTo).passes) break;
    since = decided[count - 1]!.on;
  }
  return since;
}

/** A deployment as it was when a gate had so many decisions, and nothing waited there. */
function decidedSoFar(deployment: Deployment, gate: GateId, count: number): Deployment {
  const file = deployment.gates.get(gate);
  if (file === undefined) return deployment;
  return {
    ...deployment,
    gates: new Map(deployment.gates).set(gate, { ...file, submissions: [], decisions: file.decisions.slice(0, count) }),
  };
}
