import type { GateOutcome } from '../../audit/events.ts';
import type { Deployment } from '../../audit/state.ts';
import { catalogue, type Gate, type GateId, type Profile } from '../../gates/catalogue.ts';
import { reviewsOf } from '../../gates/gate-reviews.ts';
import { gateApplies, profileApplies } from '../../gates/required-gates.ts';
import { firstOutcome, firstPass } from '../gate-waits.ts';
import {
  deploymentsIn,
  rowsIn,
  shareReading,
  valueReading,
  type Ground,
  type MeasureDefinition,
  type Reading,
  type ReadingRow,
} from '../reading.ts';
import { firstPassReading } from './first-pass.ts';
import { historiesIn } from './histories.ts';

/** What a path is called in a sentence: what every model meets, or that and what one kind of model meets as well. */
export const pathNames: Readonly<Record<Profile, string>> = {
  ALL: 'Every model',
  CARE: 'Models that touch care',
  PAY: 'Models that touch payment',
  AGT: 'Agents',
  VEN: 'Models of a vendor',
};

export const profiles = Object.keys(pathNames) as Profile[];

/** Below this base a gate's yield makes the product no more than an indication. @source reference 7d */
const fewDecided = 5;

/** The gates in use on the way of a profile from intake to production. */
export function gatesOfPath({ state }: Pick<Ground, 'state'>, profile: Profile): Gate[] {
  return catalogue.filter(
    ({ id, applies, neededFor }) =>
      state.ruleset.gatesOn.has(id) && neededFor.length > 0 && (applies.includes('ALL') || applies.includes(profile)),
  );
}

/** One gate on a path: how many first submissions passed it, and what is left of all that set out. */
export interface PathStep {
  readonly gate: GateId;
  readonly passed: number;
  readonly base: number;
  /** The product of the yields up to and with this gate, 0 to 1. */
  readonly left: number;
}

/** How a path does, computed from its gates and seen on those that went all the way. */
export interface PathFigure {
  readonly profile: Profile;
  readonly gates: number;
  /** Gates left out of the product: no submission to them on record has been decided. */
  readonly silent: readonly GateId[];
  /** The gates counted, in the order of the process. */
  readonly steps: readonly PathStep[];
  /** Gates of which fewer than 5 first submissions were decided: the product is an indication only. */
  readonly few: readonly GateId[];
  /** The product of the first-pass yields; null where no gate has one. */
  readonly computed: number | null;
  /** Of the deployments that went all the way, those that passed every gate the first time. */
  readonly observed: { readonly passed: number; readonly base: number; readonly unknown: number };
}

/** One path, computed and observed. @source reference 7d */
export function pathFigure(ground: Ground, profile: Profile): PathFigure {
  const histories = historiesIn(ground);
  const yields = gatesOfPath(ground, profile).map(({ id }) => ({
    id,
    ...firstPass((histories.get(id) ?? []).map(({ reviews }) => reviews)),
  }));
  const steps = stepsOf(yields.filter(({ base }) => base > 0));
  const { rows } = observedReading(ground, profile);
  const passed = rowsIn(rows, 'counted');
  return {
    profile,
    gates: yields.length,
    silent: yields.filter(({ base }) => base === 0).map(({ id }) => id),
    steps,
    few: steps.filter(({ base }) => base < fewDecided).map(({ gate }) => gate),
    computed: steps.at(-1)?.left ?? null,
    observed: { passed, base: passed + rowsIn(rows, 'not counted'), unknown: rowsIn(rows, 'not reported') },
  };
}

function stepsOf(yields: readonly { readonly id: GateId; readonly passed: number; readonly base: number }[]): PathStep[] {
  let left = 1;
  return yields.map(({ id, passed, base }) => {
    left *= passed / base;
    return { gate: id, passed, base, left };
  });
}

/** The name of a path's measure: `rolled-yield` for what every model meets, else `rolled-yield:CARE`. */
export function ofPath(name: string, profile: Profile): string {
  return profile === 'ALL' ? name : `${name}:${profile}`;
}

