import type { ModelId } from '../../audit/events.ts';
import type { Model, RecordState } from '../../audit/state.ts';
import { standingOf } from '../../lifecycle/standing.ts';
import { isReported } from '../../reported.ts';
import { daysBetween, firstDayOf, later, type Day } from '../../time.ts';

/** The currency the product adds up in. Others are kept apart: no rate of exchange is on record. */
export const addedCurrency = 'USD';

/** Days of a year, for a yearly cost that ran for part of one. */
const yearDays = 365;

/** What one model costs in US dollars, as far as its costs are reported. */
export interface ModelCost {
  readonly modelId: ModelId;
  /** Paid once; null where none is reported. */
  readonly once: number | null;
  /** Paid each year; null where none is reported. */
  readonly yearly: number | null;
  /** Since when the yearly cost runs: the first contract, else the registration. Null where neither day is known. */
  readonly from: Day | null;
  /** The day, or the day its last deployment ended; null where it ended on a day not reported. */
  readonly until: Day | null;
  readonly hasEnded: boolean;
  /** One-off, and yearly × years run; null where no cost is reported, or a yearly one of which the days are not known. */
  readonly toDate: number | null;
  /** Amounts in another currency, or in none that is named: never added. */
  readonly apart: readonly { readonly kind: 'one-off' | 'annual'; readonly amount: number; readonly currency: string | null }[];
}

/**
 * What a model cost up to a day: its one-off cost, and its yearly cost × days run ÷ 365. The yearly cost runs from its
 * first contract, else from its registration, to that day or to the day its last deployment ended.
 */
export function modelCost(state: RecordState, model: Model, asOf: Day): ModelCost {
  const added = model.costs.filter(({ currency }) => currency === addedCurrency);
  const sum = (kind: 'one-off' | 'annual'): number | null => {
    const amounts = added.filter((cost) => cost.kind === kind).map(({ amount }) => amount);
    return amounts.length === 0 ? null : amounts.reduce((a, b) => a + b, 0);
  };
  const [once, yearly, from, end] = [sum('one-off'), sum('annual'), startOf(model), endOf(state, model, asOf)];
  const ran = from === null || end.until === null ? null : Math.max(0, daysBetween(from, end.until));
  const running = yearly === null ? 0 : ran === null ? null : Math.round((yearly * ran) / yearDays);
  return {
    modelId: model.modelId,
    once,
    yearly,
    from,
    ...end,
    toDate: added.length === 0 || running === null ? null : (once ?? 0) + running,
    apart: model.costs
      .filter(({ currency }) => currency !== addedCurrency)
      .map(({ kind, amount, currency }) => ({ kind, amount, currency: isReported(currency) ? currency : null })),
  };
}

function startOf({ contracts, registeredOn }: Model): Day | null {
  const signed = contracts.map(({ on }) => on).toSorted()[0];
  return signed ?? (isReported(registeredOn) ? firstDayOf(registeredOn) : null);
}

/** Until when a yearly cost runs: while any deployment has not ended, to the day asked about. */
function endOf(state: RecordState, { deploymentIds }: Model, asOf: Day): Pick<ModelCost, 'until' | 'hasEnded'> {
  const ends = deploymentIds.flatMap((id) => {
    const deployment = state.deployments.get(id);
    return deployment === undefined ? [] : [standingOf(deployment, asOf, state.settings).end];
  });
  if (ends.length === 0 || ends.includes(null)) return { until: asOf, hasEnded: false };
  const days = ends.map((end) => (end !== null && isReported(end.on) ? end.on : null));
  return { until: days.includes(null) ? null : days.filter((day) => day !== null).reduce(later), hasEnded: true };
}
