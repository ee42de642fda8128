import { describe, expect, it } from 'vitest';
import { standingOf } from '../../../src/domain/lifecycle/standing.ts';
import { project } from '../../../src/domain/audit/project.ts';
import type { RecordState } from '../../../src/domain/audit/state.ts';
import { attempt, today } from '../../support/rule-case.ts';
import { day, deploymentIn, model, opened, staged, stateOf, type Line } from '../../support/record-of.ts';

const registrar: Line = [
  '2025-01-01',
  'person.joined',
  { personId: 'R-1', printedName: 'Rae Teal', title: 'Registrar', roles: ['Registrar'], function: 'AI governance', employer: 'staff' },
];
const clerk: Line = [
  '2025-01-01',
  'person.joined',
  { personId: 'C-1', printedName: 'Cy Dunlin', title: 'Clerk', roles: [], function: 'Imaging', employer: 'staff' },
];

function record(...lines: readonly Line[]): RecordState {
  return stateOf([opened, registrar, clerk, ...model(1, { governance: 'not reported' }), ...lines], today);
}

function ask(state: RecordState, target = '2027-01-31', by = 'R-1') {
  return attempt({ state, by, command: { type: 'deployment.target', payload: { deploymentId: 'DEP-1', target: day(target) } } });
}

describe('a date by which a stage should be decided', () => {
  it('is set for intake, build and silent, and is the day that counts from then on', () => {
    for (const stage of ['intake', 'build', 'silent'] as const) {
      const state = record(...(stage === 'intake' ? [] : [staged(1, stage, '2026-10-01')]));
      const verdict = ask(state);
      if (verdict.answer !== 'allow') throw new Error(`${stage}: ${verdict.answer}`);
      expect(verdict.events.map(({ type }) => type)).toEqual(['decision.recorded', 'target.set']);
      const after = project(state, verdict.events);
      expect(standingOf(deploymentIn(after), today, after.settings).due).toEqual({ day: '2027-01-31', assumed: false });
    }
  });

  it('is not set for a pilot, which has a charter, nor for production, which has no end, nor for what has ended', () => {
    const why = (state: RecordState): string => {
      const verdict = ask(state);
      return verdict.answer === 'not a command' ? verdict.faults[0].what : verdict.answer;
    };
    expect(why(record(staged(1, 'pilot', '2026-10-01')))).toContain('charter');
    expect(why(record(staged(1, 'production', '2026-10-01')))).toContain('no end date');
    expect(why(record(staged(1, 'ended', '2026-10-01', { end: { kind: 'stopped' } })))).toContain('has ended');
  });

  it('lies ahead', () => {
    expect(ask(record(), today)).toMatchObject({ answer: 'not a command', faults: [{ at: 'target' }] });
    expect(ask(record(), '2026-10-31').answer).toBe('allow');
  });

  it('is for whoever keeps the record', () => {
    expect(ask(record(), '2027-01-31', 'C-1')).toMatchObject({ answer: 'refuse', objections: [{ ruleId: 'R-07' }] });
  });
});
