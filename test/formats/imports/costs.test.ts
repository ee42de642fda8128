import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { costKindOf, currencyIn, readCosts, type CostRules } from '../../../src/formats/imports/costs.ts';

const annual: CostRules = { kind: 'annual', currency: null };
const unsaid: CostRules = { kind: null, currency: null };

function amounts(text: string, rules: CostRules = annual): readonly (readonly [string, number, unknown])[] {
  return readCosts(text, rules).costs.map(({ kind, amount, currency }) => [kind, amount, typeof currency === 'string' ? currency : null]);
}

describe('readCosts', () => {
  it.each([
    ['£12,500', 12_500, 'GBP'],
    ['12.5k', 12_500, null],
    ['£1.1m', 1_100_000, 'GBP'],
    ['€ 12.500,50', 12_500.5, 'EUR'],
    ['12 500 EUR', 12_500, 'EUR'],
    ['AUD 45,000', 45_000, 'AUD'],
    ['US$9,900', 9900, 'USD'],
    ["CHF 1'200", 1200, 'CHF'],
    ['£18,000 ex VAT', 18_000, 'GBP'],
    ['9,600 ', 9600, null],
    ['0', 0, null],
    ['£2,000.75', 2000.75, 'GBP'],
  ])('reads %s', (text, amount, currency) => {
    expect(amounts(text)).toEqual([['annual', amount, currency]]);
  });

  it('tells one-off from yearly by the words beside the amount', () => {
    expect(amounts('$45,000/yr', unsaid)).toEqual([['annual', 45_000, null]]);
    expect(amounts('$20k once + $18,500/yr', unsaid)).toEqual([
      ['one-off', 20_000, null],
      ['annual', 18_500, null],
    ]);
    expect(amounts('£15k set-up, then £3k p.a.', unsaid)).toEqual([
      ['one-off', 15_000, 'GBP'],
      ['annual', 3000, 'GBP'],
    ]);
    expect(amounts('annual licence £7,000', unsaid)).toEqual([['annual', 7000, 'GBP']]);
    expect(amounts('£5,000 one-off', annual)).toEqual([['one-off', 5000, 'GBP']]);
  });

  it('says why it does not read an amount that leaves its kind, its size or its period open', () => {
    expect(readCosts('£12,500', unsaid)).toMatchObject({
      costs: [],
      why: 'Whether this is one-off or per year, neither the header nor the cell says.',
    });
    expect(readCosts('£10k-£12k', annual)).toMatchObject({ costs: [], unread: '£10k-£12k', why: 'This is a range, not an amount.' });
    expect(readCosts('£500 per month', annual).why).toMatch(/per month/);
    expect(readCosts('$3 per scan', annual).why).toMatch(/each use/);
    expect(readCosts('~£5k', annual).why).toMatch(/estimate/);
    expect(readCosts('12.500', annual).why).toBe('“12.500” could be a decimal or thousands.');
  });

  it.each(['TBC', 'incl. above', 'free during trial', 'n/a', '-', 'see contract'])(
    'keeps %s as words, and reads no amount from it',
    (text) => {
      expect(readCosts(text, annual)).toEqual({ costs: [], unread: text });
    },
  );

  it('takes the currency of the cell, then of the header, and never of a bare dollar sign', () => {
    expect(amounts('$45,000', { kind: 'annual', currency: 'AUD' })).toEqual([['annual', 45_000, 'AUD']]);
    expect(amounts('£45,000', { kind: 'annual', currency: 'AUD' })).toEqual([['annual', 45_000, 'GBP']]);
    expect(amounts('$45,000')).toEqual([['annual', 45_000, null]]);
    expect(readCosts({ text: '4000', number: 4000, currency: 'GBP' }, annual).costs).toEqual([
      { kind: 'annual', amount: 4000, currency: 'GBP', verbatim: '4000' },
    ]);
    expect([currencyIn('Run cost p.a. (£)'), currencyIn('Annual (USD)'), currencyIn('Set-up ($)')]).toEqual(['GBP', 'USD', null]);
  });

  it('knows the kind from the header', () => {
    expect(['One-off £', 'Implementation (USD, one time)', 'Set-up', 'Capital'].map(costKindOf)).toEqual([
      'one-off',
      'one-off',
      'one-off',
      'one-off',
    ]);
    expect(['Run cost p.a. (£)', 'Annual (USD)', 'Licence per year', 'Ongoing'].map(costKindOf)).toEqual([
      'annual',
      'annual',
      'annual',
      'annual',
    ]);
    expect([costKindOf('Cost'), costKindOf('Set-up and annual')]).toEqual([null, 'both']);
  });

  it('reads back every amount that is written with thousands marks', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (amount) => {
        expect(amounts(`£${amount.toLocaleString('en-GB')}`)).toEqual([['annual', amount, 'GBP']]);
        expect(amounts(String(amount))).toEqual([['annual', amount, null]]);
      }),
    );
  });

  it('never answers an amount that is no number', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (text) => {
        for (const { amount } of readCosts(text, annual).costs) expect(Number.isFinite(amount)).toBe(true);
      }),
    );
  });
});
