import { describe, expect, it } from 'vitest';
import { decide } from '../../../src/domain/authority/decide.ts';
import type { Command } from '../../../src/domain/authority/command.ts';
import { hierarchyOf } from '../../../src/domain/measures/hierarchy.ts';
import { releasePlanOf } from '../../../src/domain/measures/release-plan.ts';
import { riskRegisterOf } from '../../../src/domain/measures/risk-register.ts';
import { riskRows } from '../../../src/domain/measures/risk-row.ts';
import { instantOf } from '../../../src/domain/time.ts';
import { asOf, riskGrid, state } from './saltmarsh-fixture.ts';

const risks = riskRows(state, asOf);
const register = riskRegisterOf(state, risks);
const plan = releasePlanOf(state, asOf, risks);
const moment = { at: instantOf(asOf, '06:10', state.zone), day: asOf, authenticated: false };
const ask = (command: Command, personId: string) => decide(state, command, personId, moment, { key: 'k', decidedOn: 0 });

describe('the Risks screen of Saltmarsh Health', () => {
  it('says 41 on the register, 25 unresolved, 16 accepted, 11 above the line and holding, and 6 closed', () => {
    expect(register.counts).toMatchObject({
      'on the register': 41,
      unresolved: 25,
      accepted: 16,
      'above the line': 11,
      holding: 11,
      closed: 6,
      unscored: 0,
    });
  });

  it('draws the grid of the fixture', () => {
    expect([0, 1, 2, 3, 4].map((row) => register.grid.slice(5 * row, 5 * row + 5).map(({ count }) => count))).toEqual(riskGrid);
  });

  it('draws the board’s line above exactly the cells of what holds', () => {
    const above = register.grid.filter(({ aboveLine }) => aboveLine);
    expect(above.reduce((sum, { holding }) => sum + holding, 0)).toBe(11);
    expect(register.grid.filter(({ aboveLine, holding }) => !aboveLine && holding > 0)).toEqual([]);
    expect(register.line).toMatchObject({ on: '2026-03-12', by: 'Joan Whimbrel' });
  });
});

describe('the Releases screen of Saltmarsh Health', () => {
  it('says that 3 of 5 planned releases are held by the register', () => {
    expect(plan.counts).toEqual({ planned: 5, held: 3, heldByRegister: 3, clear: 2, released: 0 });
    expect(plan.rows.map(({ releaseId, risks: held }) => [releaseId, held.map(({ riskId }) => riskId)])).toEqual([
      ['REL-011', ['RISK-118', 'RISK-124']],
      ['REL-012', ['RISK-099']],
      ['REL-013', []],
      ['REL-014', []],
      ['REL-015', ['RISK-095']],
    ]);
  });

  it('names the one day that can be named, 14 November, and none for the others that are held', () => {
    expect(plan.rows.filter(({ state: how }) => how === 'held').map(({ earliest }) => earliest)).toEqual([null, '2026-11-14', null]);
  });

  it('shows what product asked for on 22 October, refused', () => {
    expect(plan.rows[0]!.refused).toMatchObject([{ on: '2026-10-22', by: { printedName: 'Priya Sandpiper' }, rules: ['R-03', 'H1'] }]);
  });

  it('holds exactly what the rules refuse, whoever has the right to release asks', () => {
    const holder = [...state.people.values()].find(({ roles, leftOn }) => roles.includes('Change authority') && leftOn === null)!;
    const answers = plan.rows.map(({ releaseId }) => ask({ type: 'release.execute', payload: { releaseId } }, holder.personId));
    expect(answers.map(({ answer }) => (answer === 'refuse' ? 'held' : 'clear'))).toEqual(plan.rows.map(({ state: how }) => how));
  });
});

describe('the three sentences of the hierarchy, tried on Saltmarsh Health', () => {
  const rows = hierarchyOf(state, asOf, plan);
  const saidTo = (personId: string) =>
    rows.map(({ attempt }) => {
      const verdict = ask(attempt as Command, personId);
      return verdict.answer === 'refuse' ? verdict.objections.map(({ ruleId }) => ruleId) : [];
    });

  it('are refused to product by the rule each stands under', () => {
    const product = rows[2]!.as!;
    expect(state.people.get(product)!.roles).toContain('Product manager');
    for (const [place, rules] of saidTo(product).entries()) expect(rules).toContain(rows[place]!.ruleId);
  });

  it.each(['kestrel', 'sandpiper', 'whimbrel'])('are refused to %s every time', (personId) => {
    expect(saidTo(personId).map((rules) => rules.length > 0)).toEqual([true, true, true]);
  });
});
