import { describe, expect, it } from 'vitest';
import { bandOf, bands, isAtLeast } from '../../../src/domain/risk/bands.ts';

const degrees = [1, 2, 3, 4, 5];

describe('the bands of risk', () => {
  it('cut the product of severity and likelihood after 3, 6 and 12, and never put severity 5 below High', () => {
    for (const severity of degrees) {
      for (const likelihood of degrees) {
        const product = severity * likelihood;
        const byProduct = product <= 3 ? 'Low' : product <= 6 ? 'Moderate' : product <= 12 ? 'High' : 'Extreme';
        const band = severity === 5 && product < 8 ? 'High' : byProduct;
        expect(bandOf({ severity, likelihood }), `severity ${severity}, likelihood ${likelihood}`).toBe(band);
      }
    }
  });

  it('run from Low to Extreme, each at least itself and what lies below it', () => {
    expect(bands.map((band) => bands.filter((floor) => isAtLeast(band, floor)))).toEqual([
      ['Low'],
      ['Low', 'Moderate'],
      ['Low', 'Moderate', 'High'],
      ['Low', 'Moderate', 'High', 'Extreme'],
    ]);
  });

  it.each([
    [0, 3],
    [6, 3],
    [3, 0],
    [3, 6],
  ])('have none for severity %i, likelihood %i, and the refusal says what was asked', (severity, likelihood) => {
    expect(() => bandOf({ severity, likelihood })).toThrow(
      new RangeError(`No band for severity ${severity}, likelihood ${likelihood}: both run from 1 to 5`),
    );
  });
});
