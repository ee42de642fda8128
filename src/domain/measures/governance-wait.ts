import type { RecordState } from '../audit/state.ts';
import { catalogue, type Gate } from '../gates/catalogue.ts';
import { reviewsOf, type Review } from '../gates/gate-reviews.ts';
import { questionOfGate } from '../gates/questions.ts';
import { daysBetween, type Day, type Days } from '../time.ts';
import { medianOf } from './median.ts';

/** A calendar month, `YYYY-MM`. */
export type Month = string;

export function monthOf(day: Day): Month {
  return day.slice(0, 7);
}

/** Waits of decided reviews by the month in which each was decided. An open review is in no month. */
export function waitsByMonth(reviews: Iterable<Review>): Map<Month, Days[]> {
  const byMonth = new Map<Month, Days[]>();
  for (const { openedOn, closedOn } of reviews) {
    if (closedOn === null) continue;
    const month = monthOf(closedOn);
    byMonth.set(month, [...(byMonth.get(month) ?? []), daysBetween(openedOn, closedOn)]);
  }
  return byMonth;
}

/** Gates of governance that are submitted and decided. The five questions are answered and accepted: their days are another measure. */
export function isGovernanceGate({ id, nature }: Gate): boolean {
  return nature === 'governance' && questionOfGate(id) === undefined;
}

/**
 * How long a governance decision waits: median days from submission to
 * decision, by the month of the decision. A decision counts once, from the last
 * submission since the decision before it; one without a submission of its own
 * is not a wait.
 * @source reference 7d (gate cycle time), shared rule 25 (monthly waits)
 */
export function governanceWaits(state: Pick<RecordState, 'deployments'>): ReadonlyMap<Month, Days> {
  const reviews: Review[] = [];
  for (const deployment of state.deployments.values()) {
    for (const gate of catalogue) if (isGovernanceGate(gate)) reviews.push(...reviewsOf(deployment, gate));
  }
  return new Map([...waitsByMonth(reviews)].map(([month, waits]) => [month, medianOf(waits) ?? 0]));
}
