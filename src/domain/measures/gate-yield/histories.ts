import type { Deployment, RecordState } from '../../audit/state.ts';
import { catalogue, type Gate, type GateId } from '../../gates/catalogue.ts';
import { reviewsOf, type Review } from '../../gates/gate-reviews.ts';
import { standingOf } from '../../lifecycle/standing.ts';
import { isReported } from '../../reported.ts';
import type { Day } from '../../time.ts';
import { deploymentsIn, type Ground } from '../reading.ts';
import { oncePerGround } from '../once.ts';

/** The reviews of one gate of one deployment, oldest first; never empty. */
export interface GateHistory {
  readonly deployment: Deployment;
  readonly reviews: readonly Review[];
}

export type GateHistories = ReadonlyMap<GateId, readonly GateHistory[]>;

/** The reviews of every gate, one list for each deployment that has any. */
export function historiesOf(deployments: readonly Deployment[]): GateHistories {
  const histories = new Map<GateId, GateHistory[]>(catalogue.map(({ id }) => [id, []]));
  for (const deployment of deployments) {
    for (const gate of catalogue) {
      const reviews = reviewsOf(deployment, gate);
      if (reviews.length > 0) histories.get(gate.id)?.push({ deployment, reviews });
    }
  }
  return histories;
}

/** The histories of a ground. */
export const historiesIn = oncePerGround((ground) => historiesOf(deploymentsIn(ground)));

/** The histories of some gates of a ground, each with its gate, in the catalogue's order. */
export function historiesAt(ground: Ground, gates: readonly Gate[]): (GateHistory & { readonly gate: Gate })[] {
  const all = historiesIn(ground);
  return gates.flatMap((gate) => (all.get(gate.id) ?? []).map((history) => ({ gate, ...history })));
}

/** The last day on which anything can wait: the as-of day, or the day it ended where that came first. */
export function untilOf(state: RecordState, deployment: Deployment, asOf: Day): Day {
  const { end } = standingOf(deployment, asOf, state.settings);
  return end !== null && isReported(end.on) && end.on < asOf ? end.on : asOf;
}
