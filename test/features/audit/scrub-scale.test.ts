import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDay } from '../../../src/domain/time.ts';
import { scrubBars, scrubTicks, scrubTop } from '../../../src/features/audit/scrub-scale.ts';

const [first, last] = [toDay('2025-01-01'), toDay('2026-12-31')];

describe('the bars of the scrubber', () => {
  it('hold every entry exactly once, at any width, none thinner than can be seen', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ at: fc.nat(729), entries: fc.integer({ min: 1, max: 900 }) }), { maxLength: 60 }),
        fc.integer({ min: 200, max: 2000 }),
        (all, width) => {
          const days = all.map(({ at, entries }) => ({ day: new Date(Date.UTC(2025, 0, 1 + at)).toISOString().slice(0, 10), entries }));
          const bars = scrubBars(days, first, last, width);
          expect(bars.reduce((sum, { entries }) => sum + entries, 0)).toBe(all.reduce((sum, { entries }) => sum + entries, 0));
          expect(width / bars.length).toBeGreaterThanOrEqual(2.9);
          expect([bars[0]!.from, bars.at(-1)!.to]).toEqual([first, last]);
        },
      ),
    );
  });

  it('are not flattened by one day on which a file was loaded', () => {
    const bars = [...Array.from({ length: 40 }, () => 5), 900].map((entries) => ({ from: first, to: first, entries }));
    expect(scrubTop(bars)).toBeLessThan(10);
    expect(scrubTop([{ from: first, to: first, entries: 3 }])).toBe(3);
    expect(scrubTop([])).toBe(1);
  });

  it('carry as many months as there is room for, a year where one begins', () => {
    const wide = scrubTicks(first, last, 1400);
    expect(wide[0]).toEqual({ day: '2025-03-01', words: 'Mar 2025' });
    expect(wide.find(({ day }) => day === '2026-01-01')?.words).toBe('Jan 2026');
    expect(scrubTicks(first, last, 340).length).toBeLessThan(6);
  });
});
