import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Deployment } from '../../../../src/domain/audit/state.ts';
import type { GateId, Nature } from '../../../../src/domain/gates/catalogue.ts';
import { assignments } from '../../../../src/domain/measures/claim/assignments.ts';
import { blockRatios, ratioOf, type BlockRatio } from '../../../../src/domain/measures/claim/base-rate.ts';
import type { DeploymentTime } from '../../../../src/domain/measures/claim/gate-time.ts';
import { verdictOf } from '../../../../src/domain/measures/claim/verdict.ts';
import { defaultSettings } from '../../../../src/domain/settings.ts';

type Days = readonly [blockedG: number, blockedT: number];

/** A deployment with a governance gate and a technical one, each required for 100 days. */
const timeOf = (
  [governance, technical]: Days,
  natures: readonly GateId[] = ['G-FIN', 'G-VAL'],
  given: Nature | null = null,
): DeploymentTime => ({
  deployment: {} as Deployment,
  from: null,
  gates: [
    { gate: natures[0]!, required: 100, blocked: governance, reclassified: given },
    { gate: natures[1]!, required: 100, blocked: technical, reclassified: null },
  ],
});
const ask = [{ assignment: assignments[0], reclassified: 'counted' as const }];
const ratio = (times: readonly DeploymentTime[]): BlockRatio => blockRatios(times, ask)[0]!;

describe('how often governance blocks, against how often technology does', () => {
  it('is block-days of required-days, one against the other', () => {
    expect(ratio([timeOf([30, 10]), timeOf([10, 10])])).toMatchObject({
      governance: { blocked: 40, required: 200 },
      technical: { blocked: 20, required: 200 },
      estimate: 2,
    });
  });

  it('does not rise because more governance gates are required', () => {
    expect(ratioOf([80, 400, 20, 100])).toBe(1);
  });

  it('takes half a day for none, and has no number where neither blocked or one was never required', () => {
    expect(ratioOf([40, 200, 0, 200])).toBe(80);
    expect(ratioOf([0, 200, 40, 200])).toBeCloseTo(1 / 80, 12);
    expect(ratioOf([0, 200, 0, 200])).toBeNull();
    expect(ratioOf([10, 200, 0, 0])).toBeNull();
    expect(ratio([])).toMatchObject({ estimate: null, interval: null });
  });

  it('takes a gate the nature a person gave it, or leaves that out', () => {
    const times = [timeOf([30, 10], ['G-FIN', 'G-VAL'], 'technical')];
    const [counted, leftOut] = blockRatios(times, [...ask, { assignment: assignments[0], reclassified: 'left out' }]);
    expect([counted!.governance.blocked, counted!.technical.blocked]).toEqual([0, 40]);
    expect([leftOut!.governance.blocked, leftOut!.technical.blocked]).toEqual([30, 10]);
  });

  it('moves the contestable gates, and security and bias, to governance', () => {
    const times = [timeOf([30, 10], ['G-FIN', 'G-WRK'])];
    const blocked = assignments.map((assignment) => blockRatios(times, [{ assignment, reclassified: 'counted' }])[0]!.governance.blocked);
    expect(assignments.map(({ id }, place) => [id, blocked[place]])).toEqual([
      ['as-catalogued', 30],
      ['workflow', 40],
      ['pilot-result', 30],
      ['control-plan', 30],
      ['contestable', 40],
      ['contestable-security', 40],
      ['contestable-bias', 40],
      ['all-five', 40],
    ]);
  });
});

describe('told the other way round, governance for technology', () => {
  const portfolios = fc.array(fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 })), {
    minLength: 3,
    maxLength: 15,
  });

  it('the ratio and its interval turn over, and support becomes refutal', () => {
    fc.assert(
      fc.property(portfolios, (days) => {
        const one = ratio(days.map((pair) => timeOf(pair)));
        const other = ratio(days.map((pair) => timeOf(pair, ['G-VAL', 'G-FIN'])));
        if (one.estimate === null) {
          expect(other.estimate).toBeNull();
          return;
        }
        expect(other.estimate).toBeCloseTo(1 / one.estimate, 9);
        if (one.interval === null) return;
        expect(other.interval!.low).toBeCloseTo(1 / one.interval.high, 9);
        expect(other.interval!.high).toBeCloseTo(1 / one.interval.low, 9);
        expect(one.interval.low).toBeLessThanOrEqual(one.estimate);
        expect(one.interval.high).toBeGreaterThanOrEqual(one.estimate);
        const word = (of: BlockRatio) =>
          verdictOf({ held: 20, unknown: 0, ratios: [of], excesses: [{ low: 0.1, high: 0.2 }] }, defaultSettings).word;
        if (word(one) === 'supported') expect(word(other)).toBe('not supported');
        if (word(one) === 'not supported') expect(word(other)).toBe('supported');
      }),
      { numRuns: 40 },
    );
  });
});
