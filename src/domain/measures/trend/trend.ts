import { xmr, type Xmr, type XmrPoint } from '../../statistics/xmr.ts';
import { endingOf, type Ending } from '../../statistics/xmr-rules.ts';
import type { Days } from '../../time.ts';
import { monthsUpTo } from '../gate-waits.ts';
import type { Month } from '../governance-wait.ts';
import { medianOf } from '../median.ts';
import { deploymentsIn, type Ground } from '../reading.ts';
import { governanceDecisions } from './decisions.ts';

/** So many months are shown, the one of the day among them. */
export const trendMonths = 18;

/** One month of the trend: its value is the median wait in days, null where nothing was decided. */
export interface TrendMonth extends XmrPoint {
  readonly month: Month;
  readonly decided: number;
}

/** How long governance decisions wait, month by month, and whether that is chance. Values are days. */
export interface Trend extends Omit<Xmr, 'points' | 'basis'> {
  /** Does any deployment keep its governance here? Else no decision is no news. */
  readonly kept: boolean;
  /** From the first month with a decision, at most 18 back, to the month of the day. */
  readonly months: readonly TrendMonth[];
  /** The months the limits rest on; null without limits. */
  readonly basis: { readonly from: Month; readonly to: Month } | null;
  readonly target: Days;
  /** The run and the trend the last month is in; null without limits. */
  readonly ending: Ending | null;
}

/**
 * Is waiting for a governance decision getting better? Median days from submission to
 * decision by the month of the decision, on an XmR chart where lower is better.
 * Large steps are left out of the limits once.
 * @source reference 7i, DESIGN 3.11 C6
 */
export function trendOf(ground: Ground): Trend {
  const decisions = governanceDecisions(ground);
  const byMonth = Map.groupBy(decisions, ({ month }) => month);
  const shown = monthsUpTo(ground.asOf, trendMonths);
  const first = shown.findIndex((month) => byMonth.has(month));
  const months = first < 0 ? [] : shown.slice(first);
  const waits = months.map((month) => medianOf((byMonth.get(month) ?? []).map(({ amount }) => amount)));
  const target = ground.state.settings.governanceWaitTargetDays;
  const { points, basis, ...chart } = xmr(waits, { better: 'lower', target, least: 0 });
  return {
    ...chart,
    kept: decisions.length > 0 || deploymentsIn(ground).some(({ governance }) => governance === 'kept'),
    months: points.map((point, place) => ({ ...point, month: months[place]!, decided: byMonth.get(months[place]!)?.length ?? 0 })),
    basis: basis === null ? null : { from: months[basis.from]!, to: months[basis.to]! },
    target,
    ending: chart.limits === null ? null : endingOf(waits, chart.limits.mean),
  };
}
