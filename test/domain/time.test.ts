import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  dayIn,
  daysBetween,
  endOfDay,
  firstDayOf,
  instantOf,
  isDay,
  localTime,
  precisionOf,
  toDay,
  toInstant,
  toWhen,
  weekdayOf,
} from '../../src/domain/time.ts';

const anyDay = fc.integer({ min: 0, max: 30_000 }).map((days) => addDays(toDay('1990-01-01'), days));

describe('days', () => {
  it('refuses a day the calendar does not have', () => {
    expect(() => toDay('2026-04-31')).toThrow(RangeError);
    expect(isDay('2025-02-29')).toBe(false);
    expect(isDay('2024-02-29')).toBe(true);
    expect(() => toDay('30 Oct 2026')).toThrow('YYYY-MM-DD');
  });

  it('adds what it counts: from a day to the day n later are n days', () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: -9000, max: 9000 }), (day, n) => daysBetween(day, addDays(day, n)) === n));
  });

  it('counts calendar days, not hours, over the change of the clocks', () => {
    expect(daysBetween(toDay('2026-10-31'), toDay('2026-11-02'))).toBe(2);
  });

  it('keeps to the last day of a shorter month', () => {
    expect(addMonths(toDay('2026-08-31'), 6)).toBe('2027-02-28');
  });

  it('knows Monday from Sunday', () => {
    expect(weekdayOf(toDay('2026-10-26'))).toBe(1);
    expect(weekdayOf(toDay('2026-11-01'))).toBe(7);
  });
});

describe('dates as precise as their source', () => {
  it.each([
    ['2024', '2024-01-01', 'year'],
    ['2024-Q3', '2024-07-01', 'quarter'],
    ['2024-05', '2024-05-01', 'month'],
    ['2024-05-14', '2024-05-14', 'day'],
    ['2024-05-14T16:02:00-04:00', '2024-05-14', 'minute'],
  ])('reads %s as beginning on %s, known to the %s', (text, first, precision) => {
    expect(firstDayOf(toWhen(text))).toBe(first);
    expect(precisionOf(toWhen(text))).toBe(precision);
  });

  it.each(['2024-13', '2024-Q5', 'May 2024', '', '2024-02-30'])('refuses %j', (text) => {
    expect(() => toWhen(text)).toThrow(RangeError);
  });
});

describe('moments and zones', () => {
  it('ends a day when it ends there, not in Greenwich', () => {
    expect(endOfDay(toDay('2026-10-30'), 'America/New_York')).toBe('2026-10-31T03:59:59Z');
    expect(endOfDay(toDay('2026-10-30'), 'UTC')).toBe('2026-10-30T23:59:59Z');
  });

  it('ends the day on which the clocks go back an hour later', () => {
    expect(endOfDay(toDay('2026-11-01'), 'America/New_York')).toBe('2026-11-02T04:59:59Z');
  });

  it('tells the day a moment fell on in a zone', () => {
    expect(dayIn(toInstant('2026-10-31T03:30:00Z'), 'America/New_York')).toBe('2026-10-30');
    expect(localTime(toInstant('2026-10-30T10:10:00Z'), 'America/New_York')).toBe('2026-10-30T06:10:00-04:00');
    expect(instantOf(toDay('2026-10-30'), '06:10', 'America/New_York')).toBe('2026-10-30T10:10:00Z');
  });
});
