import { describe, expect, it } from 'vitest';
import { shareWords } from '../../src/parts/share-words.ts';
import { counted, listed } from '../../src/ui/count.ts';
import { dayWords, quarterEndsBefore } from '../../src/ui/day.ts';

describe('days in words', () => {
  it.each([
    ['2026-10-30', '30 Oct 2026'],
    ['2024-05', 'May 2024'],
    ['2024-Q2', 'Q2 2024'],
    ['2024', '2024'],
    ['2024-05-14T16:02:00-04:00', '14 May 2024'],
    ['soon', 'soon'],
  ])('%s is written as precisely as it was given: %s', (when, words) => {
    expect(dayWords(when)).toBe(words);
  });

  it('offers the quarter ends before a day, never the day itself', () => {
    expect(quarterEndsBefore('2026-10-30', 4)).toEqual(['2026-09-30', '2026-06-30', '2026-03-31', '2025-12-31']);
    expect(quarterEndsBefore('2026-03-31', 1)).toEqual(['2025-12-31']);
  });
});

describe('counts in words', () => {
  it('gives percent from a base of 20, counts below, and nothing of nothing', () => {
    expect(shareWords(9, 38)).toBe('24%');
    expect(shareWords(10, 20)).toBe('50%');
    expect(shareWords(3, 19)).toBe('3 of 19');
    expect(shareWords(0, 0)).toBeNull();
  });

  it('knows one from many', () => {
    expect([0, 1, 2, 12_400].map((count) => counted(count, 'model'))).toEqual(['0 models', '1 model', '2 models', '12,400 models']);
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((words) => listed(words))).toEqual(['', 'a', 'a and b', 'a, b and c']);
  });
});
