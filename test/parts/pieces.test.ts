import { describe, expect, it } from 'vitest';
import { capitalised, plain, said } from '../../src/domain/pieces.ts';

describe('a sentence of pieces', () => {
  const held = { text: '9', show: 'held' };

  it('keeps words and numbers in their places, and leaves nothing empty', () => {
    expect(said`${held} of ${{ text: '17', measure: 'open' }} held${''}${[]}.`).toEqual([
      held,
      ' of ',
      { text: '17', measure: 'open' },
      ' held',
      '.',
    ]);
  });

  it('takes another sentence in', () => {
    expect(plain(said`Of 2: ${said`${held} held`}.`)).toBe('Of 2: 9 held.');
  });

  it('begins with a capital, be it in a number that opens', () => {
    expect(capitalised(['held', held])).toEqual(['Held', held]);
    expect(capitalised([{ text: 'none', show: 'held' }])).toEqual([{ text: 'None', show: 'held' }]);
    expect(capitalised([])).toEqual([]);
  });
});
