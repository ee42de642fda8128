/**
 * "What would release it?": for a held model or release an irreducible list of
 * actions that frees it, found by applying hypothetical commands to the fold.
 */
import type { DeploymentId } from '../../audit/events.ts';
import type { RecordState } from '../../audit/state.ts';
import { standingOf } from '../../lifecycle/standing.ts';
import { blockersOf, type OpenBlocker } from '../../measures/blockers.ts';
import { questions } from '../../gates/questions.ts';
import type { GateId } from '../../gates/catalogue.ts';
import type { LinkId } from '../../accountability/links.ts';
import { isReported } from '../../reported.ts';
import type { Moment } from '../ask.ts';
import { subjects } from '../objection.ts';
import { afterActions, rehearse, type Action } from './action.ts';
import { actionsForGate, actionsForLink, actionsForRisk } from './needed-actions.ts';

export interface ReleaseList {
  readonly deploymentId: DeploymentId;
  /** In the order the hierarchy demands; a signature before what rests on it. */
  readonly actions: readonly Action[];
  /** Does the list free it? False where something holds it that no action known here lifts. */
  readonly frees: boolean;
}

/** Rounds of looking again: an answer given may uncover the link it rests on, a treated risk still needs its acceptance. */
const rounds = 6;

/** What blocks a deployment on a day; nothing where it is not open, or not watched. */
export function blockingNow(state: RecordState, deploymentId: DeploymentId, { day }: Moment): readonly OpenBlocker[] {
  const deployment = state.deployments.get(deploymentId);
  if (deployment === undefined) throw new RangeError(`No such deployment: ${deploymentId}`);
  const { stage } = standingOf(deployment, day, state.settings);
  if (!isReported(stage) || stage === 'ended') return [];
  const risks = [...state.risks.values()].filter(({ deploymentIds }) => deploymentIds.includes(deploymentId));
  return blockersOf(state, deployment, stage, risks, day);
}

/**
 * What would release a deployment.
 * @returns actions of which none can be left out: without any one of them it is still held
 */
export function whatReleases(whole: RecordState, deploymentId: DeploymentId, moment: Moment): ReleaseList {
  const state = around(whole, deploymentId);
  const found = new Map<string, Action>();
  let now = state;
  for (let round = 0; round < rounds; round += 1) {
    const blockers = blockingNow(now, deploymentId, moment);
    const fresh = blockers.flatMap((blocker) => actionsFor(now, deploymentId, blocker, moment)).filter(({ key }) => !found.has(key));
    if (fresh.length === 0) break;
    for (const action of fresh) found.set(action.key, action);
    now = afterActions(now, inOrder(fresh), moment);
  }
  const ordered = inOrder([...found.values()]);
  const frees = isFree(state, deploymentId, ordered, moment);
  return { deploymentId, actions: frees ? irreducible(state, deploymentId, ordered, moment) : ordered, frees };
}

function actionsFor(state: RecordState, deploymentId: DeploymentId, { kind, id }: OpenBlocker, { day }: Moment): Action[] {
  const deployment = state.deployments.get(deploymentId)!;
  const place = { state, day, deployment };
  switch (kind) {
    case 'question': {
      const question = questions.find((one) => one.id === id);
      if (question === undefined) throw new RangeError(`No such question: ${id}`);
      const signed = question.gate === 'G-ACC' ? actionsForLink(place, 'L2') : [];
      return [...signed, ...actionsForGate(place, question.gate)];
    }
    case 'gate':
      return actionsForGate(place, id as GateId);
    case 'risk': {
      const risk = state.risks.get(id);
      return risk === undefined ? [] : actionsForRisk(place, risk);
    }
    case 'link':
      return actionsForLink(place, id as LinkId);
    default:
      return kind satisfies never;
  }
}

/** Is a deployment free after some actions? */
export function isFree(whole: RecordState, deploymentId: DeploymentId, actions: readonly Action[], moment: Moment): boolean {
  const state = around(whole, deploymentId);
  return blockingNow(afterActions(state, concerning(state, actions), moment), deploymentId, moment).length === 0;
}

/**
 * The part of a record that can hold one deployment: itself, its model, its
 * risks, and the decisions about it, which say who built it. A hypothesis about
 * one of ten thousand models copies no other.
 */
function around(state: RecordState, deploymentId: DeploymentId): RecordState {
  const deployment = state.deployments.get(deploymentId);
  const model = deployment === undefined ? undefined : state.models.get(deployment.modelId);
  if (deployment === undefined || model === undefined) throw new RangeError(`No such deployment: ${deploymentId}`);
  return {
    ...state,
    models: new Map([[model.modelId, model]]),
    deployments: new Map([[deploymentId, deployment]]),
    risks: new Map([...state.risks].filter(([, { deploymentIds }]) => deploymentIds.includes(deploymentId))),
    imports: [],
    decisions: state.decisions.filter(({ subject }) => subject === deploymentId),
    refusals: [],
  };
}

/** Acts that can change anything in that part. */
function concerning(state: RecordState, actions: readonly Action[]): readonly Action[] {
  return actions.filter(({ deploymentId, about }) =>
    deploymentId === null ? state.risks.has(about) : state.deployments.has(deploymentId),
  );
}

/** Leave out whatever can be left out, the last first: what comes first in the hierarchy stays. */
function irreducible(state: RecordState, deploymentId: DeploymentId, actions: readonly Action[], moment: Moment): readonly Action[] {
  let kept = rehearse(state, actions, moment).rehearsed;
  for (const left of actions.toReversed()) {
    const without = kept.filter(({ action }) => action !== left);
    // What has nothing to do with the act left out would write the same again: only the rest is gone through anew.
    const known = new Map(without.filter(({ action }) => !isRelated(action, left)).map(({ action, events }) => [action, events]));
    const { after, rehearsed } = rehearse(
      state,
      without.map(({ action }) => action),
      moment,
      known,
    );
    if (blockingNow(after, deploymentId, moment).length === 0) kept = rehearsed;
  }
  return kept.map(({ action }) => action);
}

/** Could leaving one act out change what another writes? The same gate, link or risk; or a seat that rests on its signature. */
function isRelated(one: Action, left: Action): boolean {
  return one.about === left.about || one.after !== null || one.does === 'set the rota';
}

/** Place in the hierarchy. A signature of the chain counts as the chain's, whatever it protects. */
function rank({ does, protects }: Action): number {
  return does === 'sign the link' ? subjects.indexOf('chain') : subjects.indexOf(protects);
}

/** Law, safety, chain, risk, architecture, process; but nobody signs as the holder of a link they have not signed. */
export function inOrder(actions: readonly Action[]): Action[] {
  const sorted = actions.toSorted((a, b) => rank(a) - rank(b));
  const links = new Map(
    sorted.filter(({ does }) => does === 'sign the link').map((action) => [`${action.deploymentId} ${action.about}`, action]),
  );
  const placed = new Set<Action>();
  const place = (action: Action): void => {
    const first = action.after === null ? undefined : links.get(`${action.deploymentId} ${action.after}`);
    if (first !== undefined) placed.add(first);
    placed.add(action);
  };
  for (const action of sorted) place(action);
  return [...placed];
}
