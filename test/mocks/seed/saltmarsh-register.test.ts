import { describe, expect, it } from 'vitest';
import { bandOf } from '../../../src/domain/risk/bands.ts';
import { holdRulesOf, isUnresolved } from '../../../src/domain/risk/hold.ts';
import { governanceWaits } from '../../../src/domain/measures/governance-wait.ts';
import { asOf, monthlyWaits, riskGrid, rows, stalledPilots, state } from './saltmarsh-fixture.ts';

const register = [...state.risks.values()].filter(({ closedOn }) => closedOn === null);
const holding = register.filter((risk) => holdRulesOf(risk, state.people, asOf, state.settings).length > 0);

describe('the risk register of Saltmarsh Health', () => {
  it('has 41 risks: 25 unresolved, 16 High and accepted for go-live, 11 that hold', () => {
    expect(register).toHaveLength(41);
    expect(register.filter((risk) => isUnresolved(risk, asOf))).toHaveLength(25);
    const accepted = register.filter((risk) => !isUnresolved(risk, asOf));
    expect(accepted).toHaveLength(16);
    for (const { riskId, residual, acceptance } of accepted) {
      expect(bandOf(residual!), riskId).toBe('High');
      expect(acceptance, riskId).toMatchObject({ purpose: 'go-live' });
    }
    expect(holding).toHaveLength(11);
  });

  it('lies in the grid as written, likelihood 5 down to 1, severity 1 up to 5', () => {
    const grid = [5, 4, 3, 2, 1].map((likelihood) =>
      [1, 2, 3, 4, 5].map(
        (severity) => register.filter(({ residual }) => residual!.severity === severity && residual!.likelihood === likelihood).length,
      ),
    );
    expect(grid).toEqual(riskGrid);
  });

  it('holds exactly what lies above the release line of 12 March', () => {
    const above = new Set(state.releaseLine.map(({ severity, likelihood }) => `${severity} ${likelihood}`));
    const over = register.filter(({ residual }) => above.has(`${residual!.severity} ${residual!.likelihood}`));
    expect(over.map(({ riskId }) => riskId)).toEqual(holding.map(({ riskId }) => riskId));
  });

  it('holds no pilot by a risk of the other nature than its hold', () => {
    const contrary = stalledPilots.flatMap(({ id, hold }) =>
      hold === 'both'
        ? []
        : rows.find(({ modelId }) => modelId === id)!.blockers.filter(({ kind, nature }) => kind === 'risk' && nature !== hold),
    );
    expect(contrary).toEqual([]);
  });

  it('numbers its risks in the order they were raised, and two hold the prior-authorization agent', () => {
    const byNumber = [...state.risks.values()].toSorted((a, b) => Number(a.riskId.slice(5)) - Number(b.riskId.slice(5)));
    expect(byNumber.map(({ raisedOn }) => raisedOn)).toEqual(byNumber.map(({ raisedOn }) => raisedOn).toSorted());
    expect(holding.filter(({ deploymentIds }) => deploymentIds.includes('DEP-031')).map(({ riskId }) => riskId)).toEqual([
      'RISK-118',
      'RISK-124',
    ]);
  });

  it('is accepted by the committee and the executive of whom it would harm, never by its owner, for 90 days at most', () => {
    for (const { riskId, owner, acceptance } of register) {
      if (acceptance === null) continue;
      expect(acceptance.by, riskId).toHaveLength(2);
      expect(acceptance.by, riskId).not.toContain(owner);
      expect(acceptance.expiresOn >= asOf && acceptance.on >= '2026-08-01', riskId).toBe(true);
    }
  });
});

describe('waiting for a governance decision', () => {
  it('took as long, month by month, as the fixture says', () => {
    const months = Array.from({ length: 18 }, (_, place) => {
      const month = (place + 4) % 12;
      return `${2025 + Math.floor((place + 4) / 12)}-${String(month + 1).padStart(2, '0')}`;
    });
    const waits = governanceWaits(state);
    expect(months.map((month) => waits.get(month))).toEqual(monthlyWaits);
  });
});
