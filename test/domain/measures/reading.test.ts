import { describe, expect, it } from 'vitest';
import { countReading, shareReading, valueReading, type ReadingRow, type Standing } from '../../../src/domain/measures/reading.ts';

const rows = (...standings: readonly Standing[]): ReadingRow[] =>
  standings.map((standing, at) => ({ id: `DEP-${at}`, modelId: `M-${at}`, deploymentId: `DEP-${at}`, standing, what: null, amount: null }));

describe('a count', () => {
  it('counts what counts, zero where nothing does', () => {
    expect(countReading(rows('counted', 'not counted', 'counted'), 'Silent.').value).toBe(2);
    expect(countReading(rows('not counted', 'not reported'), 'Silent.')).toMatchObject({ value: 0, why: null });
    expect(countReading([], 'Silent.')).toMatchObject({ value: 0, why: null });
  });

  it('is no zero where every row is silent', () => {
    expect(countReading(rows('not reported', 'not reported'), 'Silent.')).toMatchObject({ value: null, why: 'Silent.' });
  });
});

describe('a share', () => {
  it('is out of what can be told, and carries Wilson’s interval', () => {
    const { value, interval } = shareReading(
      rows(...Array<Standing>(3).fill('counted'), ...Array<Standing>(7).fill('not counted')),
      'None.',
    );
    expect(value).toBeCloseTo(0.3, 12);
    expect(interval?.low).toBeCloseTo(0.1078, 4);
    expect(interval?.high).toBeCloseTo(0.6032, 4);
    expect(shareReading(rows('counted', 'not reported', 'not counted'), 'None.').value).toBe(0.5);
  });

  it('is none where nothing can be told', () => {
    expect(shareReading(rows('not reported'), 'None.')).toMatchObject({ value: null, why: 'None.', interval: null });
    expect(shareReading([], 'None.')).toMatchObject({ value: null, why: 'None.' });
  });
});

it('a value without one says why, and has no interval', () => {
  expect(valueReading(null, [], 'Why.', { low: 1, high: 2 })).toEqual({ value: null, why: 'Why.', interval: null, rows: [] });
  expect(valueReading(4, [], 'Why.', { low: 1, high: 5 })).toEqual({ value: 4, why: null, interval: { low: 1, high: 5 }, rows: [] });
});
