/** The refusal somebody appeals or overrides, and whether a model that touches payment is concerned. */
import { describe, expect, it } from 'vitest';
import { refusalIn, touchesPayment } from '../../../src/domain/authority/refusal-in.ts';
import { refused } from '../../support/authority/record-lines.ts';
import { advisory, day, model, opened, stateOf, type Line } from '../../support/record-of.ts';

const risk = (riskId: string, ...deploymentIds: readonly string[]): Line => [
  '2026-03-01',
  'risk.raised',
  { riskId, deploymentIds, title: 'It misses', category: 'operational', nature: 'technical', owner: null },
];
const release = (releaseId: string, deploymentId: string): Line => [
  '2026-03-01',
  'release.scheduled',
  { releaseId, deploymentId, title: 'First', version: '1', on: day('2026-12-01'), declares: {}, by: 'release' },
];
const state = stateOf(
  [
    opened,
    ...model(1, { flags: { ...advisory, payment: true } }),
    ...model(2),
    ...model(3, { flags: { ...advisory, payment: { notReported: 'left blank' } } }),
    risk('RISK-1', 'DEP-1'),
    risk('RISK-2', 'DEP-2', 'DEP-1'),
    risk('RISK-3', 'DEP-2'),
    release('REL-1', 'DEP-1'),
    release('REL-2', 'DEP-2'),
    refused('gate.decide', 'DEP-1 G-REG', ['R-07']),
  ],
  '2026-10-30',
);

describe('a refusal on record', () => {
  it('is found by its number', () => {
    expect(refusalIn(state, 'REF-0001').subject).toBe('DEP-1 G-REG');
  });

  it('is none where the record has no such number', () => {
    expect(() => refusalIn(state, 'REF-0009')).toThrow(new RangeError('No such refusal: REF-0009'));
  });
});

describe('a refusal concerns payment', () => {
  it.each<[string, boolean]>([
    ['DEP-1', true],
    ['DEP-1 G-REG', true],
    ['DEP-2 G-REG', false],
    ['M-1', true],
    ['M-2', false],
    ['RISK-1', true],
    ['RISK-2', true],
    ['RISK-3', false],
    ['REL-1', true],
    ['REL-2', false],
    ['DEP-3', false],
    ['record', false],
  ])('where the model it is about touches it: %s', (subject, expected) => {
    expect(touchesPayment(state, { subject })).toBe(expected);
  });
});
