import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nightWatch, watchesOn, weekCover } from '../../../src/domain/accountability/cover.ts';
import { day, deploymentIn, model, opened, people, stateOf, type Line } from '../../support/record-of.ts';

const withRota = (shifts: { days: number[]; from: string; to: string; primary: string; secondary: string | null }[], ...more: Line[]) => {
  const state = stateOf(
    [opened, ...people, ...model(1), ['2025-02-01', 'rota.set', { deploymentId: 'DEP-1', shifts, pageTestedOn: null }], ...more],
    '2026-01-01',
  );
  return { deployment: deploymentIn(state), people: state.people };
};
const friday = day('2026-10-30');
const saturday = day('2026-10-31');

describe('cover through a day', () => {
  it('follows a shift past midnight into the next morning', () => {
    const { deployment, people: staff } = withRota([{ days: [5], from: '19:00', to: '07:00', primary: 'P-1', secondary: null }]);
    expect(nightWatch(deployment, staff, saturday)).toMatchObject({ primary: 'P-1' });
    expect(nightWatch(deployment, staff, friday)).toBeNull();
    expect(watchesOn(deployment, staff, saturday).map(({ from, to, primary }) => [from, to, primary])).toEqual([
      [0, 420, 'P-1'],
      [420, 1440, null],
    ]);
  });

  it('counts nobody who has left, and lets the secondary step in', () => {
    const left: Line = ['2025-05-01', 'person.left', { personId: 'P-1', lastDay: day('2025-05-01') }];
    const { deployment, people: staff } = withRota(
      [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '00:00', primary: 'P-1', secondary: 'P-2' }],
      left,
    );
    expect(nightWatch(deployment, staff, friday)).toMatchObject({ primary: 'P-2', secondary: null });
  });

  it('counts 108 uncovered hours a week beside weekdays from 07:00 to 19:00', () => {
    const { deployment, people: staff } = withRota([
      { days: [1, 2, 3, 4, 5], from: '07:00', to: '19:00', primary: 'P-1', secondary: null },
    ]);
    expect(weekCover(deployment, staff, friday)).toEqual({ uncovered: 108 * 60, withoutSecondary: 60 * 60 });
  });

  it('leaves no minute out and none twice, whatever the rota', () => {
    const anyTime = fc
      .tuple(fc.nat(23), fc.constantFrom('00', '30'))
      .map(([hour, minutes]) => `${String(hour).padStart(2, '0')}:${minutes}`);
    const anyShift = fc.record({
      days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
      from: anyTime,
      to: anyTime,
      primary: fc.constantFrom('P-1', 'P-2'),
      secondary: fc.constantFrom('P-3', null),
    });
    fc.assert(
      fc.property(fc.array(anyShift, { maxLength: 5 }), (shifts) => {
        const { deployment, people: staff } = withRota(shifts);
        const watches = watchesOn(deployment, staff, friday);
        expect(watches[0]!.from).toBe(0);
        expect(watches.at(-1)!.to).toBe(1440);
        for (const [index, watch] of watches.entries()) {
          expect(watch.to).toBeGreaterThan(watch.from);
          if (index > 0) expect(watch.from).toBe(watches[index - 1]!.to);
        }
      }),
      { numRuns: 60 },
    );
  });
});
