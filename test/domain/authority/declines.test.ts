/** A gate that was declined stays declined until something new is shown. */
import { describe, expect, it } from 'vitest';
import { declinedGates, hasNewEvidence, standingDecline } from '../../../src/domain/authority/declines.ts';
import type { GateId } from '../../../src/domain/gates/catalogue.ts';
import { decided, submitted } from '../../support/authority/record-lines.ts';
import { deploymentIn, model, opened, stateOf, type Line } from '../../support/record-of.ts';

const deployment = (...lines: readonly Line[]) => deploymentIn(stateOf([opened, ...model(1), ...lines], '2026-10-30'));
const declined = (gate: GateId, on = '2026-10-01'): Line => decided(gate, 'declined', 'compliance', on);
const accepted = (on: string): Line => [on, 'question.accepted', { deploymentId: 'DEP-1', question: 'Q3', by: 'compliance' }];
const attached = (on: string, evidence = [{ title: 'Memo' }]): Line => [
  on,
  'gate.evidenced',
  { deploymentId: 'DEP-1', gate: 'G-PRV', by: 'vendor', evidence },
];

describe('a decline', () => {
  it.each<[string, readonly Line[], GateId, string | null]>([
    ['where nothing was decided', [], 'G-PRV', null],
    ['of a gate', [declined('G-PRV')], 'G-PRV', '2026-10-01'],
    ['until the gate is decided otherwise', [declined('G-PRV'), decided('G-PRV', 'passed', 'privacy', '2026-10-02')], 'G-PRV', null],
    ['of the gate of a question', [declined('G-REG')], 'G-REG', '2026-10-01'],
    ['after an answer was accepted', [accepted('2026-09-30'), declined('G-REG')], 'G-REG', '2026-10-01'],
    ['until an answer is accepted', [declined('G-REG'), accepted('2026-10-02')], 'G-REG', null],
  ])('stands %s', (_, lines, gate, on) => {
    expect(standingDecline(deployment(...lines), gate)?.on ?? null).toBe(on);
  });

  it('is listed with every other that stands', () => {
    const gates = declinedGates(deployment(declined('G-PRV'), declined('G-REG'), accepted('2026-10-02'), declined('G-SEC')));
    expect(gates.map(({ gate }) => gate)).toEqual(['G-PRV', 'G-SEC']);
  });
});

describe('new evidence', () => {
  it.each<[string, readonly Line[], boolean]>([
    ['nothing', [], false],
    ['what was shown before', [submitted('G-PRV', 'engineer', '2026-09-30'), attached('2026-09-30'), declined('G-PRV')], false],
    ['a submission with a document', [declined('G-PRV'), submitted('G-PRV', 'engineer', '2026-10-02')], true],
    ['a submission without one', [declined('G-PRV'), submitted('G-PRV', 'engineer', '2026-10-02', [])], false],
    ['a document attached', [declined('G-PRV'), attached('2026-10-02')], true],
  ])('is what was shown since: %s', (_, lines, expected) => {
    const of = deployment(...lines);
    expect(hasNewEvidence(of, 'G-PRV', { seq: of.gates.get('G-PRV')?.decisions.at(-1)?.seq ?? 0 })).toBe(expected);
  });
});
