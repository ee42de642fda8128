import { describe, expect, it } from 'vitest';
import type { ChartSays, SlideFigure } from '../../../src/domain/board/figure.ts';
import { numeralsIn } from '../../../src/domain/board/numerals.ts';
import { directionWarning, titleFault } from '../../../src/domain/board/title-check.ts';
import { tell } from '../../../src/domain/measures/tell.ts';
import { namedMeasure } from '../../../src/domain/measures/tell.ts';
import { asOf, rows, state } from '../../mocks/seed/saltmarsh-fixture.ts';

const told = (name: string) => tell(namedMeasure(name)!, { state, asOf, rows }).told;
const nothing: SlideFigure = { kind: 'nothing', why: '' };
const slide = { measures: [told('scale-gap'), told('accountability')], figure: nothing };

const chart = (says: Partial<ChartSays>): SlideFigure => ({
  kind: 'line',
  axis: 'Days',
  points: [],
  lines: [{ label: 'Mean', value: 71.3 }],
  chart: { variation: null, onTarget: false, counts: [7], ...says },
});

describe('numerals in a text', () => {
  it('are found in figures and in words', () => {
    expect(numeralsIn('Nine of 1,240 pilots, 34% of twenty').map(({ value, percent }) => [value, percent])).toEqual([
      [1240, false],
      [34, true],
      [9, false],
      [20, false],
    ]);
  });

  it('are none in a day, a quarter, the hour of the night, or an id', () => {
    expect(numeralsIn('By 30 Nov 2026 or 30 November, in Q4 2026, M-017 and L2 need G-ONC, H1 and somebody at 2 a.m.')).toEqual([]);
  });
});

describe('an edited title', () => {
  it('may hold the numbers of its slide, and no other', () => {
    expect(titleFault('22 of 38 models never crossed', slide)).toBeNull();
    expect(titleFault('48% have every name', slide)).toBeNull();
    expect(titleFault('Our pilots wait for a decision', slide)).toBeNull();
    expect(titleFault('Only 21 of 38 never crossed', slide)).toEqual({
      what: '“21” is no number of a measure on this slide.',
      remedy: 'Use a number the slide shows, or none. Numbers are never edited.',
    });
    expect(titleFault('A dozen pilots, 99% of them stuck', slide)?.what).toBe(
      '“99%” and “dozen” are no numbers of a measure on this slide.',
    );
    expect(titleFault('Nearly forty models', slide)?.what).toContain('“forty”');
  });

  it('may name what a chart counts', () => {
    expect(titleFault('7 months above a mean of 71', { measures: [], figure: chart({}) })).toBeNull();
    expect(titleFault('8 months above a mean of 71', { measures: [], figure: chart({}) })?.what).toContain('“8”');
  });

  it('is warned of a direction no chart of its slide supports', () => {
    expect(directionWarning('Waiting has improved', slide)).toBe(
      'The title says “improved”, and no control chart on this slide supports it.',
    );
    expect(directionWarning('We are on track', { figure: chart({ variation: 'improvement' }) })).toContain('“on track”');
    expect(directionWarning('Waits got worse', { figure: chart({ variation: 'improvement' }) })).toContain('“worse”');
    expect(directionWarning('Waits are rising', { figure: chart({}) })).toContain('“rising”');
  });

  it('is not warned where the chart supports it, or where it names none', () => {
    expect(directionWarning('Waiting has improved', { figure: chart({ variation: 'improvement' }) })).toBeNull();
    expect(directionWarning('Waits got worse', { figure: chart({ variation: 'concern' }) })).toBeNull();
    expect(directionWarning('We are on track', { figure: chart({ onTarget: true }) })).toBeNull();
    expect(directionWarning('Too many pilots wait', slide)).toBeNull();
  });
});
