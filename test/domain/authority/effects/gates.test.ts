import { describe, expect, it } from 'vitest';
import type { Document } from '../../../../src/domain/audit/decided-events.ts';
import { followsFrom, saidIn } from '../../../support/authority/follows.ts';
import { governed, recordOf } from '../../../support/governed.ts';
import { day } from '../../../support/record-of.ts';

const deploymentId = 'DEP-1';
const memo: Document = { title: 'Signed memo', version: '1' };
const state = recordOf(governed({ stage: 'pilot' }));

describe('a waiver', () => {
  const waive = (by: string, ...beside: readonly string[]) =>
    followsFrom({
      state,
      by,
      accompaniment: { signers: beside.map((personId) => ({ personId, how: 'in the room' })) },
      command: {
        type: 'gate.waive',
        payload: {
          deploymentId,
          gate: 'G-CHG',
          until: day('2026-12-01'),
          compensatingControl: 'A second reader',
          reason: 'The authority is away',
          askedBy: 'pm',
        },
      },
    });

  it('is given by those who approve it, and not by whoever only records that they do', () => {
    expect(saidIn(waive('registrar', 'cio'), 'gate.decided')).toEqual([
      {
        deploymentId,
        gate: 'G-CHG',
        outcome: 'waived',
        by: ['cio'],
        reason: 'The authority is away',
        expiresOn: '2026-12-01',
        compensatingControl: 'A second reader',
        askedBy: 'pm',
        renewal: 0,
      },
    ]);
  });

  it('is given by anybody who sits on one of the seats that approve, and takes nobody on all of them', () => {
    // The change authority reports to the service owner, within the same office: she approves beside the CIO.
    expect(saidIn(waive('service', 'cio'), 'gate.decided')[0]?.by).toEqual(['service', 'cio']);
  });
});

describe('a condition met', () => {
  const meet = (evidence: readonly Document[]) =>
    followsFrom({
      state,
      by: 'compliance',
      command: { type: 'condition.meet', payload: { deploymentId, gate: 'G-REG', conditionId: 'C1', evidence } },
    });
  const met = { type: 'condition.met', payload: { deploymentId, gate: 'G-REG', conditionId: 'C1' } };

  it('adds what shows it to the evidence of its gate', () => {
    expect(meet([memo])).toMatchObject([
      { type: 'gate.evidenced', payload: { deploymentId, gate: 'G-REG', by: 'compliance', evidence: [memo] } },
      met,
    ]);
  });

  it('adds no evidence where none was shown', () => {
    expect(meet([])).toMatchObject([met]);
  });
});

describe('evidence for an answer', () => {
  it.each([
    ['submits its gate, where somebody of the staff brings it', 'engineer', 'gate.submitted'],
    ['only stands with its gate, where a vendor brings it', 'vendor', 'gate.evidenced'],
  ])('%s', (_, by, type) => {
    const events = followsFrom({
      state,
      by,
      command: { type: 'question.evidence', payload: { deploymentId, question: 'Q3', evidence: memo } },
    });
    expect(events).toMatchObject([
      { type: 'question.evidenced', payload: { deploymentId, question: 'Q3', evidence: 'Signed memo', by } },
      { type, payload: { deploymentId, gate: 'G-REG', by, evidence: [memo] } },
    ]);
  });
});
