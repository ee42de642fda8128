/** what its sentence says of a risk that holds a release, and what frees the release. */
import { describe, expect, it } from 'vitest';
import type { Command } from '../../../../src/domain/authority/command.ts';
import { governed, recordOf } from '../../../support/governed.ts';
import { objectionsOf } from '../../../support/authority/said-by.ts';
import { day, type Line } from '../../../support/record-of.ts';

const riskId = 'RISK-001';
const raised = (owner: string | null, id = riskId): Line => [
  '2026-09-01',
  'risk.raised',
  { riskId: id, deploymentIds: ['DEP-1'], title: 'A missed bleed', category: 'operational', nature: 'technical', owner },
];
const scored: Line = ['2026-09-02', 'risk.scored', { riskId, residual: { severity: 5, likelihood: 3 }, by: 'director' }];
const action = (actionId: string, due: string): Line => [
  '2026-09-03',
  'risk.action-set',
  { riskId, actionId, text: 'Retrain', owner: 'engineer', due: day(due) },
];
const done: Line = ['2026-09-20', 'risk.action-done', { riskId, actionId: 'A-1' }];
const schedule: Command = {
  type: 'release.schedule',
  payload: { deploymentId: 'DEP-1', title: 'Version 2', version: '2.0', on: day('2026-12-02'), declares: {} },
};
const own = (...lines: readonly Line[]) =>
  objectionsOf('R-03', { state: recordOf(governed({ stage: 'pilot' }), lines), by: 'pm', command: schedule })[0];

describe('a release held by the register', () => {
  it('names the next action that is still to be done, and none that is', () => {
    const lines = [raised('director'), scored, action('A-1', '2026-11-20'), action('A-2', '2026-12-22'), action('A-3', '2026-12-20')];
    expect(own(...lines, done)?.sentence).toContain('; owner Dee Director; treatment due 20 Dec 2026).');
    expect(own(...lines)?.sentence).toContain('; treatment due 20 Nov 2026).');
    expect(own(raised('director'), scored, action('A-1', '2026-11-20'), done)?.sentence).toContain('; no treatment with a date).');
  });

  it('is free when everything that holds it is lifted, told in one sentence', () => {
    expect(own(raised(null), scored)?.remedy).toBe(
      'It is free when RISK-001 no longer holds it: treat it until it is High or lower, and have what remains accepted; give it an owner who is here.',
    );
  });

  it('takes only the last full stop from what lifts it', () => {
    const late: Line = [
      '2026-09-03',
      'risk.action-set',
      { riskId: 'RISK-002', actionId: 'A-9', text: 'Train', owner: 'jr', due: day('2026-09-10') },
    ];
    const junior: Line = [
      '2026-01-06',
      'person.joined',
      { personId: 'jr', printedName: 'A. B. Junior', title: 'Engineer', roles: [], function: 'Data', employer: 'staff' },
    ];
    const safety: Line = [
      '2026-09-01',
      'risk.raised',
      { riskId: 'RISK-002', deploymentIds: ['DEP-1'], title: 'Alarms', category: 'patient safety', nature: 'technical', owner: 'director' },
    ];
    const moderate: Line = ['2026-09-02', 'risk.scored', { riskId: 'RISK-002', residual: { severity: 2, likelihood: 2 }, by: 'director' }];
    expect(own(junior, safety, moderate, late)?.remedy).toBe(
      'It is free when RISK-002 no longer holds it: finish the action (A. B. Junior owns it).',
    );
  });
});
