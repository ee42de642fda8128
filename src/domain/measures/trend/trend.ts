import type { Rebase } from '../../audit/state.ts';
import { xmr, type Xmr, type XmrPoint } from '../../statistics/xmr.ts';
import { endingOf, type Ending } from '../../statistics/xmr-rules.ts';
import type { Day, Days } from '../../time.ts';
import { monthsUpTo } from '../gate-waits.ts';
import { monthOf, type Month } from '../governance-wait.ts';
import { medianOf } from '../median.ts';
import { deploymentsIn, type Ground } from '../reading.ts';
import { governanceDecisions } from './decisions.ts';
import { rebasesInForce, stretchesOf } from './rebases.ts';

/** So many months are shown, the one of the day among them. */
export const trendMonths = 18;

/** One month of the trend: its value is the median wait in days, null where nothing was decided. */
export interface TrendMonth extends XmrPoint {
  readonly month: Month;
  readonly decided: number;
}

/** Who began the limits anew, when, and why. */
export interface RebaseTold {
  readonly seq: number;
  readonly on: Day;
  readonly by: string;
  readonly reason: string;
}

/** Months with limits of their own: since the record began, or since somebody decided that they begin anew. */
export interface TrendStretch extends Pick<Xmr, 'kind' | 'measured' | 'limits'> {
  readonly from: Month;
  readonly to: Month;
  /** The first and the last month the limits rest on; null without limits. */
  readonly basis: { readonly from: Month; readonly to: Month } | null;
  readonly rebase: RebaseTold | null;
}

/** How long governance decisions wait, month by month, and whether that is chance. Values are days; limits are those of the last stretch. */
export interface Trend extends Omit<Xmr, 'points' | 'basis'> {
  /** Does any deployment keep its governance here? Else no decision is no news. */
  readonly kept: boolean;
  /** From the first month with a decision, at most 18 back, to the month of the day. */
  readonly months: readonly TrendMonth[];
  /** The months the limits rest on, shown or not; null without limits. */
  readonly basis: { readonly from: Month; readonly to: Month } | null;
  /** Those of which a month is shown, oldest first; one of them where the limits were never re-based. */
  readonly stretches: readonly TrendStretch[];
  readonly target: Days;
  /** The run and the trend the last month is in; null without limits. */
  readonly ending: Ending | null;
}

/** Every month from one to another, both counted. */
function monthsFrom(first: Month, asOf: Day): Month[] {
  const [year = 0, month = 0] = first.split('-').map(Number);
  const [lastYear = 0, lastMonth = 0] = monthOf(asOf).split('-').map(Number);
  return monthsUpTo(asOf, (lastYear - year) * 12 + lastMonth - month + 1);
}

/**
 * Is waiting for a governance decision getting better? Median days from submission to
 * decision by the month of the decision, on an XmR chart where lower is better.
 * Its limits rest on the first 12 months with a decision in the record, whichever are shown,
 * and begin anew only where a signed decision says so. Large steps are left out of the limits once.
 * @source reference 7i, DESIGN 3.11 C6
 */
export function trendOf(ground: Ground): Trend {
  const { asOf, state } = ground;
  const decisions = governanceDecisions(ground);
  const byMonth = Map.groupBy(decisions, ({ month }) => month);
  const target = state.settings.governanceWaitTargetDays;
  const options = { better: 'lower', target, least: 0 } as const;
  const shown = monthsUpTo(asOf, trendMonths).find((month) => byMonth.has(month));
  const first = shown === undefined ? undefined : [...byMonth.keys()].toSorted()[0];
  const all = first === undefined ? [] : monthsFrom(first, asOf);
  const waits = all.map((month) => medianOf((byMonth.get(month) ?? []).map(({ amount }) => amount)));
  const parts = stretchesOf(all, rebasesInForce(state, 'governance-wait')).map((stretch) => {
    const own = waits.slice(stretch.from, stretch.to + 1);
    return { ...stretch, own, chart: xmr(own, options) };
  });
  const start = shown === undefined ? 0 : all.indexOf(shown);
  const monthAt = (place: number): Month => all[place]!;
  const stretches = parts
    .filter(({ to }) => to >= start)
    .map(({ from, to, rebase, chart: { kind, measured, limits, basis } }): TrendStretch => ({
      from: monthAt(from),
      to: monthAt(to),
      kind,
      measured,
      limits,
      basis: basis === null ? null : { from: monthAt(from + basis.from), to: monthAt(from + basis.to) },
      rebase: rebase === null ? null : toldOf(rebase, ground),
    }));
  const last = parts.at(-1);
  const { points: _, basis: __, ...chart } = last?.chart ?? xmr([], options);
  const months = parts
    .flatMap((part) => part.chart.points)
    .map((point, place): TrendMonth => ({ ...point, month: monthAt(place), decided: byMonth.get(monthAt(place))?.length ?? 0 }));
  return {
    ...chart,
    kept: decisions.length > 0 || deploymentsIn(ground).some(({ governance }) => governance === 'kept'),
    months: months.slice(start),
    basis: stretches.at(-1)?.basis ?? null,
    stretches,
    target,
    ending: last === undefined || chart.limits === null ? null : endingOf(last.own, chart.limits.mean),
  };
}

function toldOf({ seq, on, by, reason }: Rebase, { state }: Ground): RebaseTold {
  return { seq, on, by: state.people.get(by)?.printedName ?? by, reason };
}
