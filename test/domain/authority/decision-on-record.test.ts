/** What a decision, and a refusal, leave on record: all that was said, and no word about what was not. */
import { describe, expect, it } from 'vitest';
import type { DecidedPayloads } from '../../../src/domain/audit/decided-events.ts';
import type { RecordState } from '../../../src/domain/audit/state.ts';
import type { Accompaniment, Command } from '../../../src/domain/authority/command.ts';
import { decide, type Verdict } from '../../../src/domain/authority/decide.ts';
import { toDay, toInstant } from '../../../src/domain/time.ts';
import { asked, signed } from '../../support/authority/record-lines.ts';
import { committeePresent } from '../../support/authority/institution.ts';
import { governed, inMeeting, recordOf, without } from '../../support/governed.ts';
import { clinical, day, type Line } from '../../support/record-of.ts';
import { today } from '../../support/rule-case.ts';

const deploymentId = 'DEP-1';
const story = governed({ stage: 'pilot' });

function put(state: RecordState, by: string, command: Command, accompaniment?: Accompaniment): Verdict {
  const moment = { at: toInstant(`${today}T12:00:00Z`), day: toDay(today), authenticated: true };
  return decide(state, command, by, moment, { key: 'K-1', decidedOn: 7 }, accompaniment);
}

function decision(verdict: Verdict): DecidedPayloads['decision.recorded'] {
  const first = verdict.answer === 'allow' ? verdict.events[0] : undefined;
  if (first?.type !== 'decision.recorded') throw new Error(JSON.stringify(verdict));
  return first.payload;
}

const commit: Command = { type: 'sprint.commit', payload: { deploymentId, iteration: 'Sprint 14', title: 'Tidy', declares: {} } };
const pass = (gate: 'G-TRN' | 'G-SEC' | 'G-PIL') =>
  ({ type: 'gate.decide', payload: { deploymentId, gate, outcome: 'passed', reason: 'Seen' } }) as const;

describe('a decision', () => {
  it('is whole, and says neither reason, evidence, meeting, override nor company where there was none', () => {
    const { rules, ...said } = decision(put(recordOf(story), 'pm', commit));
    expect(said).toStrictEqual({
      decisionId: 'DEC-0001',
      command: 'sprint.commit',
      subject: deploymentId,
      effects: 1,
      signatures: [
        {
          personId: 'pm',
          printedName: 'Priya Product',
          title: 'Product manager',
          meaning: 'recorded',
          statement: 'I ask for “sprint.commit” on DEP-1.',
          assurance: 'authenticated',
        },
      ],
      ruleset: 'full',
      decidedOn: 7,
      key: 'K-1',
      asked: commit.payload,
    });
    expect(rules).toContainEqual({ ruleId: 'R-01', result: 'allows' });
  });

  it('keeps the reason it gives, and what came beside it', () => {
    const delegated: Line = [
      '2026-10-01',
      'delegation.granted',
      {
        delegationId: 'DEL-001',
        from: 'compliance',
        to: 'nurse',
        commands: ['gate.decide'],
        starts: day('2026-10-01'),
        ends: day('2026-11-15'),
      },
    ];
    const beside: Accompaniment = { delegationId: 'DEL-001', signers: [{ personId: 'owner', how: 'in the room' }] };
    const made = decision(put(recordOf(without(story, 'G-TRN'), [delegated]), 'nurse', pass('G-TRN'), beside));
    expect([made.reason, made.beside]).toEqual(['Seen', beside]);
    expect(made.signatures.map(({ statement, ...line }) => ({ ...line, gives: statement.endsWith('passed. Seen') }))).toStrictEqual([
      {
        personId: 'nurse',
        printedName: 'Nia Nurse',
        title: 'Clinician',
        meaning: 'approved',
        assurance: 'authenticated',
        actingFor: 'compliance',
        delegationId: 'DEL-001',
        gives: true,
      },
      {
        personId: 'owner',
        printedName: 'Oli Owner',
        title: 'Director',
        meaning: 'approved',
        assurance: 'in the room',
        recordedBy: 'nurse',
        gives: true,
      },
    ]);
  });

  it('names its meeting where it was taken in one, and not where minutes were entered from paper', () => {
    const piloted = recordOf(without(governed({ stage: 'pilot', flags: clinical }), 'G-PIL'));
    const signers = [{ personId: 'validator', how: 'in the room' as const }];
    expect(decision(put(piloted, 'chair', inMeeting(pass('G-PIL')), { signers })).meeting).toEqual({
      meetingId: 'MTG-1',
      present: committeePresent,
    });
    const minutes = { title: 'Minutes', day: day('2026-10-20') };
    const onPaper: Command = {
      type: 'gate.attest',
      payload: { deploymentId, gate: 'G-PIL', outcome: 'passed', by: committeePresent, decidedOn: day('2026-10-20'), document: minutes },
    };
    expect(Object.keys(decision(put(piloted, 'registrar', onPaper)))).not.toContain('meeting');
  });

  it('keeps which rule warned, and is told with the warning', () => {
    const lines = [
      ...without(without(without(without(story, 'L1'), 'L3'), 'L10'), 'L8'),
      signed('L1', 'owner'),
      signed('L3', 'owner'),
      asked('L10', 'owner'),
    ];
    const verdict = put(recordOf(lines), 'owner', {
      type: 'link.accept',
      payload: { deploymentId, link: 'L10', statement: 'My name is on it' },
    });
    expect(verdict.answer === 'allow' && verdict.warnings.map(({ weight }) => weight)).toEqual(['warns']);
    expect(decision(verdict).rules.filter(({ result }) => result !== 'allows')).toEqual([{ ruleId: 'R-14', result: 'warns' }]);
  });
});

describe('a refusal', () => {
  it('keeps what was asked, by whom and of which rules, under its own number', () => {
    const verdict = put(recordOf(story), 'nurse', commit);
    if (verdict.answer !== 'refuse') throw new Error(verdict.answer);
    expect(verdict.rules.filter(({ result }) => result !== 'allows')).toEqual([{ ruleId: 'R-07', result: 'refuses' }]);
    expect(verdict.events).toMatchObject([
      {
        type: 'command.refused',
        payload: {
          command: 'sprint.commit',
          subject: deploymentId,
          rules: ['R-07'],
          by: 'nurse',
          sentence: verdict.objections[0].sentence,
          refusalId: 'REF-0001',
          key: 'K-1',
          decidedOn: 7,
          asked: commit.payload,
        },
      },
    ]);
  });
});
