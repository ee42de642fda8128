/** Lines a test's story is made of, beside those of `record-of`. */
import type { LinkId } from '../../../src/domain/accountability/links.ts';
import type { Payloads, RiskCategory, Score } from '../../../src/domain/audit/events.ts';
import type { GateId } from '../../../src/domain/gates/catalogue.ts';
import { toDay } from '../../../src/domain/time.ts';
import type { Line } from '../record-of.ts';

export function asked(link: LinkId, personId: string, on = '2026-10-01', n = 1): Line {
  return [on, 'link.offered', { deploymentId: `DEP-${n}`, link, personId, by: 'registrar', how: 'in the test', due: toDay('2026-12-01') }];
}

export function signed(link: LinkId, personId: string, more: Partial<Payloads['link.accepted']> = {}, on = '2026-09-01', n = 1): Line {
  return [on, 'link.accepted', { deploymentId: `DEP-${n}`, link, personId, statement: 'My name', assurance: 'in the room', ...more }];
}

export function submitted(
  gate: GateId,
  by: string,
  on = '2026-10-01',
  evidence: Payloads['gate.submitted']['evidence'] = [{ title: 'Report' }],
): Line {
  return [on, 'gate.submitted', { deploymentId: 'DEP-1', gate, by, evidence }];
}

export function decided(
  gate: GateId,
  outcome: Payloads['gate.decided']['outcome'],
  by: string,
  on = '2026-10-01',
  more: Partial<Payloads['gate.decided']> = {},
): Line {
  return [on, 'gate.decided', { deploymentId: 'DEP-1', gate, outcome, by: [by], ...more }];
}

export interface Written {
  readonly owner?: string | null;
  readonly category?: RiskCategory;
  readonly score?: Score;
}

/** A risk of DEP-1, scored unless it says otherwise. */
export function risk({ owner = 'director', category = 'patient safety', score }: Written): Line[] {
  const raised: Line = [
    '2026-09-01',
    'risk.raised',
    { riskId: 'RISK-001', deploymentIds: ['DEP-1'], title: 'Alarms tire people', category, nature: 'governance', owner },
  ];
  return score === undefined ? [raised] : [raised, ['2026-09-02', 'risk.scored', { riskId: 'RISK-001', residual: score, by: 'validator' }]];
}

/** A refusal, as the record keeps it: number 1 is REF-0001. */
export function refused(command: string, subject: string, rules: readonly string[], by = 'pm'): Line {
  return ['2026-10-20', 'command.refused', { command, subject, rules, by, sentence: 'It was refused.', refusalId: 'REF-0001' }];
}
