import { describe, expect, it } from 'vitest';
import { askOf, type Ask, type Moment } from '../../../src/domain/authority/ask.ts';
import type { Command } from '../../../src/domain/authority/command.ts';
import { meaningOf, statementOf } from '../../../src/domain/authority/meaning.ts';
import { toDay, toInstant } from '../../../src/domain/time.ts';
import { institution } from '../../support/authority/institution.ts';
import { day, stateOf, type Line } from '../../support/record-of.ts';

const moment: Moment = { day: toDay('2026-03-02'), at: toInstant('2026-03-02T12:00:00Z'), authenticated: false };
const seats: readonly Line[] = [
  ['2026-02-01', 'seat.opened', { seatId: 'S-1', function: 'Security', siteId: null, role: 'CISO' }],
  ['2026-02-01', 'seat.filled', { seatId: 'S-1', personId: 'ciso' }],
  ['2026-02-01', 'seat.opened', { seatId: 'S-2', function: 'Law', siteId: null, role: 'General counsel' }],
  ['2026-02-01', 'seat.opened', { seatId: 'S-3', function: 'Finance', siteId: null, role: 'CFO' }],
  ['2026-02-01', 'seat.filled', { seatId: 'S-3', personId: 'stranger' }],
];
const ask = (command: Command, statement?: string): Ask =>
  askOf(stateOf([...institution(), ...seats], '2026-03-02'), command, 'chair', moment, statement === undefined ? {} : { statement });
const words = (command: Command, statement?: string): string => statementOf(ask(command, statement));

const document = { title: 'Minutes of May', day: day('2026-02-20') };
const signature = (personId: string): Command => ({
  type: 'link.attest',
  payload: { deploymentId: 'DEP-1', link: 'L2', personId, statement: 'My name is on it', signedOn: day('2026-02-20'), document },
});
const decided = (outcome: 'passed' | 'declined' | 'returned' | 'not applicable', reason = 'Too few cases'): Command => ({
  type: 'gate.decide',
  payload: { deploymentId: 'DEP-1', gate: 'G-VAL', outcome, reason },
});

describe('the exact words under a signature', () => {
  it('are those the signer was shown, whatever else the command says', () => {
    const shown = 'I pass local validation for version 2.';
    expect(words(decided('passed'), shown)).toBe(shown);
  });

  it('are the statement a link is accepted with', () => {
    expect(words({ type: 'link.accept', payload: { deploymentId: 'DEP-1', link: 'L2', statement: 'My name is on it' } })).toBe(
      'My name is on it',
    );
  });

  it('are its own where the statement or the reason it came with is empty', () => {
    expect(words({ type: 'link.accept', payload: { deploymentId: 'DEP-1', link: 'L2', statement: '' } })).toBe(
      'I ask for “link.accept” on DEP-1 L2.',
    );
    expect(words(decided('passed', ''))).toBe('Local validation (G-VAL) of DEP-1: passed.');
  });

  it.each<[Command, string]>([
    [decided('declined'), 'Local validation (G-VAL) of DEP-1: declined. Too few cases'],
    [
      { type: 'question.accept', payload: { deploymentId: 'DEP-1', question: 'Q2' } },
      'I accept the answer to “Who owns it on call at 2 a.m.?” for DEP-1.',
    ],
    [
      { type: 'risk.accept', payload: { riskId: 'RISK-1', purpose: 'go-live', expiresOn: toDay('2026-04-01') } },
      'I accept what remains of RISK-1 until 2026-04-01, for a go-live.',
    ],
    [
      { type: 'risk.accept', payload: { riskId: 'RISK-1', purpose: 'continue', expiresOn: toDay('2026-04-01') } },
      'I accept what remains of RISK-1 until 2026-04-01, to continue.',
    ],
    [
      { type: 'steward.declare', payload: { printedName: 'Mina Holt', title: 'Lead', function: 'Informatics', siteId: null } },
      'I, Mina Holt, Lead, keep this record from today on. Nobody has confirmed it yet.',
    ],
    [{ type: 'seat.confirm', payload: { seatId: 'S-1' } }, 'I confirm the appointment of Leo Ciso to Security (S-1).'],
    [{ type: 'seat.confirm', payload: { seatId: 'S-2' } }, 'I confirm the appointment of nobody to Law (S-2).'],
    [{ type: 'seat.confirm', payload: { seatId: 'S-3' } }, 'I confirm the appointment of stranger to Finance (S-3).'],
    [{ type: 'seat.confirm', payload: { seatId: 'S-9' } }, 'I confirm the appointment of nobody to S-9 (S-9).'],
    [
      { type: 'deployment.inherit', payload: { deploymentId: 'DEP-1', catchUpBy: day('2026-12-01'), reason: 'It ran before' } },
      'DEP-1 was in use before our rules. It is inherited, and catches up by 2026-12-01. It ran before',
    ],
    [signature('nurse'), 'I enter from “Minutes of May” that Nia Nurse signed L2 of DEP-1.'],
    [signature('stranger'), 'I enter from “Minutes of May” that stranger signed L2 of DEP-1.'],
    [
      {
        type: 'gate.attest',
        payload: { deploymentId: 'DEP-1', gate: 'G-VAL', outcome: 'passed', by: ['validator'], decidedOn: day('2026-02-20'), document },
      },
      'I enter from “Minutes of May” that Local validation (G-VAL) of DEP-1 passed.',
    ],
    [
      { type: 'pack.return', payload: { packId: 'PACK-01', file: { name: 'b', sha256: 'b' }, returnedBy: 'Ben Curlew', answers: [] } },
      'I load the answers Ben Curlew returned in PACK-01. They are not mine.',
    ],
    [
      { type: 'question.answer', payload: { deploymentId: 'DEP-1', question: 'Q1', text: 'In rack 4' } },
      'I ask for “question.answer” on DEP-1. In rack 4',
    ],
    [{ type: 'release.execute', payload: { releaseId: 'REL-1' } }, 'I ask for “release.execute” on REL-1.'],
  ])('are a whole sentence where nobody worded them', (command, sentence) => {
    expect(words(command)).toBe(sentence);
  });
});

describe('what a signature means', () => {
  it.each<[Command, string]>([
    [decided('passed'), 'approved'],
    [decided('not applicable'), 'approved'],
    [decided('declined'), 'declined'],
    [decided('returned'), 'reviewed'],
    [{ type: 'link.decline', payload: { deploymentId: 'DEP-1', link: 'L2', reason: 'No' } }, 'declined'],
    [{ type: 'seat.confirm', payload: { seatId: 'S-1' } }, 'approved'],
    [signature('nurse'), 'recorded'],
    [
      { type: 'link.offer', payload: { deploymentId: 'DEP-1', link: 'L2', personId: 'nurse', how: 'in person', due: day('2026-04-01') } },
      'asked',
    ],
    [{ type: 'link.hand-over', payload: { deploymentId: 'DEP-1', link: 'L2', to: 'nurse', due: day('2026-04-01') } }, 'asked'],
    [
      {
        type: 'pack.write',
        payload: { packId: 'PACK-01', to: { name: 'Ben' }, deploymentIds: ['DEP-1'], questions: ['Q1'], due: day('2026-04-01') },
      },
      'asked',
    ],
    [{ type: 'deployment.inherit', payload: { deploymentId: 'DEP-1', catchUpBy: day('2026-12-01'), reason: 'It ran before' } }, 'approved'],
  ])('is said for %o', (command, meaning) => {
    expect(meaningOf(ask(command))).toBe(meaning);
  });
});
