import { describe, expect, it } from 'vitest';
import type { MeasureTold } from '../../../src/domain/measures/tell.ts';
import { intervalWords, measureHeading, rowsMessage } from '../../../src/parts/sentences/told.ts';
import { baseWords, figureWords } from '../../../src/domain/measures/told-words.ts';

const told = (over: Partial<MeasureTold>): MeasureTold => ({
  name: 'a-share',
  version: 1,
  topic: 'Gates',
  label: 'passed the first time',
  rule: 'A rule.',
  formula: 'A formula.',
  source: 'Countersign',
  settings: [],
  clock: 'as it happened',
  kind: 'share',
  of: 'first submissions',
  value: 0.5,
  why: null,
  interval: { low: 0.3, high: 0.7 },
  base: 20,
  counted: 10,
  unknown: 0,
  ...over,
});

describe('a share', () => {
  it.each([
    [told({}), '50%', '10 of 20 first submissions', '95% interval 30% to 70%'],
    [told({ base: 19, counted: 9, value: 9 / 19 }), '9 of 19', 'first submissions', null],
    [told({ base: 21, counted: 10, unknown: 2, value: 10 / 19 }), '10 of 19', 'first submissions; 2 not reported', null],
    [
      told({ base: 25, counted: 11, unknown: 5, value: 11 / 20 }),
      '55%',
      '11 of 20 first submissions; 5 not reported',
      '95% interval 30% to 70%',
    ],
    [told({ base: 1, counted: 0, value: 0 }), '0 of 1', 'first submissions', null],
    [told({ base: 20, counted: 20, value: 1 }), '100%', '20 of 20 first submissions', '95% interval 30% to 70%'],
  ])('is printed in percent from 20 that can be told', (measure, figure, base, interval) => {
    expect(figureWords(measure)).toBe(figure);
    expect(baseWords(measure)).toBe(base);
    expect(intervalWords(measure)).toBe(interval);
  });

  it('that cannot be told is no number', () => {
    const silent = told({ value: null, why: 'It is not reported.', interval: null, counted: 0, unknown: 20 });
    expect(figureWords(silent)).toBe('Cannot tell');
    expect(measureHeading(silent)).toBe('Passed the first time: cannot tell');
  });
});

it.each([
  ['count', 14, '14'],
  ['count', 1, '1'],
  ['count', 0, '0'],
  ['count', 12_400, '12,400'],
  ['days', 1, '1 day'],
  ['days', 236, '236 days'],
  ['days', 41.25, '41.3 days'],
  ['money', 1_240_000, '$1,240,000'],
  ['ratio', 1.3456, '1.35'],
  ['rate', 4.2, '4.2'],
] as const)('a value of kind %s: %d is %s', (kind, value, words) => {
  expect(figureWords(told({ kind, value }))).toBe(words);
});

it('a page about one measure says what it is, how many, and of how many', () => {
  expect(measureHeading(told({ kind: 'count', value: 22, counted: 22, base: 38, of: 'models', label: 'Scale Gap' }))).toBe(
    'Scale Gap: 22 of 38 models',
  );
  expect(measureHeading(told({ kind: 'count', value: 0, counted: 0, base: 0, of: 'models', label: 'asked about' }))).toBe(
    'Asked about: 0 of 0 models',
  );
});

it.each([
  [0, 0, 0, 'No reviews on record'],
  [1, 0, 1, '0 counted of 1 reviews; 1 not reported'],
  [38, 22, 0, '22 counted of 38 reviews'],
])('of %i rows, %i counted and %i silent: %s', (base, counted, unknown, words) => {
  expect(rowsMessage(told({ of: 'reviews', base, counted, unknown }))).toBe(words);
});
