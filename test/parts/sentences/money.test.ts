import { describe, expect, it } from 'vitest';
import * as sentences from '../../../src/parts/sentences/money.ts';
import { apartWords, stageMoneySentence } from '../../../src/parts/sentences/money.ts';
import { toldAs } from '../../support/told.ts';
import { inPlain } from '../../support/in-plain.ts';

const moneyVerdict = inPlain(sentences.moneyVerdict);
const stuckMoneyWords = inPlain(sentences.stuckMoneyWords);

const verdict = (value: number | null, counted: number, base: number, none: number) =>
  moneyVerdict(
    [toldAs('spend-to-date', { kind: 'money', value, counted, base, unknown: base - counted }), toldAs('no-cost', { counted: none })],
    base,
  );

describe('what the Money page says', () => {
  it('says at least where a cost is missing, and for how many none is reported', () => {
    expect(verdict(7957514, 51, 64, 13)).toBe('51 models have cost at least $7,957,514 to date. For 13 of 64 no cost is reported.');
    expect(verdict(500, 1, 2, 1)).toBe('1 model has cost at least $500 to date. For 1 of 2 no cost is reported.');
    expect(verdict(500, 2, 2, 0)).toBe('2 models have cost $500 to date.');
    expect(verdict(500, 1, 2, 0)).toBe('1 model has cost at least $500 to date.');
  });

  it('shows no dollar where none is reported', () => {
    expect(verdict(null, 0, 229, 229)).toBe('No cost is reported for any of the 229 models of this view.');
    expect(verdict(null, 0, 1, 1)).toBe('No cost is reported for the 1 model of this view.');
    expect(verdict(null, 0, 2, 1)).toBe(
      'What the models cost to date cannot be told in US dollars. For 1 of 2 models no cost is reported.',
    );
    expect(verdict(0, 0, 0, 0)).toBe('No model is in this view.');
  });

  it('tells stalled and quietly ended pilots apart from what cannot be told', () => {
    const words = (stalled: object, quiet: object) =>
      stuckMoneyWords([toldAs('spend-stalled', { kind: 'money', ...stalled }), toldAs('spend-ended-quietly', { kind: 'money', ...quiet })]);
    expect(words({ value: 300, counted: 2, base: 2 }, { value: 100, counted: 1, base: 1 })).toBe(
      'To date: $300 in 2 stalled pilots and $100 in 1 pilot that ended quietly',
    );
    expect(words({ value: 300, counted: 1, base: 3, unknown: 2 }, { value: 0 })).toBe(
      'To date: $300 in 1 stalled pilot (2 more not reported) and nothing in pilots that ended quietly, as there are none',
    );
    expect(words({ value: 0 }, { value: 0 })).toBe('No pilot is stalled, and none ended quietly');
    const why = 'Which models are stalled pilots, the record does not say.';
    expect(words({ value: null, why, base: 3, unknown: 3 }, { value: 100, counted: 1, base: 1 })).toBe(
      `To date: $100 in 1 pilot that ended quietly. ${why}`,
    );
    expect(words({ value: null, why, base: 3, unknown: 3 }, { value: null, why: 'Nor these.', base: 1 })).toBe(`${why} Nor these.`);
  });

  it('reads a stage aloud, with what is not reported', () => {
    expect(stageMoneySentence({ stage: 'build', models: 5, noCost: 1, toDate: 396268, yearly: 92000 })).toBe(
      'Build, 5 models: $396,268 to date, $92,000 a year; no cost reported for 1.',
    );
    expect(stageMoneySentence({ stage: 'intake', models: 1, noCost: 1, toDate: null, yearly: null })).toBe(
      'Intake, 1 model: cost to date not reported, yearly cost not reported; no cost reported for 1.',
    );
    expect(stageMoneySentence({ stage: 'ended', models: 2, noCost: 0, toDate: 10, yearly: 0 })).toBe('Ended, 2 models: $10 to date.');
  });

  it('keeps other currencies apart, and those without a name', () => {
    expect(apartWords([])).toBeNull();
    expect(
      apartWords([
        { currency: 'EUR', kind: 'one-off', amount: 12000, models: 2 },
        { currency: null, kind: 'annual', amount: 30, models: 1 },
      ]),
    ).toBe('Kept apart, and added to no sum: EUR 12,000 once (2 models) and 30 in a currency not reported a year (1 model).');
  });
});
