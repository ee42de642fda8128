import type { ReleasePlan } from '../../domain/measures/release-plan.ts';
import type { Day } from '../../domain/time.ts';
import { daysFromTo } from '../../parts/sentences/calendar.ts';

type Weeks = Pick<ReleasePlan['weeks'], 'from' | 'to'>;

/** Where a day lies on the weeks drawn, as a share of their width; a day outside them lies at their edge. */
export function shareOf({ from, to }: Weeks, day: Day): number {
  return Math.min(1, Math.max(0, daysFromTo(from, day) / daysFromTo(from, to)));
}

/** A share as the style writes it. */
export function percent(share: number): string {
  return `${(share * 100).toFixed(3)}%`;
}

/** Is a day among the weeks drawn? */
export function isDrawn({ from, to }: Weeks, day: Day): boolean {
  return day >= from && day <= to;
}

/** Do two days lie within a week of each other, so that their names would meet on a narrow scale? */
export function isNear(day: Day, other: Day): boolean {
  return Math.abs(daysFromTo(day, other)) < 7;
}
