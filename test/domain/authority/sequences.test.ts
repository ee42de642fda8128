import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ruleIds } from '../../../src/domain/authority/rule-ids.ts';
import { anySequence, emptyTally, runSequence } from '../../support/authority/sequences.ts';

describe('random sequences of commands by random people', () => {
  const tally = emptyTally();

  it('keep every promise, replay to the same state, and leave every past day as it was', { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(anySequence, (sequence) => {
        runSequence(sequence, tally);
      }),
      { numRuns: 1_000, seed: 20261030 },
    );
    expect(tally.asked).toBeGreaterThan(10_000);
  });

  it('are not empty talk: three in ten are allowed, every stage is reached, product people try a thousand times', () => {
    expect(tally.allowed / tally.asked).toBeGreaterThanOrEqual(0.3);
    expect([...tally.reached].toSorted()).toEqual(['build', 'ended', 'intake', 'pilot', 'production', 'silent']);
    expect(tally.byProduct).toBeGreaterThanOrEqual(1_000);
  });

  it('make each rule speak at least twenty times', () => {
    const quiet = ruleIds.filter((id) => (tally.refusals.get(id) ?? 0) < 20).map((id) => `${id} ${tally.refusals.get(id) ?? 0}`);
    expect(quiet).toEqual([]);
  });
});
