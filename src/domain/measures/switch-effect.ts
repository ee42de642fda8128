/** What switching gates and links on or off would change, before anybody does it. */
import { chainOf, isRequired, type Tone } from '../accountability/chain.ts';
import { linkOf, links, type LinkId } from '../accountability/links.ts';
import type { Deployment, RecordState, Risk } from '../audit/state.ts';
import { catalogue, gateOf, type GateId } from '../gates/catalogue.ts';
import { gateStatus, type GateState } from '../gates/gate-status.ts';
import { gateApplies, profileApplies, type Applies } from '../gates/required-gates.ts';
import { hasReached, nextStage, stages, type OpenStage } from '../lifecycle/stages.ts';
import { isReported } from '../reported.ts';
import type { Day } from '../time.ts';
import { blockersOf } from './blockers.ts';
import type { ModelRow } from './model-row.ts';
import { isOpen } from './record-facts.ts';

/** Gates and links to switch; what is not named stays as it is. */
export interface Switching {
  readonly gatesOn: readonly GateId[];
  readonly gatesOff: readonly GateId[];
  readonly linksOn: readonly LinkId[];
  readonly linksOff: readonly LinkId[];
}

/** Models at one stage. */
export interface AtStage {
  readonly stage: OpenStage;
  readonly count: number;
}

/** How a gate or link stands for some models. */
export interface StandsSo {
  readonly state: GateState | Tone;
  readonly count: number;
}

/** One gate or link that would be switched. */
export interface Switched {
  readonly kind: 'gate' | 'link';
  readonly id: GateId | LinkId;
  readonly to: 'on' | 'off';
  /** Models at a stage that may not be without it. */
  readonly asked: readonly AtStage[];
  /** Models that need it before they enter their next stage. */
  readonly next: readonly AtStage[];
  /** How it stands for those two together, switched on: what it becomes, or what is set aside while it is off. */
  readonly stands: readonly StandsSo[];
  /** Models for which it is asked unless a flag nobody reported rules it out. Counted in `asked` and `next` too. */
  readonly unlessRuledOut: number;
  /** Models it is not asked of: it comes later, or it does not apply. */
  readonly notAsked: number;
}

/** What a switch does to a portfolio. */
export interface SwitchEffect {
  /** Models in use or in the making whose stage is known. */
  readonly models: number;
  /** Models in use or in the making whose stage no source names: it cannot be told what is asked of them. */
  readonly noStage: number;
  readonly switched: readonly Switched[];
  /** Models held, or no longer held, by it. */
  readonly becomesHeld: number;
  readonly released: number;
}

/** The ruleset as it would be. */
function rulesetWith({ ruleset }: RecordState, { gatesOn, gatesOff, linksOn, linksOff }: Switching): RecordState['ruleset'] {
  return {
    ...ruleset,
    gatesOn: new Set([...ruleset.gatesOn, ...gatesOn].filter((id) => !gatesOff.includes(id))),
    linksOn: new Set([...ruleset.linksOn, ...linksOn].filter((id) => !linksOff.includes(id))),
  };
}

interface Standing {
  readonly row: ModelRow;
  readonly deployment: Deployment;
  readonly stage: OpenStage;
}

/** Does a thing needed from some stages on concern a model: now, before its next stage, or not? */
function placeOf(stage: OpenStage, isNeeded: (at: OpenStage) => boolean): 'now' | 'next' | 'no' {
  if (isNeeded(stage)) return 'now';
  const next = nextStage(stage);
  return next !== null && isNeeded(next) ? 'next' : 'no';
}

interface Concern {
  readonly place: 'now' | 'next' | 'no';
  readonly applies: Applies;
  readonly stage: OpenStage;
  /** How it stands, switched on. */
  readonly stands: () => GateState | Tone;
}

function atStages(concerns: readonly Concern[], place: 'now' | 'next'): AtStage[] {
  return stages.flatMap((stage) => {
    const count = concerns.filter((one) => one.place === place && one.stage === stage).length;
    return stage === 'ended' || count === 0 ? [] : [{ stage, count }];
  });
}

function told(kind: Switched['kind'], id: Switched['id'], to: Switched['to'], all: readonly Concern[]): Switched {
  const concerned = all.filter(({ place, applies }) => place !== 'no' && applies !== 'no');
  const counts = new Map<GateState | Tone, number>();
  for (const { stands } of concerned) {
    const state = stands();
    counts.set(state, (counts.get(state) ?? 0) + 1);
  }
  return {
    kind,
    id,
    to,
    asked: atStages(concerned, 'now'),
    next: atStages(concerned, 'next'),
    stands: [...counts].map(([state, count]) => ({ state, count })).toSorted((a, b) => b.count - a.count),
    unlessRuledOut: concerned.filter(({ applies }) => applies === 'unless ruled out').length,
    notAsked: all.length - concerned.length,
  };
}

