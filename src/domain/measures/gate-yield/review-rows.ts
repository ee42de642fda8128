import { catalogue, type Gate, type GateId } from '../../gates/catalogue.ts';
import type { Review } from '../../gates/gate-reviews.ts';
import { daysBetween, type Day, type Days } from '../../time.ts';
import type { ReadingRow } from '../reading.ts';
import { reviewWords, rowsByGate } from './family.ts';
import { historiesAt } from './histories.ts';

/** One review of some gates, with its row but for where it stands. */
export interface ReviewLine {
  readonly gate: Gate;
  readonly review: Review;
  /** Days to its decision, or as long as it has waited. */
  readonly days: Days;
  readonly row: Omit<ReadingRow, 'standing'>;
}

/** Every review at some gates. Its row's amount is how long it took, or has waited. */
export const reviewLines = rowsByGate(function* (ground): Generator<readonly [GateId, ReviewLine]> {
  for (const { gate, deployment, reviews } of historiesAt(ground, catalogue)) {
    for (const [place, review] of reviews.entries()) {
      const days = daysOf(review, ground.asOf);
      const { deploymentId, modelId } = deployment;
      const id = `${deploymentId} ${gate.id} ${place + 1}`;
      yield [gate.id, { gate, review, days, row: { id, modelId, deploymentId, what: reviewWords(gate, review), amount: days } }];
    }
  }
});

function daysOf({ openedOn, closedOn }: Review, asOf: Day): Days {
  return Math.max(0, daysBetween(openedOn, closedOn ?? asOf));
}