/** What a whole path lets through the first time: computed gate by gate, and seen. @source reference 7d */
export const pathMeasures: readonly MeasureDefinition[] = profiles.flatMap((profile): MeasureDefinition[] => [
  {
    name: ofPath('rolled-yield', profile),
    version: 1,
    topic: 'Gates',
    label: `Rolled yield, computed: ${pathNames[profile].toLowerCase()}`,
    rule: 'What would get through every gate of the path the first time, if how one gate decides had nothing to do with how another does. A gate to which no submission has been decided is left out, so that the true figure can only be lower. With fewer than 5 decided at a gate it is an indication.',
    formula: 'Product of the first-pass yields of the gates of the path, 0 to 1.',
    source: 'Lean Six Sigma: rolled throughput yield',
    settings: [],
    clock: 'as it happened',
    kind: 'ratio',
    of: 'first submissions decided',
    read: (ground) => computedReading(ground, profile),
  },
  {
    name: ofPath('observed-yield', profile),
    version: 1,
    topic: 'Gates',
    label: `Rolled yield, observed: ${pathNames[profile].toLowerCase()}`,
    rule: 'Of the deployments that went all the way to production, those that passed every gate of the path the first time: no return, no refusal, no condition, no waiver. A gate that was ruled out is no part of the path.',
    formula: 'Deployments that passed every gate the first time ÷ deployments that entered production, with Wilson’s 95% interval.',
    source: 'Lean Six Sigma: rolled throughput yield',
    settings: [],
    clock: 'as it happened',
    kind: 'share',
    of: 'deployments that entered production',
    read: (ground) => observedReading(ground, profile),
  },
]);

function computedReading(ground: Ground, profile: Profile): Reading {
  const { rows } = firstPassReading(ground, gatesOfPath(ground, profile), ['passed']);
  return valueReading(pathFigure(ground, profile).computed, rows, 'No submission on record has been decided at any gate of the path.');
}

function observedReading(ground: Ground, profile: Profile): Reading {
  const rows = deploymentsIn(ground).flatMap((deployment): ReadingRow[] => {
    const flags = ground.state.models.get(deployment.modelId)?.flags;
    if (flags === undefined || !deployment.spells.some(({ stage }) => stage === 'production')) return [];
    const fits = profileApplies(profile, flags);
    if (fits === 'no') return [];
    const path = gatesOfPath(ground, profile).filter((gate) => gateApplies(gate, flags) === 'yes');
    const { deploymentId, modelId } = deployment;
    const { standing, what } = wayOf(deployment, path);
    return [{ id: deploymentId, modelId, deploymentId, standing: fits === 'yes' ? standing : 'not reported', what, amount: null }];
  });
  return shareReading(
    rows,
    rows.length === 0 ? 'No deployment of this kind has entered production.' : 'How their gates were first decided is not reported.',
  );
}

/** How a deployment came through its gates. One failure settles it; silence of any gate leaves the rest untold. */
function wayOf(deployment: Deployment, path: readonly Gate[]): Pick<ReadingRow, 'standing' | 'what'> {
  const firsts = path.map((gate) => ({ gate, outcome: firstDecision(deployment, gate) }));
  const failed = firsts.filter(({ outcome }) => outcome !== null && outcome !== 'passed' && outcome !== 'not applicable');
  if (failed.length > 0) {
    const [{ gate, outcome }] = failed as [(typeof failed)[number]];
    const more = failed.length === 1 ? '' : `, and ${failed.length - 1} more`;
    return { standing: 'not counted', what: `${gate.name}: ${outcome} at first${more}` };
  }
  const silent = firsts.filter(({ outcome }) => outcome === null);
  if (silent.length === 0 && path.length > 0) return { standing: 'counted', what: 'Every gate of the path passed the first time' };
  return {
    standing: 'not reported',
    what: silent.length === 0 ? null : `Of ${silent.length} of ${path.length} gates no first decision is on record`,
  };
}

/** How a gate was first decided: of its first submission or, where none is on record, by its first decision. */
function firstDecision(deployment: Deployment, gate: Gate): GateOutcome | null {
  return firstOutcome(reviewsOf(deployment, gate)) ?? deployment.gates.get(gate.id)?.decisions[0]?.outcome ?? null;
}
