import { describe, expect, it } from 'vitest';
import type { GateId } from '../../../../src/domain/gates/catalogue.ts';
import { claimOf } from '../../../../src/domain/measures/claim/claim.ts';
import { verdictOf, type VerdictFacts } from '../../../../src/domain/measures/claim/verdict.ts';
import { defaultSettings } from '../../../../src/domain/settings.ts';
import { groundOfLines, keptOne, many, silentOne } from '../../../support/claim-portfolio.ts';
import type { Line } from '../../../support/record-of.ts';

const governance: readonly GateId[] = ['G-FIN', 'G-PRV'];
const technical: readonly GateId[] = ['G-VAL', 'G-DAT'];

/** Twelve pilots, and twelve in production, with the gates of one side or the other returned. */
function portfolio(pilots: readonly GateId[], production: readonly GateId[], count = 12): Line[] {
  return [
    ...many(count, 1, (n) => keptOne({ n, stage: 'pilot', returned: pilots })),
    ...many(count, 101, (n) => keptOne({ n, stage: 'production', returned: production })),
  ];
}

describe('the claim', () => {
  it.each([
    ['governance truly binds', portfolio(governance, []), 'supported', []],
    ['technology does', portfolio(technical, []), 'not supported', []],
    ['production carries the same holds', portfolio(governance, governance), 'mixed', []],
    ['there is too little to go by', portfolio(governance, [], 7), 'cannot tell', ['too few held']],
  ] as const)('where %s', (_name, lines, word, lacking) => {
    const { verdict } = claimOf(groundOfLines(lines));
    expect(verdict.word).toBe(word);
    expect(verdict.lacking).toEqual(lacking);
  });

  it('is not told where nobody wrote down why for more than a quarter', () => {
    const lines = (unknown: number) => [...portfolio(governance, [], 9), ...many(unknown, 201, silentOne)];
    expect(claimOf(groundOfLines(lines(3))).verdict.word).toBe('supported');
    expect(claimOf(groundOfLines(lines(4))).verdict).toMatchObject({ word: 'cannot tell', lacking: ['too many without a reason'] });
  });

  it('is not told of an empty record', () => {
    expect(claimOf(groundOfLines([])).verdict).toMatchObject({ word: 'cannot tell', lacking: ['too few held', 'no required days'] });
  });
});

const held = { blocked: 10, required: 100 };
const above = { governance: held, technical: held, estimate: 2, interval: { low: 1.2, high: 3 } };
const fair: VerdictFacts = {
  held: 20,
  unknown: 0,
  ratios: [above, above],
  excesses: [
    { low: 0.1, high: 0.5 },
    { low: 0.05, high: 0.5 },
  ],
};
const told = (facts: Partial<VerdictFacts>, settings = {}) => verdictOf({ ...fair, ...facts }, { ...defaultSettings, ...settings }).word;
const ratio = (estimate: number, low: number, high: number) => ({ ...above, estimate, interval: { low, high } });

describe('the rule of the verdict', () => {
  it.each([
    ['all tests met', {}, 'supported'],
    ['7 held', { held: 7 }, 'cannot tell'],
    ['8 held', { held: 8 }, 'supported'],
    ['a quarter without a reason', { unknown: 5 }, 'supported'],
    ['more than a quarter', { unknown: 6 }, 'cannot tell'],
    ['no technical gate ever required', { ratios: [{ ...above, technical: { blocked: 0, required: 0 } }] }, 'cannot tell'],
    ['a lower bound of 1 exactly', { ratios: [ratio(2, 1, 3), above] }, 'leaning'],
    ['one assignment whose lower bound is 1', { ratios: [above, ratio(2, 1, 3)] }, 'leaning'],
    ['an estimate of 1', { ratios: [ratio(1, 0.8, 1.3), above] }, 'mixed'],
    ['an upper bound of 1 exactly', { ratios: [ratio(0.8, 0.6, 1), above] }, 'mixed'],
    ['an upper bound below 1', { ratios: [ratio(0.8, 0.6, 0.99), above] }, 'not supported'],
    ['a difference whose lower bound is 0', { excesses: [{ low: 0, high: 0.5 }] }, 'mixed'],
    [
      'one of two differences below',
      {
        excesses: [
          { low: 0.2, high: 0.5 },
          { low: -0.01, high: 0.5 },
        ],
      },
      'mixed',
    ],
    ['nothing to compare with', { excesses: [null, null] }, 'mixed'],
    ['no interval', { ratios: [{ ...above, interval: null }, above] }, 'leaning'],
    ['no ratio', { ratios: [{ ...above, estimate: null, interval: null }, above] }, 'mixed'],
  ] as const)('%s', (_name, facts, word) => {
    expect(told(facts as Partial<VerdictFacts>)).toBe(word);
  });

  it('reads its thresholds from the settings', () => {
    expect(told({ held: 7 }, { claimLeastHeld: 7 })).toBe('supported');
    expect(told({ unknown: 6 }, { claimMostUnknownPercent: 30 })).toBe('supported');
    expect(told({}, { claimRatioPercent: 120 })).toBe('leaning');
    expect(told({}, { claimExcessPoints: 5 })).toBe('mixed');
  });
});
