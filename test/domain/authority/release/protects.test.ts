import { describe, expect, it } from 'vitest';
import type { Subject } from '../../../../src/domain/authority/objection.ts';
import { actionsForGate } from '../../../../src/domain/authority/release/needed-actions.ts';
import { catalogue, type GateId } from '../../../../src/domain/gates/catalogue.ts';
import { governed, recordOf } from '../../../support/governed.ts';
import { deploymentIn } from '../../../support/record-of.ts';
import { today } from '../../../support/rule-case.ts';

/** What each gate stands for, in the order the hierarchy tells it: the law first, the process last. */
const stands: { readonly [S in Exclude<Subject, 'risk'>]: readonly GateId[] } = {
  law: ['G-REG', 'G-PRV', 'G-PAY', 'G-TRN', 'G-EQT', 'G-VEN'],
  safety: ['G-CLN', 'G-OVR', 'G-AGT', 'G-VAL', 'G-FAIR', 'G-SIL'],
  chain: ['G-ACC', 'G-ONC', 'G-AUD'],
  architecture: ['G-ARC', 'G-AGL', 'G-SEC', 'G-DAT'],
  process: ['G-USE', 'G-TIER', 'G-FIN', 'G-WRK', 'G-PIL', 'G-MON', 'G-SVC', 'G-CHG', 'G-REN'],
};

describe('the act that decides a gate', () => {
  const state = recordOf(governed({ stage: 'intake' }).slice(0, 3));
  const place = { state, day: today, deployment: deploymentIn(state) };

  it.each(Object.entries(stands))('protects the %s where its gate does', (subject, gates) => {
    for (const gate of gates) {
      const decisions = actionsForGate(place, gate).filter(({ does }) => does === 'decide the gate' || does === 'accept the answer');
      expect(decisions.length, gate).toBeGreaterThan(0);
      for (const { protects } of decisions) expect(protects, gate).toBe(subject);
    }
  });

  it('protects something, whatever its gate', () => {
    expect(Object.values(stands).flat().toSorted()).toEqual(catalogue.map(({ id }) => id).toSorted());
  });
});
