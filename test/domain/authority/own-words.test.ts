import { describe, expect, it } from 'vitest';
import { askOf, type Moment } from '../../../src/domain/authority/ask.ts';
import type { Command } from '../../../src/domain/authority/command.ts';
import { statementOf } from '../../../src/domain/authority/meaning.ts';
import { toDay, toInstant } from '../../../src/domain/time.ts';
import { institution } from '../../support/authority/institution.ts';
import { stateOf } from '../../support/record-of.ts';

const moment: Moment = { day: toDay('2026-03-02'), at: toInstant('2026-03-02T12:00:00Z'), authenticated: false };
const words = (command: Command, statement?: string): string =>
  statementOf(askOf(stateOf(institution(), '2026-03-02'), command, 'chair', moment, statement === undefined ? {} : { statement }));

describe('the exact words under a signature', () => {
  it('are those the signer was shown, whatever else the command says', () => {
    const shown = 'I pass local validation for version 2.';
    expect(
      words({ type: 'gate.decide', payload: { deploymentId: 'DEP-1', gate: 'G-VAL', outcome: 'passed', reason: 'Seen' } }, shown),
    ).toBe(shown);
  });

  it('are the statement a link is accepted with', () => {
    expect(words({ type: 'link.accept', payload: { deploymentId: 'DEP-1', link: 'L2', statement: 'My name is on it' } })).toBe(
      'My name is on it',
    );
  });

  it.each<[Command, string]>([
    [
      { type: 'gate.decide', payload: { deploymentId: 'DEP-1', gate: 'G-VAL', outcome: 'declined', reason: 'Too few cases' } },
      'Local validation (G-VAL) of DEP-1: declined. Too few cases',
    ],
    [
      { type: 'question.accept', payload: { deploymentId: 'DEP-1', question: 'Q2' } },
      'I accept the answer to “Who owns it on call at 2 a.m.?” for DEP-1.',
    ],
    [
      { type: 'risk.accept', payload: { riskId: 'RISK-1', purpose: 'go-live', expiresOn: toDay('2026-04-01') } },
      'I accept what remains of RISK-1 until 2026-04-01, for a go-live.',
    ],
    [{ type: 'release.execute', payload: { releaseId: 'REL-1' } }, 'I ask for “release.execute” on REL-1.'],
  ])('are a whole sentence where nobody worded them', (command, sentence) => {
    expect(words(command)).toBe(sentence);
  });
});
