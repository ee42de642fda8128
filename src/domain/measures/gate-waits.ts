import type { GateOutcome } from '../audit/events.ts';
import type { Review } from '../gates/gate-reviews.ts';
import { medianStay, type Stay } from '../statistics/survival.ts';
import { addMonths, daysBetween, type Day, type Days } from '../time.ts';
import { monthOf, waitsByMonth, type Month } from './governance-wait.ts';
import { medianOf } from './median.ts';

/** How long a gate takes from submission (or answer) to decision. */
export interface WaitFigure {
  /** The day by which half are decided, open ones counted for as long as they have waited; null where fewer than half are. @source reference 7d */
  readonly median: Days | null;
  readonly decided: number;
  readonly open: number;
}

/** Waits decided in one month: their middle, null where none was decided. Never zero for none. */
export interface MonthWait {
  readonly month: Month;
  readonly days: Days | null;
  readonly decided: number;
}

/** How long reviews take. Open ones are censored at the day: leaving them out would shorten every median. */
export function waitFigure(reviews: readonly Review[], asOf: Day): WaitFigure {
  const stays = reviews.map(({ openedOn, closedOn }): Stay => ({
    from: 0,
    until: Math.max(0, daysBetween(openedOn, closedOn ?? asOf)),
    exit: closedOn === null ? null : 'decided',
  }));
  const decided = stays.filter(({ exit }) => exit !== null).length;
  return { median: medianStay(stays), decided, open: stays.length - decided };
}

/** The months of a series that ends with the month of a day. */
export function monthsUpTo(asOf: Day, count: number): Month[] {
  const first = `${monthOf(asOf)}-01` as Day;
  return Array.from({ length: count }, (_, place) => monthOf(addMonths(first, place - count + 1)));
}

/** The wait of each month, by the month of decision. */
export function monthlyWaits(reviews: readonly Review[], months: readonly Month[]): MonthWait[] {
  const byMonth = waitsByMonth(reviews);
  return months.map((month) => {
    const waits = byMonth.get(month) ?? [];
    return { month, days: medianOf(waits), decided: waits.length };
  });
}

/** How much passed the first time it was submitted. `conditional` is not first-pass: it is the second figure. @source reference 7d */
export interface FirstPass {
  readonly passed: number;
  readonly conditional: number;
  /** First submissions decided. */
  readonly base: number;
}

/** How a gate was decided the first time it was put to those who decide it; null where that is still open. */
export function firstOutcome([first]: readonly Review[]): GateOutcome | null {
  return first?.outcome ?? null;
}

/** First-pass yield over the reviews of several gates, each list the reviews of one gate of one deployment, oldest first. */
export function firstPass(histories: readonly (readonly Review[])[]): FirstPass {
  const first = histories.map(firstOutcome).filter((outcome) => outcome !== null);
  return {
    passed: first.filter((outcome) => outcome === 'passed').length,
    conditional: first.filter((outcome) => outcome === 'passed with conditions').length,
    base: first.length,
  };
}
