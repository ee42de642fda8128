import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { links } from '../../src/domain/accountability/links.ts';
import { layTies } from '../../src/parts/ties.ts';

const ids = links.map(({ id }) => id);
const anyTies = fc.array(
  fc.record({ personId: fc.string(), links: fc.uniqueArray(fc.constantFrom(...ids), { minLength: 2, maxLength: 4 }) }),
  { maxLength: 5 },
);

describe('layTies', () => {
  it('runs ties that overlap side by side, the shorter nearer the chain', () => {
    const { lanes, steps } = layTies(
      ['L1', 'L2', 'L3', 'L4'],
      [
        { personId: 'a', links: ['L1', 'L4'] },
        { personId: 'b', links: ['L2', 'L3'] },
      ],
    );
    expect(lanes).toBe(2);
    expect(steps).toEqual([
      [{ lane: 1, step: 'start' }],
      [
        { lane: 0, step: 'start' },
        { lane: 1, step: 'pass' },
      ],
      [
        { lane: 0, step: 'end' },
        { lane: 1, step: 'pass' },
      ],
      [{ lane: 1, step: 'end' }],
    ]);
  });

  it('touches each link between the ends, and lets ties that do not overlap share a lane', () => {
    const { lanes, steps } = layTies(
      ['L1', 'L2', 'L3', 'L4', 'L5'],
      [
        { personId: 'a', links: ['L1', 'L2', 'L3'] },
        { personId: 'b', links: ['L4', 'L5'] },
      ],
    );
    expect(lanes).toBe(1);
    expect(steps.map(([first]) => first?.step)).toEqual(['start', 'touch', 'end', 'start', 'end']);
  });

  it('starts as many ties as it ends, and never puts two in one lane at one link', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...ids)), anyTies, (drawn, ties) => {
        const steps = layTies(drawn, ties).steps.flat();
        expect(steps.filter(({ step }) => step === 'start')).toHaveLength(steps.filter(({ step }) => step === 'end').length);
        for (const row of layTies(drawn, ties).steps) expect(new Set(row.map(({ lane }) => lane)).size).toBe(row.length);
      }),
    );
  });
});
