import { describe, expect, it } from 'vitest';
import { seatName } from '../../../src/domain/authority/seats.ts';
import { catalogue, type GateId } from '../../../src/domain/gates/catalogue.ts';
import { chiefOf, complianceGates, signersOf } from '../../../src/domain/gates/signers.ts';
import { institution } from '../../support/authority/institution.ts';
import { signed } from '../../support/authority/record-lines.ts';
import { advisory, agentic, day, deploymentIn, model, stateOf, type Line } from '../../support/record-of.ts';

/** Groups joined by "+", seats of a group by "or". */
function signers(gate: GateId, flags = advisory, ...lines: readonly Line[]): string {
  const state = stateOf([...institution(), ...model(1, { flags, from: '2026-01-06' }), ...lines], '2026-10-30');
  const right = signersOf(gate, flags, { state, day: day('2026-10-30'), deployment: deploymentIn(state) });
  return right.map((group) => group.map(seatName).join(' or ')).join(' + ');
}

describe('signersOf', () => {
  it('names, for each of the 28 gates, the seats that sign it', () => {
    expect(Object.fromEntries(catalogue.map(({ id }) => [id, signers(id)]))).toEqual({
      'G-ARC': 'Enterprise architect',
      'G-ONC': 'Service owner or Service owner',
      'G-REG': 'Compliance lead',
      'G-AUD': 'Audit custodian or Audit custodian',
      'G-ACC': 'Decision signatory',
      'G-USE': 'Executive sponsor + CMIO or CNIO',
      'G-TIER': 'Committee chair',
      'G-PRV': 'Privacy officer',
      'G-FIN': 'Executive sponsor + CFO',
      'G-VEN': 'Procurement lead + CISO + General counsel',
      'G-DAT': 'Data owner',
      'G-SEC': 'CISO',
      'G-VAL': 'Independent validator or Independent validator',
      'G-FAIR': 'Independent validator or Independent validator',
      'G-EQT': 'Equity lead + Compliance lead',
      'G-CLN': 'Clinical safety officer',
      'G-PAY': 'Compliance lead + Plan medical director',
      'G-SIL': 'Independent validator or Independent validator',
      'G-WRK': 'CMIO or CNIO',
      'G-TRN': 'Executive sponsor + Compliance lead',
      'G-OVR': 'Override authority',
      'G-AGL': 'Enterprise architect + CISO + Decision signatory',
      'G-AGT': 'CISO + Service owner or Service owner',
      'G-PIL': 'Independent validator or Independent validator + AI governance committee',
      'G-MON': 'Model owner + Service owner or Service owner',
      'G-SVC': 'Service owner or Service owner',
      'G-CHG': 'Change authority',
      'G-REN': 'Executive sponsor + Procurement lead',
    });
  });

  it('asks counsel beside compliance only where payment is touched', () => {
    expect(signers('G-REG', agentic)).toBe('Compliance lead + General counsel');
    expect(signers('G-REG', { ...agentic, payment: { notReported: 'no column' } })).toBe('Compliance lead');
  });

  it('takes the sponsor for the business owner while no owner stands', () => {
    expect(signers('G-TRN', advisory)).toContain('Executive sponsor');
    expect(signers('G-TRN', advisory, signed('L3', 'owner'))).toBe('Clinical or business owner + Compliance lead');
    expect(signers('G-USE', advisory, signed('L3', 'owner'))).toContain('Clinical or business owner');
  });
});

describe('chiefOf', () => {
  it('sends every compliance gate to the chief compliance officer, and no other', () => {
    const sent = catalogue.filter(({ id }) => chiefOf(id) === 'Chief compliance officer').map(({ id }) => id);
    expect(sent.toSorted()).toEqual([...complianceGates].toSorted());
  });

  it('names somebody other than a signer of the gate', () => {
    for (const { id } of catalogue) expect(signers(id, agentic)).not.toContain(chiefOf(id));
  });
});
