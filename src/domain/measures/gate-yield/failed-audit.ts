import type { Deployment, RecordState } from '../../audit/state.ts';
import { catalogue, type Gate } from '../../gates/catalogue.ts';
import { gateStatus } from '../../gates/gate-status.ts';
import { gatesToEnter } from '../../gates/required-gates.ts';
import { standingOf } from '../../lifecycle/standing.ts';
import { nextStage, type OpenStage } from '../../lifecycle/stages.ts';
import { isReported } from '../../reported.ts';
import type { Day } from '../../time.ts';
import { shareReading, type Ground, type MeasureDefinition, type Reading, type ReadingRow } from '../reading.ts';
import { untilOf } from './histories.ts';

/** Models whose technology was let through, and which governance refused or nobody answered for. */
export const failedAuditMeasures: readonly MeasureDefinition[] = [
  {
    name: 'passed-demo-failed-audit',
    version: 1,
    topic: 'Gates',
    label: 'Passed the demo, failed the audit',
    rule: 'Of the models that have passed every technical gate needed for the stage they are in (or ended in), those for which a governance gate of that stage or the next was declined, or one of that stage has had no answer. A model that needed no technical gate yet is left out.',
    formula:
      'Models with a governance gate declined or unanswered ÷ models with every technical gate so far passed, with Wilson’s 95% interval.',
    source: 'Countersign',
    settings: [],
    clock: 'as known',
    kind: 'share',
    of: 'models with every technical gate so far passed',
    read: failedAuditReading,
  },
];

function failedAuditReading({ state, asOf, rows }: Ground): Reading {
  const found = rows.flatMap(({ deploymentId }): ReadingRow[] => {
    const deployment = state.deployments.get(deploymentId);
    const row = deployment === undefined ? null : auditRow(state, deployment, asOf);
    return row === null ? [] : [row];
  });
  return shareReading(
    found,
    found.length === 0 ? 'The day on which any of them was ready to deploy is not on record.' : 'Which gates they passed is not reported.',
  );
}

function auditRow(state: RecordState, deployment: Deployment, asOf: Day): ReadingRow | null {
  const flags = state.models.get(deployment.modelId)?.flags;
  const { openStage: stage } = standingOf(deployment, asOf, state.settings);
  if (flags === undefined || !isReported(stage)) return null;
  const on = untilOf(state, deployment, asOf);
  const { gatesOn } = state.ruleset;
  const inUse = ({ id }: Gate): boolean => gatesOn.has(id);
  const here = gatesToEnter(stage, flags).filter(inUse);
  const technical = here.filter(({ nature }) => nature === 'technical');
  if (technical.length === 0) return null;
  const { deploymentId, modelId } = deployment;
  const row = { id: deploymentId, modelId, deploymentId, what: null, amount: null };
  const states = technical.map((gate) => gateStatus(deployment, gate, gatesOn, on));
  if (states.some(({ state: found }) => found === 'not reported' || found === 'inherited')) return { ...row, standing: 'not reported' };
  if (states.some(({ passes }) => !passes)) return null;
  const failed = failedGates(deployment, stage, here, gatesOn, on);
  return { ...row, standing: failed.length > 0 ? 'counted' : 'not counted', what: failed.length > 0 ? failed.join('; ') : null };
}

/** Governance gates that refused it, or that had no answer where one was due, each in words. */
function failedGates(
  deployment: Deployment,
  stage: OpenStage,
  here: readonly Gate[],
  gatesOn: RecordState['ruleset']['gatesOn'],
  on: Day,
): string[] {
  const next = nextStage(stage);
  return catalogue.flatMap((gate) => {
    if (gate.nature !== 'governance') return [];
    const due = here.includes(gate);
    const { state } = gateStatus(deployment, gate, gatesOn, on);
    const declined = state === 'declined' && (due || (next !== null && gate.neededFor.includes(next)));
    // No answer at all is not the same as one that came back or ran out.
    if (!declined && !(due && state === 'not started')) return [];
    return [`${gate.name}: ${declined ? 'declined' : 'no answer'}`];
  });
}