/**
 * What a switch would do to the models of a portfolio. Nothing is changed.
 *
 * What a switch leaves as it is (a gate switched on that is on) is left out.
 * @param rows each model once, as a portfolio shows it; those the newest file does not name are left out
 * @source shared rule 15: off until a recorded setting switches it on
 */
export function switchEffectOf(state: RecordState, rows: readonly ModelRow[], asOf: Day, switching: Switching): SwitchEffect {
  const open = rows.filter((row) => row.notInFile === null && isOpen(row));
  const standing = open.flatMap((row): Standing[] => {
    const { openStage } = row.standing;
    const deployment = state.deployments.get(row.deploymentId);
    return deployment === undefined || !isReported(openStage) ? [] : [{ row, deployment, stage: openStage }];
  });
  const after: RecordState = { ...state, ruleset: rulesetWith(state, switching) };
  const { ruleset } = state;
  const gates = catalogue.flatMap(({ id }): Switched[] => {
    const to = turned(ruleset.gatesOn.has(id), after.ruleset.gatesOn.has(id));
    return to === null ? [] : [told('gate', id, to, gateConcerns(state, standing, id, asOf))];
  });
  const chain = links.flatMap(({ id }): Switched[] => {
    const to = turned(ruleset.linksOn.has(id), after.ruleset.linksOn.has(id));
    return to === null ? [] : [told('link', id, to, linkConcerns(state, standing, id, asOf))];
  });
  return {
    models: standing.length,
    noStage: open.length - standing.length,
    switched: [...gates, ...chain],
    ...holdsOf(state, after, standing, asOf),
  };
}

function turned(was: boolean, is: boolean): Switched['to'] | null {
  if (was === is) return null;
  return is ? 'on' : 'off';
}

function gateConcerns(state: RecordState, standing: readonly Standing[], id: GateId, asOf: Day): Concern[] {
  const gate = gateOf(id);
  const on = new Set([id]);
  return standing.map(({ deployment, stage }) => {
    const model = state.models.get(deployment.modelId);
    return {
      place: placeOf(stage, (at) => gate.neededFor.some((needed) => hasReached(at, needed))),
      applies: model === undefined ? 'no' : gateApplies(gate, model.flags),
      stage,
      stands: () => gateStatus(deployment, gate, on, asOf).state,
    };
  });
}

function linkConcerns(state: RecordState, standing: readonly Standing[], id: LinkId, asOf: Day): Concern[] {
  const link = linkOf(id);
  const profile = { always: 'ALL', care: 'CARE', payment: 'PAY', vendor: 'VEN', agentic: 'AGT' } as const;
  const alone: RecordState = { ...state, ruleset: { ...state.ruleset, linksOn: new Set([id]) } };
  return standing.map(({ deployment, stage }) => {
    const model = state.models.get(deployment.modelId);
    const place = placeOf(stage, (at) => isRequired(link, at));
    const entering = place === 'next' ? (nextStage(stage) ?? stage) : stage;
    return {
      place,
      applies: model === undefined ? 'no' : profileApplies(profile[link.applies], model.flags),
      stage,
      stands: () => chainOf(alone, deployment, asOf, entering).links.find((one) => one.link === id)?.tone ?? 'not needed',
    };
  });
}

/** Models that only now become held, and those that no longer are. What has stalled stays so. */
function holdsOf(
  state: RecordState,
  after: RecordState,
  standing: readonly Standing[],
  asOf: Day,
): Pick<SwitchEffect, 'becomesHeld' | 'released'> {
  const risksOf = new Map<string, Risk[]>();
  for (const risk of state.risks.values()) for (const id of risk.deploymentIds) risksOf.set(id, [...(risksOf.get(id) ?? []), risk]);
  let becomesHeld = 0;
  let released = 0;
  for (const { row, deployment, stage } of standing) {
    if ((stage !== 'pilot' && stage !== 'silent') || row.standing.stalled === true) continue;
    const blocked = blockersOf(after, deployment, stage, risksOf.get(deployment.deploymentId) ?? [], asOf).length > 0;
    if (blocked && row.hold === null) becomesHeld += 1;
    if (!blocked && row.hold !== null) released += 1;
  }
  return { becomesHeld, released };
}
