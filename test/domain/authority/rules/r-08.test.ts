/** which gates nobody waives for which model, nor calls not applicable. */
import { describe, expect, it } from 'vitest';
import type { Flags } from '../../../../src/domain/audit/events.ts';
import type { Command } from '../../../../src/domain/authority/command.ts';
import type { GateId } from '../../../../src/domain/gates/catalogue.ts';
import { institution } from '../../../support/authority/institution.ts';
import { objectionsOf } from '../../../support/authority/said-by.ts';
import { advisory, clinical, day, model, stateOf } from '../../../support/record-of.ts';

const deploymentId = 'DEP-1';
const waive = (gate: GateId): Command => ({
  type: 'gate.waive',
  payload: { deploymentId, gate, until: day('2026-12-30'), compensatingControl: 'A nurse reads', reason: 'Later', askedBy: 'owner' },
});
const notApplicable = (gate: GateId): Command => ({
  type: 'gate.decide',
  payload: { deploymentId, gate, outcome: 'not applicable', reason: 'None' },
});
const said = (flags: Flags, command: Command): string[] => {
  const state = stateOf([...institution(), ...model(1, { flags, from: '2026-01-06' })], '2026-10-30');
  return objectionsOf('R-08', { state, by: 'cio', command }).map(({ sentence, remedy }) => `${sentence} ${remedy}`);
};
const agent: Flags = { ...advisory, autonomy: 'agentic' };
const payment: Flags = { ...advisory, payment: true };
const unsure: Flags = { ...advisory, payment: { notReported: 'left blank' } };

describe('a gate that has no waiver', () => {
  it.each<[string, Flags, GateId]>([
    ['the override pathway of what touches care', clinical, 'G-OVR'],
    ['the override pathway of an agent', agent, 'G-OVR'],
    ['the containment of an agent', agent, 'G-AGT'],
    ['coverage conformance', payment, 'G-PAY'],
  ])('is %s', (_, flags, gate) => {
    expect(said(flags, waive(gate))).toEqual([
      expect.stringMatching(
        /^.+ \(G-\w+\) has no waiver: “.+” is answered before anybody is touched\. Bring the evidence to .+, or do not go live\.$/u,
      ),
    ]);
  });

  it.each<[string, Flags, GateId]>([
    ['the override pathway of what touches no care and only advises', advisory, 'G-OVR'],
    ['any other gate', clinical, 'G-CLN'],
    ['a gate of security, of an agent too', agent, 'G-SEC'],
  ])('is not %s', (_, flags, gate) => {
    expect(said(flags, waive(gate))).toEqual([]);
  });

  it('may be called not applicable where the model is known not to need it, and nowhere else', () => {
    expect(said(advisory, notApplicable('G-PAY'))).toEqual([]);
    expect(said(payment, notApplicable('G-PAY'))).toHaveLength(1);
    expect(said(unsure, notApplicable('G-PAY'))).toHaveLength(1);
    expect(said(payment, notApplicable('G-SEC'))).toEqual([]);
  });
});
