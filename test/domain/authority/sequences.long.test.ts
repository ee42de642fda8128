import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ruleIds } from '../../../src/domain/authority/rule-ids.ts';
import { anySequence, emptyTally, runSequence } from '../../support/authority/sequences.ts';

it('keeps every promise over ten thousand sequences of commands by random people', { timeout: 1_800_000 }, () => {
  const tally = emptyTally();
  fc.assert(
    fc.property(anySequence, (sequence) => {
      runSequence(sequence, tally);
    }),
    { numRuns: 10_000 },
  );
  expect(tally.allowed / tally.asked).toBeGreaterThanOrEqual(0.3);
  expect(tally.byProduct).toBeGreaterThanOrEqual(10_000);
  expect(ruleIds.filter((id) => (tally.refusals.get(id) ?? 0) < 20)).toEqual([]);
});
