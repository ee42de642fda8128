/** The one signature and the one seat that would release the most of a portfolio. */
import type { DeploymentId } from '../../audit/events.ts';
import type { RecordState } from '../../audit/state.ts';
import type { Moment } from '../ask.ts';
import type { Holder } from '../objection.ts';
import { actorKey, type Action } from './action.ts';
import { isFree, type ReleaseList } from './what-releases.ts';

/** One act, or everything one seat has to do, and what goes free by it. */
export interface Best {
  readonly who: Holder;
  readonly actions: readonly Action[];
  readonly frees: readonly DeploymentId[];
}

/** With everything its seat has to do anywhere, for the seats that follow. */
interface Found extends Best {
  readonly whole: readonly Action[];
}

/** The single action after which most held deployments are free; null where no single one frees any. Exact: every action is tried. */
export function bestSignature(state: RecordState, lists: readonly ReleaseList[], moment: Moment): Best | null {
  const candidates = new Map(lists.flatMap(({ actions }) => actions).map((action) => [action.key, [action]]));
  return bestOf(state, lists, [...candidates.values()], moment);
}

/** The seat whose acts, all of them, free most held deployments. Exact: every seat is tried. */
export function bestSeat(state: RecordState, lists: readonly ReleaseList[], moment: Moment): Best | null {
  return bestOf(state, lists, bySeat(lists), moment);
}

/**
 * One seat after another, each the best once those before it have acted.
 * Greedy beyond the first: another pair may free more together.
 */
export function seatsInTurn(state: RecordState, lists: readonly ReleaseList[], moment: Moment, count: number): Best[] {
  const chosen: Best[] = [];
  let left = lists;
  let done: readonly Action[] = [];
  while (chosen.length < count) {
    const next = bestOf(
      state,
      left,
      bySeat(left).map((actions) => [...done, ...actions]),
      moment,
    );
    if (next === null) return chosen;
    const own = next.actions.filter((action) => !done.includes(action));
    const [first] = own;
    if (first === undefined) return chosen;
    chosen.push({ who: first.who[0], actions: own, frees: next.frees });
    done = next.whole;
    left = left.filter(({ deploymentId }) => !next.frees.includes(deploymentId));
  }
  return chosen;
}

/** Held deployments of which a deciding seat is vacant: nobody can lift the hold until somebody sits there. */
export function nobodyCanLift(
  lists: readonly ReleaseList[],
): { readonly deploymentId: DeploymentId; readonly vacant: readonly Action[] }[] {
  return lists.flatMap(({ deploymentId, actions }) => {
    const vacant = actions.filter(({ who }) => who[0].kind === 'vacant seat');
    return vacant.length === 0 ? [] : [{ deploymentId, vacant }];
  });
}

/** Everything each seat has to do, over all lists; one action once. */
export function bySeat(lists: readonly ReleaseList[]): Action[][] {
  const unique = new Map(lists.flatMap(({ actions }) => actions).map((action) => [action.key, action]));
  return [...Map.groupBy(unique.values(), actorKey).values()];
}

function bestOf(
  state: RecordState,
  lists: readonly ReleaseList[],
  candidates: readonly (readonly Action[])[],
  moment: Moment,
): Found | null {
  let best: Found | null = null;
  for (const actions of candidates) {
    const keys = new Set(actions.map(({ key }) => key));
    // Only a list the candidate touches can come free by it, and only where it holds all of that list.
    const frees = lists
      .filter((list) => list.frees && list.actions.every(({ key }) => keys.has(key)))
      .filter(({ deploymentId }) => isFree(state, deploymentId, actions, moment))
      .map(({ deploymentId }) => deploymentId);
    // Only what the freed ones need is told: the rest of the seat's acts help elsewhere.
    const needed = new Set(
      lists.filter(({ deploymentId }) => frees.includes(deploymentId)).flatMap((list) => list.actions.map(({ key }) => key)),
    );
    const telling = actions.filter(({ key }) => needed.has(key));
    const last = telling.at(-1);
    if (last === undefined || (best !== null && !isBetter({ frees, actions: telling }, best))) continue;
    best = { who: last.who[0], actions: telling, frees, whole: actions };
  }
  return best;
}

/** More set free; of as many, with fewer acts. */
function isBetter(one: Pick<Best, 'frees' | 'actions'>, than: Best): boolean {
  if (one.frees.length !== than.frees.length) return one.frees.length > than.frees.length;
  return one.actions.length < than.actions.length;
}
