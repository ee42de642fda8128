import { describe, expect, it } from 'vitest';
import { decidedIn } from '../../../src/domain/audit/decided-in.ts';
import type { Payloads } from '../../../src/domain/audit/events.ts';
import { entriesOf, model, opened, people, staged, type Line } from '../../support/record-of.ts';

const base: Line[] = [opened, ...people, ...model(1), staged(1, 'build', '2025-02-01')];
const signed: Line = [
  '2025-02-02',
  'link.accepted',
  { deploymentId: 'DEP-1', link: 'L1', personId: 'P-1', statement: 'It should exist', assurance: 'demonstration' },
];
const seen: Line = ['2025-02-04', 'activity.seen', { deploymentId: 'DEP-1', kind: 'use' } as never];
const decision = (effects: number, more: Partial<Payloads['decision.recorded']> = {}): Line => [
  '2025-02-05',
  'decision.recorded',
  {
    decisionId: 'DEC-0001',
    command: 'link.accept',
    subject: 'DEP-1 L1',
    effects,
    signatures: [],
    rules: [],
    ruleset: 'Test 2025',
    decidedOn: 9,
    key: 'k-1',
    ...more,
  },
];
const seqsOf = (lines: Line[]) => {
  const entries = entriesOf(lines);
  const first = entriesOf(base).length;
  return decidedIn(entries.slice(first)).map(({ decision: one, effects }) => [one.seq - first, effects.map(({ seq }) => seq - first)]);
};

describe('decidedIn', () => {
  it('tells a decision once, with what it caused', () => {
    expect(seqsOf([...base, decision(1), signed])).toEqual([[1, [2]]]);
  });
  it('tells a signature of an old register as a decision of its own', () => {
    expect(seqsOf([...base, signed])).toEqual([[1, []]]);
  });
  it('takes no more as caused than the decision says', () => {
    expect(seqsOf([...base, decision(1), signed, signed])).toEqual([
      [1, [2]],
      [3, []],
    ]);
  });
  it('leaves out what merely notes a fact, decided by a command or not', () => {
    expect(seqsOf([...base, seen, decision(1), seen])).toEqual([]);
  });
  it('keeps a decision whose effects are not among the entries', () => {
    const entries = entriesOf([...base, decision(1), signed]);
    expect(decidedIn(entries.filter(({ type }) => type === 'decision.recorded')).map(({ effects }) => effects)).toEqual([[]]);
  });
  it('is empty where nothing is on record', () => {
    expect(decidedIn([])).toEqual([]);
  });
});
