import { describe, expect, it } from 'vitest';
import { nightWatch, watchesOn, weekCover } from '../../../src/domain/accountability/cover.ts';
import { day, deploymentIn, model, opened, people, stateOf, type Line } from '../../support/record-of.ts';

interface Shift {
  readonly days: number[];
  readonly from: string;
  readonly to: string;
  readonly primary: string;
  readonly secondary: string | null;
}

const rostered = (shifts: Shift[] | null, ...more: Line[]) => {
  const rota: Line[] = shifts === null ? [] : [['2025-02-01', 'rota.set', { deploymentId: 'DEP-1', shifts, pageTestedOn: null }]];
  const state = stateOf([opened, ...people, ...model(1), ...rota, ...more], '2026-01-01');
  return { deployment: deploymentIn(state), staff: state.people };
};
const day1 = (from: string, to: string, primary = 'P-1', secondary: string | null = null, days = [5]): Shift => ({
  days,
  from,
  to,
  primary,
  secondary,
});
const friday = day('2026-10-30');
const saturday = day('2026-10-31');
const monday = day('2026-11-02');
const told = (shifts: Shift[] | null, on = friday, ...more: Line[]) => {
  const { deployment, staff } = rostered(shifts, ...more);
  return watchesOn(deployment, staff, on).map(
    ({ from, to, primary, secondary }) => `${from}–${to} ${primary ?? 'nobody'}${secondary ? `, then ${secondary}` : ''}`,
  );
};

describe('the watches of a day', () => {
  it('are one long watch of nobody where there is no rota, or none that day', () => {
    expect(told(null)).toEqual(['0–1440 nobody']);
    expect(told([day1('07:00', '19:00')], saturday)).toEqual(['0–1440 nobody']);
  });

  it('follow one another in the order of the day, whatever order the shifts were written in', () => {
    expect(told([day1('12:15', '18:45', 'P-2'), day1('06:30', '12:15')])).toEqual([
      '0–390 nobody',
      '390–735 P-1',
      '735–1125 P-2',
      '1125–1440 nobody',
    ]);
  });

  it('run to midnight where a shift ends at 00:00, and the whole day where it starts there too', () => {
    expect(told([day1('18:00', '00:00')])).toEqual(['0–1080 nobody', '1080–1440 P-1']);
    expect(told([day1('18:00', '00:00')], saturday)).toEqual(['0–1440 nobody']);
    expect(told([day1('00:00', '00:00')])).toEqual(['0–1440 P-1']);
  });

  it('carry a night over into the next morning, from Sunday into Monday too', () => {
    expect(told([day1('22:00', '06:00', 'P-1', null, [7])], monday)).toEqual(['0–360 P-1', '360–1440 nobody']);
    expect(told([day1('22:00', '06:00', 'P-1', null, [5, 6])], saturday)).toEqual(['0–360 P-1', '360–1320 nobody', '1320–1440 P-1']);
  });

  it('take a shift that ends when it began as a day and a night', () => {
    expect(told([day1('08:00', '08:00')])).toEqual(['0–480 nobody', '480–1440 P-1']);
    expect(told([day1('08:00', '08:00')], saturday)).toEqual(['0–480 P-1', '480–1440 nobody']);
  });

  it('count an hour two shifts share once, for whoever came first', () => {
    expect(told([day1('06:00', '14:00'), day1('12:00', '20:00', 'P-2')])).toEqual([
      '0–360 nobody',
      '360–840 P-1',
      '840–1200 P-2',
      '1200–1440 nobody',
    ]);
    expect(told([day1('06:00', '20:00'), day1('12:00', '14:00', 'P-2')])).toEqual(['0–360 nobody', '360–1200 P-1', '1200–1440 nobody']);
    expect(told([day1('06:00', '14:00'), day1('08:00', '14:00', 'P-2')])).toEqual(['0–360 nobody', '360–840 P-1', '840–1440 nobody']);
  });

  it('put the secondary first where the primary has left, and nobody where both have', () => {
    const left = (personId: string, lastDay: string): Line => ['2025-05-01', 'person.left', { personId, lastDay: day(lastDay) }];
    const shift = [day1('00:00', '00:00', 'P-1', 'P-2')];
    expect(told(shift)).toEqual(['0–1440 P-1, then P-2']);
    expect(told(shift, friday, left('P-1', '2026-10-30'))).toEqual(['0–1440 P-1, then P-2']);
    expect(told(shift, friday, left('P-1', '2026-10-29'))).toEqual(['0–1440 P-2']);
    expect(told(shift, friday, left('P-2', '2026-10-29'))).toEqual(['0–1440 P-1']);
    expect(told(shift, friday, left('P-1', '2026-10-29'), left('P-2', '2026-10-29'))).toEqual(['0–1440 nobody']);
  });

  it('go to who is there, where somebody absent was to share them', () => {
    const shifts = [day1('06:00', '14:00', 'P-9'), day1('06:00', '14:00', 'P-1')];
    expect(told(shifts)).toEqual(['0–360 nobody', '360–840 P-1', '840–1440 nobody']);
  });

  it('are not kept by somebody the record does not know', () => {
    expect(told([day1('00:00', '00:00', 'P-9', 'P-8')])).toEqual(['0–1440 nobody']);
  });
});

describe('at 2 a.m.', () => {
  const at2 = (shift: Shift) => {
    const { deployment, staff } = rostered([shift]);
    return nightWatch(deployment, staff, friday);
  };

  it('answers whose watch begins by then and ends after', () => {
    expect(at2(day1('02:00', '03:00', 'P-1', 'P-2'))).toEqual({ from: 120, to: 180, primary: 'P-1', secondary: 'P-2' });
    expect(at2(day1('01:00', '02:01'))).toMatchObject({ primary: 'P-1' });
  });

  it('answers nobody whose watch ends at 2, or begins a minute later', () => {
    expect(at2(day1('01:00', '02:00'))).toBeNull();
    expect(at2(day1('02:01', '08:00'))).toBeNull();
  });
});

describe('the cover of the coming week', () => {
  it('counts the minutes without anybody, and those that rest on one person, over seven days', () => {
    const cover = (...shifts: Shift[]) => {
      const { deployment, staff } = rostered(shifts);
      return weekCover(deployment, staff, friday);
    };
    expect(cover(day1('09:00', '10:00', 'P-1', 'P-2'))).toEqual({ uncovered: 7 * 1440 - 60, withoutSecondary: 0 });
    expect(cover(day1('09:00', '10:30'), day1('09:00', '10:00', 'P-2', 'P-1', [4]))).toEqual({
      uncovered: 7 * 1440 - 150,
      withoutSecondary: 90,
    });
    expect(cover()).toEqual({ uncovered: 7 * 1440, withoutSecondary: 0 });
  });
});
