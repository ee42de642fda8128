/**
 * Dates as people write them, read to the precision they were written in and
 * never further. `Date` is not asked: it takes "Jul-25" for 25 July 2001.
 */
import { isDay, type When } from '../../domain/time.ts';
import { isPlaceholder, plain, shown } from './cells.ts';
import type { DateOrder } from './outcome.ts';

export type DateReading =
  | { readonly kind: 'blank' }
  /** "TBC", "n/a", "ongoing": words where a date was expected, and no fault. */
  | { readonly kind: 'placeholder' }
  | { readonly kind: 'date'; readonly when: When }
  /** 04/05/2024 without knowing which comes first. */
  | { readonly kind: 'either'; readonly dayFirst: When; readonly monthFirst: When }
  | { readonly kind: 'unreadable'; readonly why: string; readonly todo: string };

export interface DateRules {
  /** Which comes first in 04/05/2024; null where the file has not shown it. */
  readonly order: DateOrder | null;
  /** `month`: "22-Nov" is November 2022, a year and month that Excel mangled. */
  readonly dayMonth: 'month' | 'unreadable';
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;
const NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const TIME = String.raw`(?:[ t,]+\d{1,2}[:.]\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[ap]\.?m\.?)?(?:z|[+-]\d{2}:?\d{2})?)?`;
const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?,? )?';
const ORDINAL = '(?:st|nd|rd|th)?';

const patterns = {
  iso: new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})${TIME}$`),
  compact: /^(\d{4})(\d{2})(\d{2})$/,
  yearMonth: /^(\d{4})[-/.](\d{1,2})$/,
  monthYear: /^(\d{1,2})[-/.](\d{4})$/,
  year: /^(\d{4})$/,
  numbers: new RegExp(String.raw`^${WEEKDAY}(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})${TIME}$`),
  dayNamed: new RegExp(String.raw`^${WEEKDAY}(\d{1,2})${ORDINAL}(?: of)?[-/. ]+${MONTH}[-/., ']+(\d{4}|\d{2})${TIME}$`),
  namedDay: new RegExp(String.raw`^${WEEKDAY}${MONTH}[-/. ]+(\d{1,2})${ORDINAL},? (\d{4})${TIME}$`),
  namedYear: new RegExp(String.raw`^${MONTH}[-/., ']*(\d{4}|\d{2})$`),
  yearNamed: new RegExp(String.raw`^(\d{4})[-/. ]+${MONTH}$`),
  shortNamed: new RegExp(String.raw`^(\d{1,2})[-/ ]${MONTH}$`),
  quarter: /^q([1-4])[-/., ']*(?:of )?(\d{4}|'?\d{2})$/,
  yearQuarter: /^(\d{4})[-/., ]*q([1-4])$/,
  fiscal: /f\.?y\.?\s*'?\d{2,4}|\bfinancial year|\bfiscal/,
  serial: /^[34]\d{4}(?:\.\d+)?$/,
} as const;

const WORDS =
  /^(?:on-?going|continuous|pending|tba|not yet|not started|in progress|asap|rolling|n\/?a .*|never|later|see notes?|current|present|planned|unknown.*|to be .*)$/;

/** Years are written 24 for 2024; 70 and above are of the last century. */
function fullYear(text: string): number {
  const digits = text.replace("'", '');
  if (digits.length === 4) return Number(digits);
  const short = Number(digits);
  return short >= 70 ? 1900 + short : 2000 + short;
}

const two = (n: number): string => String(n).padStart(2, '0');

function unreadable(why: string, todo: string): DateReading {
  return { kind: 'unreadable', why, todo };
}

function ofMonth(year: number, month: number): DateReading {
  if (month < 1 || month > 12) return unreadable(`There is no month ${month}.`, `Write the month as 1 to 12, as ${year}-05.`);
  return { kind: 'date', when: `${year}-${two(month)}` as When };
}

function monthOf(name: string): number {
  return MONTHS.findIndex((month) => name.startsWith(month)) + 1;
}

/** "There is no 31 April." "Write 30 Apr or 1 May." */
function ofDay(year: number, month: number, day: number): DateReading {
  if (month < 1 || month > 12) return ofMonth(year, month);
  const text = `${year}-${two(month)}-${two(day)}`;
  if (isDay(text)) return { kind: 'date', when: text as string as When };
  const last = [31, 30, 29, 28].find((each) => isDay(`${year}-${two(month)}-${two(each)}`)) ?? 28;
  const name = NAMES[month - 1] ?? '';
  const why = month === 2 && day === 29 ? `There is no 29 February in ${year}.` : `There is no ${day} ${name}.`;
  return unreadable(why, `Write ${last} ${name.slice(0, 3)} or 1 ${(NAMES[month % 12] ?? '').slice(0, 3)}.`);
}

function ofNumbers(first: number, second: number, year: number, order: DateOrder | null): DateReading {
  const dayFirst = ofDay(year, second, first);
  const monthFirst = ofDay(year, first, second);
  if (first > 12 && second > 12) return unreadable(`Neither ${first} nor ${second} is a month.`, 'Write the date as 2024-05-31.');
  if (first > 12) return dayFirst;
  if (second > 12) return monthFirst;
  if (dayFirst.kind !== 'date' || monthFirst.kind !== 'date') return dayFirst;
  if (first === second || order === 'day first') return dayFirst;
  if (order === 'month first') return monthFirst;
  return { kind: 'either', dayFirst: dayFirst.when, monthFirst: monthFirst.when };
}

