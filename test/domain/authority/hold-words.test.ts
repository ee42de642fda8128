/** Why a risk holds a release, in words that name the risk, the day and what lifts it. */
import { describe, expect, it } from 'vitest';
import type { Risk } from '../../../src/domain/audit/state.ts';
import { askOf } from '../../../src/domain/authority/ask.ts';
import { holdObjection, scoreWords } from '../../../src/domain/authority/hold-words.ts';
import type { HoldRule } from '../../../src/domain/risk/hold.ts';
import { toDay, toInstant } from '../../../src/domain/time.ts';
import { risk as raised } from '../../support/authority/record-lines.ts';
import { governed, recordOf } from '../../support/governed.ts';
import { day } from '../../support/record-of.ts';
import { today } from '../../support/rule-case.ts';

const state = recordOf(governed({ stage: 'pilot' }), raised({ score: { severity: 4, likelihood: 3 } }));
const risk = state.risks.get('RISK-001')!;
const ask = askOf(
  state,
  { type: 'deployment.transition', payload: { deploymentId: 'DEP-1', to: 'production', reason: 'It is time' } },
  'signatory',
  { day: toDay(today), at: toInstant(`${today}T12:00:00Z`), authenticated: false },
);
const told = (rule: HoldRule, more: Partial<Risk> = {}): string => {
  const { ruleId, weight, sentence, remedy } = holdObjection(ask, { ...risk, ...more }, rule);
  return `${ruleId} ${weight} | ${sentence} | ${remedy}`;
};
const action = (text: string, due: string, doneOn: string | null = null): Risk['actions'][number] => ({
  actionId: text,
  text,
  owner: 'nurse',
  due: day(due),
  doneOn: doneOn === null ? null : day(doneOn),
});
const acceptance: Risk['acceptance'] = {
  on: day('2026-09-05'),
  by: ['cmo'],
  expiresOn: day('2026-10-10'),
  purpose: 'go-live',
  score: null,
};

describe('a risk that holds', () => {
  it.each<[HoldRule, Partial<Risk>, string]>([
    [
      'H3',
      { actions: [action('Train', '2026-10-20'), action('Mend', '2026-10-10'), action('Read', '2026-10-01', '2026-10-02')] },
      'H3 refuses | “Mend”, an action on RISK-001, was due on 10 Oct 2026, 20 days ago. | Finish the action (Nia Nurse owns it).',
    ],
    [
      'H3',
      { actions: [action('Train', '2026-10-29')] },
      'H3 refuses | “Train”, an action on RISK-001, was due on 29 Oct 2026, 1 day ago. | Finish the action (Nia Nurse owns it).',
    ],
    [
      'H4',
      { raisedOn: day('2026-10-29') },
      'H4 refuses | RISK-001 was raised on 29 Oct 2026, 1 day ago, and nobody has scored it. | Score it.',
    ],
    ['H5', { owner: null }, 'H5 refuses | Nobody owns RISK-001 (severity 4, likelihood 3: High). | Give it an owner who is here.'],
    ['H5', {}, 'H5 refuses | Dee Director, who owned RISK-001, has left. | Give it an owner who is here.'],
    [
      'H6',
      { controlFailedOn: day('2026-10-12') },
      'H6 refuses | A control on which the acceptance of RISK-001 rests failed on 12 Oct 2026. | Verify that the control works again, or have the risk accepted without it.',
    ],
    [
      'H6',
      {},
      'H6 refuses | A control on which the acceptance of RISK-001 rests failed on a day nobody noted. | Verify that the control works again, or have the risk accepted without it.',
    ],
    [
      'H7',
      { realisedOn: day('2026-10-12') },
      'H7 refuses | RISK-001 happened on 12 Oct 2026, and has not been scored since. | Score it again, knowing what happened.',
    ],
    [
      'H7',
      {},
      'H7 refuses | RISK-001 happened on a day nobody noted, and has not been scored since. | Score it again, knowing what happened.',
    ],
  ])('says why, and what lifts it: %s', (rule, more, words) => {
    expect(told(rule, more)).toBe(words);
  });

  it('says when its acceptance ran out, where one was given', () => {
    expect(told('H8', { acceptance })).toContain('The acceptance of RISK-001 ran out on 10 Oct 2026.');
    expect(told('H8')).toContain('The acceptance of RISK-001 ran out on its day.');
  });

  it.each<[string, Risk['acceptance'], string]>([
    ['none was given', null, 'and nobody has accepted it for a go-live.'],
    ['it was given to go on', { ...acceptance, purpose: 'continue' }, 'and it was accepted to go on as before, not for a go-live.'],
    ['it ended', acceptance, 'and its acceptance of 5 Sep 2026 does not cover it today.'],
  ])('says why its acceptance does not do: %s', (_, given, words) => {
    expect(told('H2', { acceptance: given })).toContain(words);
  });

  it('speaks of no overdue action where every action is done', () => {
    expect(() => told('H3', { actions: [action('Read', '2026-10-01', '2026-10-02')] })).toThrow(
      new RangeError('No open action is overdue'),
    );
  });

  it('is told by severity and likelihood, what remains before what was there', () => {
    const inherent = { severity: 5, likelihood: 5 } as const;
    expect(scoreWords({ ...risk, inherent })).toBe('severity 4, likelihood 3: High');
    expect(scoreWords({ residual: null, inherent })).toBe('severity 5, likelihood 5: Extreme');
    expect(scoreWords({ residual: null, inherent: null })).toBe('not scored');
  });
});
