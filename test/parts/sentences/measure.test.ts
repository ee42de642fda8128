import { describe, expect, it } from 'vitest';
import type { Measure } from '../../../src/domain/measures/overview.ts';
import { measureWords } from '../../../src/parts/sentences/measure.ts';

const measure = (value: number, base: number, unknown: number): Measure => ({
  name: 'stalled',
  version: 1,
  label: 'stalled in pilot',
  rule: '',
  clock: 'as known',
  value,
  base,
  unknown,
});

describe('a measure in words', () => {
  it('shows the count, its base and what is unknown', () => {
    expect(measureWords(measure(14, 19, 0))).toMatchObject({ figure: '14', base: 'of 19', label: 'stalled in pilot', unknown: null });
    expect(measureWords(measure(14, 19, 1))).toMatchObject({ figure: '14', base: 'of 19', unknown: '1 not reported' });
    expect(measureWords(measure(0, 19, 0))).toMatchObject({ figure: '0', told: true, base: 'of 19', unknown: null });
  });

  it('never shows a 0 that unknowns could change', () => {
    expect(measureWords(measure(0, 21, 21), 'snapshot')).toMatchObject({
      figure: 'Cannot tell',
      told: false,
      unknown: 'not reported for 21 of 21',
    });
    expect(measureWords(measure(0, 19, 1))).toMatchObject({ figure: 'Cannot tell', told: false, unknown: 'not reported for 1 of 19' });
  });

  it('knows that one file cannot even give the base of what has stalled', () => {
    expect(measureWords(measure(0, 0, 0), 'snapshot')).toMatchObject({ told: false, unknown: 'its base is not reported' });
    expect(measureWords(measure(0, 0, 0))).toMatchObject({ told: true, figure: '0', base: 'of 0' });
  });
});
