import { holdersOf, role, type Seat } from '../authority/seats.ts';
import type { Command, CommandType } from '../authority/command.ts';
import type { Holder, RuleId } from '../authority/objection.ts';
import type { Adr, RecordState } from '../audit/state.ts';
import type { Attribute } from '../audit/decided-events.ts';
import type { DeploymentId, PersonId } from '../audit/events.ts';
import { catalogue } from '../gates/catalogue.ts';
import { standingOf } from '../lifecycle/standing.ts';
import type { Day } from '../time.ts';
import { releasePlanOf, type ReleasePlan } from './release-plan.ts';

export type Rank = 'architecture over sprint' | 'risk register over release' | 'compliance over product';

/** One sentence of the hierarchy, whose right it is, and an attempt that runs into it. */
export interface HierarchyRow {
  readonly rank: Rank;
  readonly ruleId: RuleId;
  /** Whoever has the right on this subject, and on this subject only; nobody where it is a fact, and no person's. */
  readonly holders: readonly Holder[];
  /** A command of this record that the rule refuses; null where the record holds nothing to try it on. */
  readonly attempt: { readonly type: CommandType; readonly payload: Readonly<Record<string, unknown>> } | null;
  /** Whose place to try it from; null for whoever acts. */
  readonly as: PersonId | null;
  /** How often it was tried here and refused. */
  readonly refused: number;
}

/**
 * The three sentences of the hierarchy, each with an attempt to try it on.
 * Rank is per subject: each names its own holders.
 * @source reference 5a, R-01, R-03, R-06
 */
export function hierarchyOf(state: RecordState, asOf: Day, plan: ReleasePlan = releasePlanOf(state, asOf)): HierarchyRow[] {
  const row = (rank: Rank, ruleId: RuleId, seat: Seat | null, attempt: Command | null, as: PersonId | null = null): HierarchyRow => ({
    rank,
    ruleId,
    holders: seat === null ? [] : holdersOf({ state, day: asOf, deployment: null }, seat),
    as,
    attempt: attempt === null ? null : { type: attempt.type, payload: { ...attempt.payload } },
    refused: state.refusals.filter(({ rules }) => rules.includes(ruleId)).length,
  });
  return [
    row('architecture over sprint', 'R-01', role('Enterprise architect'), againstArchitecture(state, asOf)),
    row('risk register over release', 'R-03', null, againstRegister(plan)),
    row('compliance over product', 'R-06', role('Compliance lead'), againstCompliance(state, asOf), productManager(state, asOf)),
  ];
}

/** A sprint item that contradicts an architecture decision in force. */
function againstArchitecture(state: RecordState, asOf: Day): Command | null {
  const candidates = [...state.adrs.values()]
    .filter(({ status }) => status === 'accepted')
    // One that binds few models says best what it binds.
    .toSorted((a, b) => (a.modelIds.length || Infinity) - (b.modelIds.length || Infinity) || a.adrId.localeCompare(b.adrId));
  for (const adr of candidates) {
    const deploymentId = boundBy(state, adr, asOf);
    for (const { attribute, op, values } of adr.constraints) {
      const value = op === 'notIn' ? values[0] : otherValue(state, attribute, values);
      if (deploymentId === null || value === undefined) continue;
      const title = `Move to ${attribute}: ${value}`;
      return { type: 'sprint.commit', payload: { deploymentId, iteration: 'Next sprint', title, declares: { [attribute]: value } } };
    }
  }
  return null;
}

/** A deployment the decision binds that is under way. */
function boundBy(state: RecordState, { modelIds }: Adr, asOf: Day): DeploymentId | null {
  for (const deployment of state.deployments.values()) {
    if (modelIds.length > 0 && !modelIds.includes(deployment.modelId)) continue;
    const { stage } = standingOf(deployment, asOf, state.settings);
    if (stage === 'pilot' || stage === 'production' || stage === 'build' || stage === 'silent') return deployment.deploymentId;
  }
  return null;
}

/** A value of an attribute that is known here and not among those allowed. */
function otherValue(state: RecordState, attribute: Attribute, allowed: readonly string[]): string | undefined {
  const known = [...state.adrs.values()].flatMap(({ constraints }) =>
    constraints.flatMap((constraint) => (constraint.attribute === attribute ? constraint.values : [])),
  );
  return [...known, 'vendor', 'elsewhere'].find((value) => !allowed.includes(value));
}

/** A planned release carried out while a risk holds it. */
function againstRegister({ rows }: ReleasePlan): Command | null {
  const held = rows.find(({ state: how, risks }) => how === 'held' && risks.length > 0);
  return held === undefined ? null : { type: 'release.execute', payload: { releaseId: held.releaseId } };
}

function productManager(state: RecordState, asOf: Day): PersonId | null {
  const holder = holdersOf({ state, day: asOf, deployment: null }, role('Product manager')).find(({ kind }) => kind === 'person');
  return holder?.kind === 'person' ? holder.personId : null;
}

/** A gate compliance turned away, passed all the same. */
function againstCompliance(state: RecordState, asOf: Day): Command | null {
  const owned = catalogue.filter(({ id }) => id === 'G-REG' || id === 'G-PRV' || id === 'G-PAY' || id === 'G-TRN' || id === 'G-EQT');
  for (const deployment of state.deployments.values()) {
    if (standingOf(deployment, asOf, state.settings).stage === 'ended') continue;
    for (const { id } of owned) {
      const outcome = deployment.gates.get(id)?.decisions.at(-1)?.outcome;
      if (outcome !== 'returned' && outcome !== 'declined') continue;
      const { deploymentId } = deployment;
      return { type: 'gate.decide', payload: { deploymentId, gate: id, outcome: 'passed', reason: 'The release cannot wait' } };
    }
  }
  return null;
}
