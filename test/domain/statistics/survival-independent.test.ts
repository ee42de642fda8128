/**
 * The slow, obvious version, written from the textbook's formulas alone: every share at every day is worked out anew
 * over all subjects, as a fraction of whole numbers, and agrees with what the product computes.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cumulativeIncidence } from '../../../src/domain/statistics/competing.ts';
import { atRiskOn, kaplanMeier, medianStay, type Stay } from '../../../src/domain/statistics/survival.ts';

const kinds = ['promoted', 'stopped', 'lapsed'] as const;
type Kind = (typeof kinds)[number];

/** Numerator over denominator, exact. */
type Fraction = readonly [bigint, bigint];

function lowest([above, below]: Fraction): Fraction {
  let [a, b] = [above < 0n ? -above : above, below];
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? [0n, 1n] : [above / a, below / a];
}
const fraction = (above: number, below: number): Fraction => lowest([BigInt(above), BigInt(below)]);
const times = ([a, b]: Fraction, [c, d]: Fraction): Fraction => lowest([a * c, b * d]);
const plus = ([a, b]: Fraction, [c, d]: Fraction): Fraction => lowest([a * d + c * b, b * d]);
/** As a floating number, sixteen digits of it true. */
const decimal = ([a, b]: Fraction): number => Number((a * 10n ** 18n) / b) / 1e18;

const one: Fraction = [1n, 1n];
const none: Fraction = [0n, 1n];

/** n at t: those who entered before t (or were there from the beginning) and neither left nor were lost before t. */
function atRisk(stays: readonly Stay<Kind>[], t: number): number {
  let n = 0;
  for (const { from, until } of stays) if (!(until < t) && (from === 0 || from < t)) n += 1;
  return n;
}

/** d at t, of one kind or of all. */
function leaving(stays: readonly Stay<Kind>[], t: number, kind?: Kind): number {
  let d = 0;
  for (const { from, until, exit } of stays) {
    const seen = from === 0 || from < until;
    if (exit !== null && seen && until === t && (kind === undefined || exit === kind)) d += 1;
  }
  return d;
}

/** S(t) = Π over t_i ≤ t of (n_i − d_i)/n_i, from the first day on. */
function survival(stays: readonly Stay<Kind>[], t: number): Fraction {
  let product = one;
  for (let day = 0; day <= t; day += 1) {
    const d = leaving(stays, day);
    if (d > 0) product = times(product, fraction(atRisk(stays, day) - d, atRisk(stays, day)));
  }
  return product;
}

/** CIF(t) = Σ over t_i ≤ t of S(t_i −) d_ki/n_i. */
function incidence(stays: readonly Stay<Kind>[], t: number, kind: Kind): Fraction {
  let sum = none;
  for (let day = 0; day <= t; day += 1) {
    const d = leaving(stays, day, kind);
    if (d > 0) sum = plus(sum, times(survival(stays, day - 1), fraction(d, atRisk(stays, day))));
  }
  return sum;
}

/** Var = S² Σ d/(n(n − d)); on the scale of ln(−ln S) its root is that of the sum over |ln S|. */
function band(stays: readonly Stay<Kind>[], t: number): readonly [number, number] {
  let sum = 0;
  for (let day = 0; day <= t; day += 1) {
    const [d, n] = [leaving(stays, day), atRisk(stays, day)];
    if (d > 0) sum += d / n / (n - d);
  }
  const s = decimal(survival(stays, t));
  const centre = Math.log(-Math.log(s));
  const spread = (1.96 * Math.sqrt(sum)) / -Math.log(s);
  return [Math.exp(-Math.exp(centre + spread)), Math.exp(-Math.exp(centre - spread))];
}

const subject = fc
  .record({
    // Few days, so that exits tie with each other, with those lost, and with those who enter.
    until: fc.nat(24),
    from: fc.oneof(fc.constant(0), fc.nat(24)),
    exit: fc.option(fc.constantFrom(...kinds), { freq: 2 }),
  })
  .map((stay): Stay<Kind> => stay);

const subjects = fc.array(subject, { minLength: 1, maxLength: 30, size: 'max' });
const dice = { seed: 20_261_030, numRuns: 1_200 };

describe('against the formulas, slowly', { timeout: 120_000 }, () => {
  it('agrees on what remains, its interval, the risk set, the median and every way of leaving', () => {
    const met = { tie: 0, censoredOnExit: 0, delayed: 0 };
    fc.assert(
      fc.property(subjects, (stays) => {
        const steps = kaplanMeier(stays);
        const ways = cumulativeIncidence(stays, kinds);
        const days = Array.from({ length: 25 }, (_, day) => day).filter((day) => leaving(stays, day) > 0);
        expect(steps.map(({ day }) => day)).toEqual(days);
        expect(ways.map(({ day }) => day)).toEqual(days);
        for (const [place, day] of days.entries()) {
          const { remaining, interval, atRisk: n, exits } = steps[place]!;
          const { by, remaining: left } = ways[place]!;
          const s = decimal(survival(stays, day));
          expect([n, exits]).toEqual([atRisk(stays, day), leaving(stays, day)]);
          expect(Math.abs(remaining - s)).toBeLessThan(1e-9);
          expect(Math.abs(left - s)).toBeLessThan(1e-9);
          if (s === 0) expect(interval).toBeNull();
          else {
            const [low, high] = band(stays, day);
            expect(Math.abs(interval!.low - low)).toBeLessThan(1e-9);
            expect(Math.abs(interval!.high - high)).toBeLessThan(1e-9);
          }
          for (const kind of kinds) expect(Math.abs(by[kind] - decimal(incidence(stays, day, kind)))).toBeLessThan(1e-9);
          // S + ΣCIF = 1, at every time.
          expect(Math.abs(left + by.promoted + by.stopped + by.lapsed - 1)).toBeLessThan(1e-9);
          if (exits > 1) met.tie += 1;
          if (stays.some(({ until, exit }) => exit === null && until === day)) met.censoredOnExit += 1;
        }
        if (stays.some(({ from, until }) => from > 0 && from < until)) met.delayed += 1;
        for (const day of [0, 7, 24, 30]) expect(atRiskOn(stays, day)).toBe(atRisk(stays, day));
        const halfway = days.find((day) => {
          const [above, below] = survival(stays, day);
          return 2n * above <= below;
        });
        expect(medianStay(stays)).toBe(halfway ?? null);
      }),
      dice,
    );
    // What it is to be right about did occur.
    expect(Math.min(met.tie, met.censoredOnExit, met.delayed)).toBeGreaterThan(500);
  });
});
