import { describe, expect, it } from 'vitest';
import { gateOf, type GateId } from '../../../src/domain/gates/catalogue.ts';
import { reviewsOf } from '../../../src/domain/gates/gate-reviews.ts';
import type { GateOutcome } from '../../../src/domain/audit/events.ts';
import { deploymentIn, model, opened, people, stateOf, type Line } from '../../support/record-of.ts';

const submitted = (on: string, by = 'P-1'): Line => [on, 'gate.submitted', { deploymentId: 'DEP-1', gate: 'G-VAL', by }];
const decided = (on: string, outcome: GateOutcome): Line => [
  on,
  'gate.decided',
  { deploymentId: 'DEP-1', gate: 'G-VAL', outcome, by: ['P-2'] },
];
const answered = (on: string): Line => [
  on,
  'question.answered',
  { deploymentId: 'DEP-1', question: 'Q3', text: 'HIPAA and the state list', by: 'P-1' },
];
const accepted = (on: string): Line => [on, 'question.accepted', { deploymentId: 'DEP-1', question: 'Q3', by: 'P-2' }];

const told = (lines: readonly Line[], gate: GateId = 'G-VAL') =>
  reviewsOf(deploymentIn(stateOf([opened, ...people, ...model(1), ...lines], '2026-06-01')), gateOf(gate)).map(
    ({ openedOn, closedOn, outcome }) => [openedOn, closedOn, outcome],
  );

describe('the reviews of a gate', () => {
  it('run from a submission to the decision after it, one for each round', () => {
    expect(
      told([submitted('2025-03-01'), decided('2025-03-20', 'returned'), submitted('2025-04-01'), decided('2025-04-11', 'passed')]),
    ).toEqual([
      ['2025-03-01', '2025-03-20', 'returned'],
      ['2025-04-01', '2025-04-11', 'passed'],
    ]);
  });

  it('count from the last submission before a decision, and only once', () => {
    expect(told([submitted('2025-03-01'), submitted('2025-03-10'), decided('2025-03-20', 'passed')])).toEqual([
      ['2025-03-10', '2025-03-20', 'passed'],
    ]);
  });

  it('leave out a decision that nobody submitted anything for', () => {
    expect(told([decided('2025-03-20', 'passed')])).toEqual([]);
    expect(told([submitted('2025-03-01'), decided('2025-03-20', 'returned'), decided('2025-03-28', 'passed')])).toEqual([
      ['2025-03-01', '2025-03-20', 'returned'],
    ]);
  });

  it('stay open while nobody has decided', () => {
    expect(told([submitted('2025-03-01')])).toEqual([['2025-03-01', null, null]]);
  });

  it('say who submitted, and whom it waits for', () => {
    const named: Line = ['2025-03-01', 'gate.submitted', { deploymentId: 'DEP-1', gate: 'G-VAL', by: 'P-1', waitingOn: 'Cy Dunlin' }];
    const [review] = reviewsOf(deploymentIn(stateOf([opened, ...people, ...model(1), named], '2025-04-01')), gateOf('G-VAL'));
    expect(review).toMatchObject({ by: 'P-1', waitingOn: 'Cy Dunlin' });
  });
});

describe('the reviews of a question', () => {
  it('run from the answer to its acceptance; a renewal without a new answer is none', () => {
    expect(told([answered('2025-02-01'), accepted('2025-03-01'), accepted('2026-02-20')], 'G-REG')).toEqual([
      ['2025-02-01', '2025-03-01', 'passed'],
    ]);
  });

  it('close as returned at a dispute, and open again with the next answer', () => {
    const disputed: Line = [
      '2025-02-15',
      'question.disputed',
      { deploymentId: 'DEP-1', question: 'Q3', by: 'P-2', why: 'One law is no regime' },
    ];
    expect(told([answered('2025-02-01'), disputed, answered('2025-03-01')], 'G-REG')).toEqual([
      ['2025-02-01', '2025-02-15', 'returned'],
      ['2025-03-01', null, null],
    ]);
  });

  it('do not begin anew when an answer is only improved', () => {
    expect(told([answered('2025-02-01'), answered('2025-02-20'), accepted('2025-03-01')], 'G-REG')).toEqual([
      ['2025-02-01', '2025-03-01', 'passed'],
    ]);
  });
});
