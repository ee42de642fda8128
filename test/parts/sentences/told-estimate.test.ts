import { describe, expect, it } from 'vitest';
import { baseWords, figureWords } from '../../../src/domain/measures/told-words.ts';

const share = (value: number | null, counted: number, base: number, unknown = 0) => ({
  kind: 'share' as const,
  value,
  why: null,
  interval: null,
  of: 'pilots',
  counted,
  base,
  unknown,
});

describe('a share', () => {
  it('that is its rows’ quotient gives the counts it is made of', () => {
    expect([figureWords(share(4 / 28, 4, 28)), baseWords(share(4 / 28, 4, 28))]).toEqual(['14%', '4 of 28 pilots']);
    expect([figureWords(share(0.25, 3, 13, 1)), baseWords(share(0.25, 3, 13, 1))]).toEqual(['3 of 12', 'pilots; 1 not reported']);
  });

  it('that is read off a curve is called an estimate, and its counts so far', () => {
    expect([figureWords(share(0.32, 2, 38)), baseWords(share(0.32, 2, 38))]).toEqual(['32%', 'estimated from 38 pilots']);
    expect(baseWords(share(0.32, 2, 40, 2))).toBe('estimated from 38 pilots; 2 not reported');
    expect(figureWords(share(0.32, 2, 12))).toBe('2 of 12 so far');
  });

  it('that nobody can tell is no number', () => {
    expect(figureWords(share(null, 0, 21, 21))).toBe('Cannot tell');
  });
});
