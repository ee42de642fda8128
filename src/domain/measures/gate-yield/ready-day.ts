import type { Deployment, Model, RecordState } from '../../audit/state.ts';
import { catalogue, type Gate } from '../../gates/catalogue.ts';
import { gateApplies } from '../../gates/required-gates.ts';
import { hasReached } from '../../lifecycle/stages.ts';
import type { Day } from '../../time.ts';

/** The technical gates in use that a model has to pass to enter pilot; some of them only if a flag that is not reported says so. */
function technicalGates({ ruleset }: RecordState, { flags }: Model): { readonly gate: Gate; readonly sure: boolean }[] {
  return catalogue.flatMap((gate) => {
    const applies = gateApplies(gate, flags);
    const asked = gate.nature === 'technical' && gate.neededFor.some((stage) => hasReached('pilot', stage)) && ruleset.gatesOn.has(gate.id);
    return asked && applies !== 'no' ? [{ gate, sure: applies === 'yes' }] : [];
  });
}

/**
 * The day a deployment was ready to deploy, as far as technology goes: the day on which the last of the technical
 * gates it needs to enter pilot was passed for the first time, with conditions or without. Whether the passes still
 * count today does not matter: it was ready then.
 *
 * @returns null while one is missing; `not reported` where the record cannot tell: governance is not kept, the
 * ruleset uses no technical gate, or a flag on which a missing gate depends is not reported
 */
export function readyDay(state: RecordState, model: Model, deployment: Deployment): Day | 'not reported' | null {
  const asked = technicalGates(state, model);
  const passes = asked.map(({ gate, sure }) => ({ sure, on: firstPassOn(deployment, gate) }));
  if (passes.some(({ sure, on }) => sure && on === null)) return deployment.governance === 'kept' ? null : 'not reported';
  if (passes.length === 0 || passes.some(({ on }) => on === null)) return 'not reported';
  return (
    passes
      .map(({ on }) => on)
      .filter((on) => on !== null)
      .toSorted()
      .at(-1) ?? 'not reported'
  );
}

function firstPassOn(deployment: Deployment, { id }: Gate): Day | null {
  const passed = deployment.gates
    .get(id)
    ?.decisions.filter(({ outcome }) => outcome === 'passed' || outcome === 'passed with conditions' || outcome === 'not applicable')
    .map(({ on }) => on)
    .toSorted();
  return passed?.[0] ?? null;
}
