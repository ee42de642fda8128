/**
 * Days and moments. The domain never reads a clock: the day comes in as an
 * argument. Calendar arithmetic is Temporal's.
 */
import { Temporal } from 'temporal-polyfill';

declare const brand: unique symbol;

/** A calendar day, `YYYY-MM-DD`, in the institution's zone. */
export type Day = string & { readonly [brand]: 'Day' };

/** Whole days, never negative where a duration is meant. */
export type Days = number;

/**
 * A date as precisely as its source gave it (ISO 8601, reduced precision):
 * `2024`, `2024-Q2`, `2024-05`, `2024-05-14`, or a local time with its offset,
 * `2024-05-14T16:02:00-04:00`. Never more precise than it was written.
 */
export type When = string & { readonly [brand]: 'When' };

/** A moment in UTC, `YYYY-MM-DDTHH:MM:SSZ`: moments compare as text. */
export type Instant = string & { readonly [brand]: 'Instant' };

/** An IANA time zone, as `America/New_York`. */
export type Zone = string;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;
const WHEN = /^(\d{4})(?:-Q([1-4])|-(\d{2})(?:-(\d{2})(?:T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2})?)?)?$/;

const dayNumbers = new Map<string, number>();
const EPOCH = Temporal.PlainDate.from('1970-01-01');

/** Days since 1 Jan 1970. Remembered: a portfolio asks for the same few thousand days again and again. */
function dayNumber(day: Day): number {
  const known = dayNumbers.get(day);
  if (known !== undefined) return known;
  const number = EPOCH.until(Temporal.PlainDate.from(day), { largestUnit: 'days' }).days;
  if (dayNumbers.size > 50_000) dayNumbers.clear();
  dayNumbers.set(day, number);
  return number;
}

/**
 * Read a calendar day.
 * @throws RangeError if the text is no day of the calendar, as 2026-04-31
 */
export function toDay(text: string): Day {
  if (!DAY.test(text)) throw new RangeError(`Not a day (YYYY-MM-DD): ${text}`);
  Temporal.PlainDate.from(text, { overflow: 'reject' });
  return text as Day;
}

/** Is this text a day of the calendar? */
export function isDay(text: string): text is Day {
  try {
    toDay(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Read a date of any precision.
 * @throws RangeError if it is none
 */
export function toWhen(text: string): When {
  const parts = WHEN.exec(text);
  if (parts === null) throw new RangeError(`Not a date (YYYY, YYYY-MM, YYYY-MM-DD …): ${text}`);
  const month = parts[3];
  if (month !== undefined) toDay(`${parts[1]}-${month}-${parts[4] ?? '01'}`);
  return text as When;
}

/**
 * Read a moment in UTC.
 * @throws RangeError if it is none
 */
export function toInstant(text: string): Instant {
  if (!INSTANT.test(text)) throw new RangeError(`Not a moment in UTC (YYYY-MM-DDTHH:MM:SSZ): ${text}`);
  return text as Instant;
}

/** The first day a date can mean: durations count from it. */
export function firstDayOf(when: When): Day {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(when);
  if (quarter !== null) return `${quarter[1]}-${String(Number(quarter[2]) * 3 - 2).padStart(2, '0')}-01` as Day;
  if (when.length === 4) return `${when}-01-01` as Day;
  if (when.length === 7) return `${when}-01` as Day;
  return when.slice(0, 10) as Day;
}

/** How precisely a date is known. */
export function precisionOf(when: When): 'year' | 'quarter' | 'month' | 'day' | 'minute' {
  if (when.length === 4) return 'year';
  if (when.includes('Q')) return 'quarter';
  if (when.length === 7) return 'month';
  return when.length === 10 ? 'day' : 'minute';
}

/** Whole days from one day to another; negative when `to` comes first. */
export function daysBetween(from: Day, to: Day): Days {
  return dayNumber(to) - dayNumber(from);
}

/** The day `days` after (or, negative, before) a day. */
export function addDays(day: Day, days: Days): Day {
  return remembered(daysAdded, day, days, () => Temporal.PlainDate.from(day).add({ days }).toString() as Day);
}

/** The same day of the month, `months` later; the last of the month where there is no such day. */
export function addMonths(day: Day, months: number): Day {
  return remembered(monthsAdded, day, months, () => Temporal.PlainDate.from(day).add({ months }).toString() as Day);
}

const daysAdded = new Map<string, Day>();
const monthsAdded = new Map<string, Day>();

/** An answer given before: a portfolio adds the same few terms to the same few thousand days. */
function remembered(known: Map<string, Day>, day: Day, amount: number, work: () => Day): Day {
  const key = `${day} ${amount}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const answer = work();
  if (known.size > 50_000) known.clear();
  known.set(key, answer);
  return answer;
}

/** The day so many working days (Monday to Friday) after a day. Holidays are an institution's own, and not known here. */
export function addWorkingDays(day: Day, days: Days): Day {
  let at = day;
  for (let left = days; left > 0;) {
    at = addDays(at, 1);
    if (weekdayOf(at) < 6) left -= 1;
  }
  return at;
}

/** 1 Monday … 7 Sunday. */
export function weekdayOf(day: Day): number {
  return Temporal.PlainDate.from(day).dayOfWeek;
}

/** The last moment of a day in a zone: what was recorded by then was known on that day. */
export function endOfDay(day: Day, zone: Zone): Instant {
  const next = Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime({ timeZone: zone });
  return next.toInstant().subtract({ seconds: 1 }).toString({ smallestUnit: 'second' }) as Instant;
}

/** The day on which a moment fell in a zone. */
export function dayIn(instant: Instant, zone: Zone): Day {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString() as Day;
}

/** A moment written as local time with its offset, as the institution's clock showed it. */
export function localTime(instant: Instant, zone: Zone): When {
  return Temporal.Instant.from(instant)
    .toZonedDateTimeISO(zone)
    .toString({ timeZoneName: 'never', smallestUnit: 'second', calendarName: 'never' }) as When;
}

/** A local time of day on a day, as a moment in UTC. */
export function instantOf(day: Day, time: `${number}:${number}`, zone: Zone): Instant {
  const local = Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone);
  return local.toInstant().toString({ smallestUnit: 'second' }) as Instant;
}

/** The later of two days. */
export function later(a: Day, b: Day): Day {
  return a < b ? b : a;
}
