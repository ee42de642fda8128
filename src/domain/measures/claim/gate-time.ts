import type { Deployment, RecordState } from '../../audit/state.ts';
import { catalogue, type Gate, type GateId, type Nature } from '../../gates/catalogue.ts';
import { gateApplies } from '../../gates/required-gates.ts';
import { rankOf, type OpenStage } from '../../lifecycle/stages.ts';
import { standingOf } from '../../lifecycle/standing.ts';
import { isReported } from '../../reported.ts';
import { firstDayOf, type Day, type Days } from '../../time.ts';
import { daysOf, gateHistory } from './gate-history.ts';

/** One gate of one deployment: for how many days it was required, and on how many of them it was open. */
export interface GateTime {
  readonly gate: GateId;
  readonly required: Days;
  readonly blocked: Days;
  /** The nature a person gave it here; null where nobody did. */
  readonly reclassified: Nature | null;
}

/** What one deployment brings to the comparison of gates. */
export interface DeploymentTime {
  readonly deployment: Deployment;
  readonly gates: readonly GateTime[];
  /** The first day any of them was required; null where none was. */
  readonly from: Day | null;
}

/**
 * Days each gate was required of a deployment before production, and how many of them it blocked.
 *
 * Required from the day the deployment entered the stage before the first one the gate guards, until it entered
 * production, ended, or the as-of day. Blocked on those days on which somebody had opened it (submitted, returned,
 * declined, run out, voided, noted) and it was not passed: one rule for both natures, so a question nobody has
 * answered yet is no blocked day either, as a gate nobody has opened is none.
 *
 * @source reference 7h.4
 */
export function deploymentTime(state: RecordState, deployment: Deployment, asOf: Day): DeploymentTime {
  const model = state.models.get(deployment.modelId);
  const until = leftOn(state, deployment, asOf);
  if (model === undefined || until === null) return { deployment, gates: [], from: null };
  const natures = new Map(deployment.blockers.map((blocker) => [blocker.gate, blocker.nature ?? null]));
  let first: Day | null = null;
  const gates = catalogue.flatMap((gate): GateTime[] => {
    const from = gateApplies(gate, model.flags) === 'yes' ? requiredFrom(deployment, gate) : null;
    if (from === null) return [];
    const spans = gateHistory(state, deployment, gate, from, until);
    const required = daysOf(spans);
    if (required === 0) return [];
    const began = spans[0]?.from ?? from;
    if (first === null || began < first) first = began;
    return [{ gate: gate.id, required, blocked: daysOf(spans, 'open'), reclassified: natures.get(gate.id) ?? null }];
  });
  return { deployment, gates, from: first };
}

/** The day a deployment entered the stage before the first one a gate guards, or one beyond; null where no day is on record. */
function requiredFrom({ spells }: Deployment, { neededFor }: Gate): Day | null {
  const first = Math.min(...neededFor.map(rankOf));
  return Number.isFinite(first) ? firstDayAt(spells, (stage) => rankOf(stage) >= first - 1) : null;
}

/** The day from which nothing keeps it from production any more; null where it ended and no day says when. */
function leftOn(state: RecordState, deployment: Deployment, asOf: Day): Day | null {
  const entered = firstDayAt(deployment.spells, (stage) => stage === 'production');
  const { end } = standingOf(deployment, asOf, state.settings);
  if (end !== null && !isReported(end.on) && entered === null) return null;
  const days = [asOf, entered, end !== null && isReported(end.on) ? end.on : null].filter((day) => day !== null);
  return days.reduce((first, day) => (day < first ? day : first));
}

function firstDayAt(spells: Deployment['spells'], holds: (stage: OpenStage) => boolean): Day | null {
  const days = spells.flatMap(({ stage, from }) => (stage !== 'ended' && holds(stage) && isReported(from) ? [firstDayOf(from)] : []));
  return days.toSorted()[0] ?? null;
}
