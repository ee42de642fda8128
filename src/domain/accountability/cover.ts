import type { Shift, PersonId } from '../audit/events.ts';
import type { Deployment, Person } from '../audit/state.ts';
import { addDays, weekdayOf, type Day } from '../time.ts';

/** Minutes of a day covered by one person, or by nobody. */
export interface Watch {
  /** Minutes from midnight. */
  readonly from: number;
  readonly to: number;
  readonly primary: PersonId | null;
  readonly secondary: PersonId | null;
}

const dayMinutes = 24 * 60;
const nightMinute = 2 * 60;

function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

function isThere(person: PersonId, people: ReadonlyMap<PersonId, Person>, day: Day): boolean {
  const known = people.get(person);
  return known !== undefined && (known.leftOn === null || known.leftOn >= day);
}

/** Parts of one calendar day that a shift covers, the morning after a shift past midnight included. */
function partsOn(shift: Shift, weekday: number): [from: number, to: number][] {
  const from = minuteOf(shift.from);
  // 00:00 is the midnight after: what a shift until then leaves to the next morning has no minutes.
  const to = minuteOf(shift.to);
  const dayBefore = weekday === 1 ? 7 : weekday - 1;
  const overnight = to <= from;
  const parts: [number, number][] = [];
  if (shift.days.includes(weekday)) parts.push([from, overnight ? dayMinutes : to]);
  if (overnight && shift.days.includes(dayBefore)) parts.push([0, to]);
  return parts;
}

/**
 * Who answers through one day, midnight to midnight in the institution's zone.
 * The watches follow one another without a gap; hours nobody covers have no
 * primary. Somebody who has left covers nothing.
 */
export function watchesOn(deployment: Deployment, people: ReadonlyMap<PersonId, Person>, day: Day): Watch[] {
  const weekday = weekdayOf(day);
  const covered = (deployment.rota?.shifts ?? [])
    .flatMap((shift) =>
      partsOn(shift, weekday).map(([from, to]): Watch => {
        const primary = isThere(shift.primary, people, day) ? shift.primary : null;
        const secondary = shift.secondary !== null && isThere(shift.secondary, people, day) ? shift.secondary : null;
        return { from, to, primary: primary ?? secondary, secondary: primary === null ? null : secondary };
      }),
    )
    .filter(({ primary }) => primary !== null)
    .toSorted((a, b) => a.from - b.from);
  const watches: Watch[] = [];
  let minute = 0;
  for (const watch of covered) {
    if (watch.to <= minute) continue;
    if (watch.from > minute) watches.push({ from: minute, to: watch.from, primary: null, secondary: null });
    watches.push({ ...watch, from: Math.max(watch.from, minute) });
    minute = watch.to;
  }
  if (minute < dayMinutes) watches.push({ from: minute, to: dayMinutes, primary: null, secondary: null });
  return watches;
}

/** Who answers at 2 a.m. of a day; null is nobody. */
export function nightWatch(deployment: Deployment, people: ReadonlyMap<PersonId, Person>, day: Day): Watch | null {
  // The watches leave no minute of the day out: the first to end after that one holds it.
  const watch = watchesOn(deployment, people, day).find(({ to }) => nightMinute < to)!;
  return watch.primary === null ? null : watch;
}

export interface WeekCover {
  /** Minutes of the coming seven days that nobody covers. */
  readonly uncovered: number;
  /** Minutes covered by one person alone. */
  readonly withoutSecondary: number;
}

/** Cover through the seven days from a day on. */
export function weekCover(deployment: Deployment, people: ReadonlyMap<PersonId, Person>, from: Day): WeekCover {
  let uncovered = 0;
  let withoutSecondary = 0;
  for (let ahead = 0; ahead < 7; ahead += 1) {
    for (const watch of watchesOn(deployment, people, addDays(from, ahead))) {
      const minutes = watch.to - watch.from;
      if (watch.primary === null) uncovered += minutes;
      else if (watch.secondary === null) withoutSecondary += minutes;
    }
  }
  return { uncovered, withoutSecondary };
}