/** Read one date. */
export function readDate(text: string, { order, dayMonth }: DateRules): DateReading {
  const said = plain(text).replace(/^'/, '');
  if (said === '') return { kind: 'blank' };
  if (isPlaceholder(said) || WORDS.test(said)) return { kind: 'placeholder' };
  const numbersIn = (pattern: RegExp): number[] | null => pattern.exec(said)?.slice(1).map(Number) ?? null;

  const iso = numbersIn(patterns.iso);
  if (iso !== null) return ofDay(iso[0] ?? 0, iso[2] ?? 0, iso[3] ?? 0);
  const compact = numbersIn(patterns.compact);
  if (compact !== null && (compact[0] ?? 0) >= 1970 && (compact[0] ?? 0) < 2100)
    return ofDay(compact[0] ?? 0, compact[1] ?? 0, compact[2] ?? 0);
  const yearMonth = numbersIn(patterns.yearMonth);
  if (yearMonth !== null) return ofMonth(yearMonth[0] ?? 0, yearMonth[1] ?? 0);
  const monthYear = numbersIn(patterns.monthYear);
  if (monthYear !== null) return ofMonth(monthYear[1] ?? 0, monthYear[0] ?? 0);
  const year = numbersIn(patterns.year);
  if (year !== null) return plausibleYear(year[0] ?? 0);
  const numbers = patterns.numbers.exec(said);
  if (numbers !== null) return ofNumbers(Number(numbers[1]), Number(numbers[3]), fullYear(numbers[4] ?? ''), order);
  return ofWords(said, dayMonth) ?? leftover(text, said);
}

function plausibleYear(year: number): DateReading {
  if (year >= 1950 && year < 2100) return { kind: 'date', when: String(year) as When };
  return unreadable(`${year} is not a likely year.`, 'Write the date as 2024-05-31.');
}

function ofWords(said: string, dayMonth: DateRules['dayMonth']): DateReading | null {
  const dayNamed = patterns.dayNamed.exec(said);
  if (dayNamed !== null) return ofDay(fullYear(dayNamed[3] ?? ''), monthOf(dayNamed[2] ?? ''), Number(dayNamed[1]));
  const namedDay = patterns.namedDay.exec(said);
  if (namedDay !== null) return ofDay(Number(namedDay[3]), monthOf(namedDay[1] ?? ''), Number(namedDay[2]));
  const namedYear = patterns.namedYear.exec(said);
  if (namedYear !== null) return ofMonth(fullYear(namedYear[2] ?? ''), monthOf(namedYear[1] ?? ''));
  const yearNamed = patterns.yearNamed.exec(said);
  if (yearNamed !== null) return ofMonth(Number(yearNamed[1]), monthOf(yearNamed[2] ?? ''));
  const quarter = patterns.quarter.exec(said);
  if (quarter !== null) return { kind: 'date', when: `${fullYear(quarter[2] ?? '')}-Q${quarter[1]}` as When };
  const yearQuarter = patterns.yearQuarter.exec(said);
  if (yearQuarter !== null) return { kind: 'date', when: `${yearQuarter[1]}-Q${yearQuarter[2]}` as When };
  const shortNamed = patterns.shortNamed.exec(said);
  if (shortNamed === null) return null;
  if (dayMonth === 'month') return ofMonth(2000 + Number(shortNamed[1]), monthOf(shortNamed[2] ?? ''));
  const name = NAMES[monthOf(shortNamed[2] ?? '') - 1] ?? '';
  return unreadable(
    `This could be ${Number(shortNamed[1])} ${name} without a year, or ${name} ${2000 + Number(shortNamed[1])}.`,
    'Write the year in full, as 2022-11.',
  );
}

function leftover(text: string, said: string): DateReading {
  if (patterns.fiscal.test(said)) return unreadable('When this fiscal year begins, the file does not say.', 'Write the month, as 2025-07.');
  if (patterns.serial.test(said))
    return unreadable(
      'This is a spreadsheet’s day number, not a date.',
      'Format the column as a date in the spreadsheet program and save again.',
    );
  return unreadable(
    `“${shown(text).slice(0, 60)}” is not a date this reader knows.`,
    'Write the date as 2024-05-31, or 2024-05 where only the month is known.',
  );
}

/** Does the text look like a date, whatever its order? For telling date columns by the shape of their values. */
export function looksLikeDate(text: string): boolean {
  if (/^\d{1,4}$/.test(text.trim())) return false;
  const { kind } = readDate(text, { order: null, dayMonth: 'unreadable' });
  return kind === 'date' || kind === 'either';
}

/** Reduce a date to the month: where a form asked for MM/YYYY, the day is filler. */
export function toMonth(when: When): When {
  return /^\d{4}-\d{2}-\d{2}/.test(when) ? (when.slice(0, 7) as When) : when;
}

/** The order that the values of one column show by themselves. */
export function orderShown(texts: Iterable<string>): { readonly dayFirst: number; readonly monthFirst: number; readonly open: number } {
  const count = { dayFirst: 0, monthFirst: 0, open: 0 };
  for (const text of texts) {
    const numbers = patterns.numbers.exec(plain(text));
    if (numbers === null) continue;
    const first = Number(numbers[1]);
    const second = Number(numbers[3]);
    if (first > 12 && second <= 12) count.dayFirst += 1;
    else if (second > 12 && first <= 12) count.monthFirst += 1;
    else if (first !== second && first <= 12) count.open += 1;
  }
  return count;
}
