import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, toDay, toWhen, type When } from '../../../src/domain/time.ts';
import { looksLikeDate, orderShown, readDate, toMonth, type DateReading } from '../../../src/formats/imports/dates.ts';

const open = { order: null, dayMonth: 'unreadable' } as const;
const dayFirst = { order: 'day first', dayMonth: 'unreadable' } as const;
const monthFirst = { order: 'month first', dayMonth: 'unreadable' } as const;
const federal = { order: 'month first', dayMonth: 'month' } as const;

function when(text: string, rules: Parameters<typeof readDate>[1] = open): string {
  const read = readDate(text, rules);
  return read.kind === 'date' ? read.when : read.kind;
}

describe('readDate', () => {
  it.each([
    ['2025-09-08 00:00:00', '2025-09-08'],
    ['2024/5/1', '2024-05-01'],
    ['20240501', '2024-05-01'],
    ['5 Mar 2024', '2024-03-05'],
    ['1st of March, 2025', '2025-03-01'],
    ['Mon 3 Mar 2025', '2025-03-03'],
    ['March 3, 2025', '2025-03-03'],
    ['13/05/2024', '2024-05-13'],
    ['05/13/2024', '2024-05-13'],
    ['31.12.24', '2024-12-31'],
    ['09/24/2024 12:00:00 AM', '2024-09-24'],
    ['9/19/2019 0:00', '2019-09-19'],
    ['2025-03-01T09:30:00Z', '2025-03-01'],
    ['05-Mar-24', '2024-03-05'],
    ['04/04/2024', '2024-04-04'],
  ])('reads %s to the day', (text, expected) => {
    expect(when(text)).toBe(expected);
  });

  it.each([
    ['Jul-25', '2025-07'],
    ['Mar 2024', '2024-03'],
    ['September 2026', '2026-09'],
    ["Mar '25", '2025-03'],
    ['01/2024', '2024-01'],
    ['2024-05', '2024-05'],
    ['2024 Mar', '2024-03'],
    ['Sept. 2024', '2024-09'],
    ['Q2 2024', '2024-Q2'],
    ['2024-Q2', '2024-Q2'],
    ['Q3-25', '2025-Q3'],
    ['2020', '2020'],
  ])('reads %s as precisely as it is written, and no further', (text, expected) => {
    expect(when(text)).toBe(expected);
  });

  it('does not decide between 4 May and 5 April by itself', () => {
    expect(readDate('04/05/2024', open)).toEqual({ kind: 'either', dayFirst: '2024-05-04', monthFirst: '2024-04-05' });
    expect(when('04/05/2024', dayFirst)).toBe('2024-05-04');
    expect(when('04/05/2024', monthFirst)).toBe('2024-04-05');
  });

  it('takes 22-Nov for November 2022 only where a form is known to mangle months so', () => {
    expect(when('22-Nov', federal)).toBe('2022-11');
    expect(readDate('22-Nov', open)).toMatchObject({
      kind: 'unreadable',
      why: 'This could be 22 November without a year, or November 2022.',
    });
  });

  it('says what is wrong with a day that does not exist, and what to write', () => {
    expect(readDate('31/04/2026', dayFirst)).toEqual({ kind: 'unreadable', why: 'There is no 31 April.', todo: 'Write 30 Apr or 1 May.' });
    expect(readDate('29/02/2025', dayFirst)).toEqual({
      kind: 'unreadable',
      why: 'There is no 29 February in 2025.',
      todo: 'Write 28 Feb or 1 Mar.',
    });
    expect(readDate('2024-13-01', open)).toMatchObject({ why: 'There is no month 13.' });
    expect(readDate('45291', open)).toMatchObject({ why: 'This is a spreadsheet’s day number, not a date.' });
    expect(readDate('Q4FY25', open)).toMatchObject({ why: 'When this fiscal year begins, the file does not say.' });
  });

  it.each(['Pre-2021', '10/12023', '2022-08 (estimated)', 'after the upgrade', '13/13/2024', '99/99/9999', 'yes', '1850'])(
    'does not read %s',
    (text) => {
      expect(readDate(text, open).kind).toBe('unreadable');
    },
  );

  it.each(['TBC', 'n/a', '-', 'TODO', 'Ongoing', 'N/A -Consolidated into another use case.', 'to be confirmed'])(
    'takes %s for words that stand where a date will',
    (text) => {
      expect(readDate(text, open).kind).toBe('placeholder');
    },
  );

  it('reads back every day of a century in each way it can be written', () => {
    const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 36_500 }), (offset) => {
        const day = addDays(toDay('1980-01-01'), offset);
        const [year = '', month = '', date = ''] = day.split('-');
        const name = names[Number(month) - 1];
        for (const text of [
          day,
          `${date} ${name} ${year}`,
          `${name} ${Number(date)}, ${year}`,
          `${year}/${month}/${date}`,
          `${day}T10:11:12Z`,
        ])
          expect(when(text)).toBe(day);
        expect(when(`${Number(date)}/${Number(month)}/${year}`, dayFirst)).toBe(day);
        expect(when(`${month}-${date}-${year}`, monthFirst)).toBe(day);
      }),
    );
  });

  it('answers any text, and a date it answers is a date of the calendar', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^[\d/\-. JanFebQ']{0,14}$/)),
        fc.constantFrom(open, dayFirst, monthFirst, federal),
        (text, rules) => {
          const read: DateReading = readDate(text, rules);
          if (read.kind === 'date') expect(toWhen(read.when)).toBe(read.when);
        },
      ),
    );
  });
});

describe('the order of dates', () => {
  it('counts what the values show: a day above 12 on either side, or nothing', () => {
    expect(orderShown(['13/05/2024', '05/13/2024', '04/05/2024', '04/04/2024', '2024-05-13', 'TBC'])).toEqual({
      dayFirst: 1,
      monthFirst: 1,
      open: 1,
    });
  });

  it('does not take a bare number for a date', () => {
    expect(looksLikeDate('2024')).toBe(false);
    expect(looksLikeDate('12')).toBe(false);
    expect(looksLikeDate('Mar-25')).toBe(true);
  });

  it('reduces a day to its month, and leaves the rest', () => {
    expect(toMonth('2024-05-13' as When)).toBe('2024-05');
    expect(toMonth('2024-Q2' as When)).toBe('2024-Q2');
    expect(toMonth('2024' as When)).toBe('2024');
  });
});
