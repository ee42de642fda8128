import type { Day, When } from '../../time.ts';
import type { Source } from '../entry.ts';
import type { EventType, ImportId, Payloads } from '../events.ts';
import type { Draft, DraftDeployment, DraftModel, DraftRisk, DraftState } from '../draft.ts';

/** What an entry says about itself, beside its payload. */
export interface Said {
  readonly seq: number;
  readonly at: When;
  /** The (first) day it happened. */
  readonly on: Day;
  readonly source: Source;
  readonly importId: ImportId | null;
}

/** How one kind of event changes the state. */
export type Apply<T extends EventType> = (state: DraftState, payload: Draft<Payloads[T]>, said: Said) => void;

/** One function for each of some kinds of event. */
export type Appliers<T extends EventType> = { readonly [K in T]: Apply<K> };

/** @throws RangeError for a model nobody registered */
export function modelIn(state: DraftState, id: string, { seq }: Said): DraftModel {
  const model = state.models.get(id);
  if (model === undefined) throw new RangeError(`Entry ${seq} speaks of ${id}, a model nobody registered`);
  return model;
}

/** @throws RangeError for a deployment nobody opened */
export function deploymentIn(state: DraftState, id: string, { seq }: Said): DraftDeployment {
  const deployment = state.deployments.get(id);
  if (deployment === undefined) throw new RangeError(`Entry ${seq} speaks of ${id}, a deployment nobody opened`);
  return deployment;
}

/** @throws RangeError for a risk nobody raised */
export function riskIn(state: DraftState, id: string, { seq }: Said): DraftRisk {
  const risk = state.risks.get(id);
  if (risk === undefined) throw new RangeError(`Entry ${seq} speaks of ${id}, a risk nobody raised`);
  return risk;
}
