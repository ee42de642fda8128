import { describe, expect, it } from 'vitest';
import { modelRows } from '../../../src/domain/measures/model-row.ts';
import { day, model, opened, people, staged, stateOf, type Line } from '../../support/record-of.ts';

const answers: Line[] = (['Q1', 'Q2', 'Q4', 'Q5'] as const).map((question) => [
  '2026-01-05',
  'question.accepted',
  { deploymentId: 'DEP-1', question, by: 'P-1' },
]);
const returned: Line = [
  '2026-01-06',
  'gate.decided',
  { deploymentId: 'DEP-1', gate: 'G-DAT', outcome: 'returned', by: ['P-3'], reason: 'Image feed drops 4%' },
];
const base: Line[] = [opened, ...people, ...model(1), staged(1, 'pilot', '2026-01-02'), ...answers];
const missing = (lines: Line[], on: string) => modelRows(stateOf(lines, on), day(on))[0]!.missing;

describe('what is missing, in one line', () => {
  it('names the first of each nature where governance and technology both hold it', () => {
    expect(missing([...base, returned], '2026-03-01')).toBe('Regime not determined; image feed drops 4%');
  });

  it('says how long a review past its clock has waited, by the day it is read', () => {
    const submitted: Line = ['2026-02-01', 'gate.submitted', { deploymentId: 'DEP-1', gate: 'G-REG', by: 'P-2' }];
    const noted: Line = [
      '2026-02-01',
      'blocker.noted',
      { deploymentId: 'DEP-1', blockerId: 'B-1', gate: 'G-REG', what: 'Compliance sign-off', waitingOn: 'P-1' },
    ];
    expect(missing([...base, submitted, noted], '2026-03-03')).toBe('Compliance sign-off');
    expect(missing([...base, submitted, noted], '2026-03-04')).toBe('Compliance sign-off, 31 days waiting');
    expect(missing([...base, submitted, noted], '2026-05-08')).toBe('Compliance sign-off, 96 days waiting');
  });
});
