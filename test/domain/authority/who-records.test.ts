/** Whoever only writes down what others decide has signed that they recorded it, and approved nothing. */
import { describe, expect, it } from 'vitest';
import type { RecordState } from '../../../src/domain/audit/state.ts';
import type { Accompaniment, Command, CoSigner } from '../../../src/domain/authority/command.ts';
import { acceptorIn } from '../../../src/domain/authority/acceptor-in.ts';
import { askOf } from '../../../src/domain/authority/ask.ts';
import { isRecorder } from '../../../src/domain/authority/is-recorder.ts';
import { toDay, toInstant } from '../../../src/domain/time.ts';
import { risk } from '../../support/authority/record-lines.ts';
import { governed, inMeeting, recordOf, without } from '../../support/governed.ts';
import { day, type Line } from '../../support/record-of.ts';
import { attempt, today } from '../../support/rule-case.ts';

const deploymentId = 'DEP-1';
const story = governed({ stage: 'pilot' });
const moment = { day: toDay(today), at: toInstant(`${today}T12:00:00Z`), authenticated: false };

const besides = (...ids: readonly string[]): Accompaniment => ({
  signers: ids.map((personId): CoSigner => ({ personId, how: 'in the room' })),
});

/** What each signature under an allowed command means. */
function meanings(state: RecordState, by: string, command: Command, accompaniment: Accompaniment = {}): string[] {
  const verdict = attempt({ state, by, command, accompaniment });
  if (verdict.answer !== 'allow') throw new Error(JSON.stringify(verdict));
  const [first] = verdict.events;
  return first?.type === 'decision.recorded' ? first.payload.signatures.map(({ personId, meaning }) => `${personId} ${meaning}`) : [];
}

const accept: Command = { type: 'question.accept', payload: { deploymentId, question: 'Q3' } };
const answered: Line = ['2026-10-13', 'question.answered', { deploymentId, question: 'Q3', text: 'HIPAA and 1557', by: 'engineer' }];
const evidenced: Line = ['2026-10-13', 'question.evidenced', { deploymentId, question: 'Q3', evidence: 'Memo', by: 'engineer' }];
const security = { type: 'gate.decide', payload: { deploymentId, gate: 'G-SEC', outcome: 'passed', reason: 'Seen' } } as const;

describe('whoever writes a decision down', () => {
  it('accepts no answer: that does whoever signs its gate', () => {
    const state = recordOf(without(story, 'Q3'), [answered, evidenced]);
    expect(meanings(state, 'compliance', accept)).toEqual(['compliance approved']);
    expect(meanings(state, 'registrar', accept, besides('compliance'))).toEqual(['registrar recorded', 'compliance approved']);
  });

  it('waives no gate: that does whoever stands above its signers', () => {
    const waive: Command = {
      type: 'gate.waive',
      payload: { deploymentId, gate: 'G-TRN', until: day('2026-12-01'), compensatingControl: 'A notice', reason: 'Time', askedBy: 'owner' },
    };
    expect(meanings(recordOf(story), 'registrar', waive, besides('cco'))).toEqual(['registrar recorded', 'cco approved']);
  });

  it('accepts no risk: that does whoever answers at its level', () => {
    const state = recordOf(story, risk({ score: { severity: 1, likelihood: 1 } }));
    const take: Command = { type: 'risk.accept', payload: { riskId: 'RISK-001', purpose: 'continue', expiresOn: day('2026-12-01') } };
    expect(meanings(state, 'registrar', take, besides('director'))).toEqual(['registrar recorded', 'director approved']);
  });

  it('speaks for the committee in its meeting where they are its chair', () => {
    const state = recordOf(story, risk({ score: { severity: 4, likelihood: 3 } }));
    const take = { type: 'risk.accept', payload: { riskId: 'RISK-001', purpose: 'go-live', expiresOn: day('2026-11-10') } } as const;
    expect(meanings(state, 'chair', inMeeting(take), besides('cmo'))).toEqual(['chair approved', 'cmo approved']);
    expect(meanings(state, 'registrar', inMeeting(take), besides('cmo'))).toEqual(['registrar recorded', 'cmo approved']);
  });

  it('does not speak for the committee outside its meeting, though they are its chair', () => {
    const state = recordOf(story, risk({ score: { severity: 4, likelihood: 3 } }));
    const take: Command = { type: 'risk.accept', payload: { riskId: 'RISK-001', purpose: 'go-live', expiresOn: day('2026-11-10') } };
    const ask = askOf(state, take, 'chair', moment);
    expect(ask.signers.map((signer) => isRecorder(ask, signer))).toEqual([true]);
  });

  it('decides nothing in a meeting that is not the committee’s to decide, though they are its chair', () => {
    const state = recordOf(without(story, 'G-SEC'));
    expect(meanings(state, 'chair', inMeeting(security), besides('ciso'))).toEqual(['chair recorded', 'ciso approved']);
  });
});

describe('whose acceptance of a link it is', () => {
  const asked: Line = ['2026-10-13', 'link.offered', { deploymentId, link: 'L11', personId: 'nurse' }];
  const state = recordOf(without(story, 'L11'), [asked]);
  const acceptor = (command: Command, by: string, accompaniment?: Accompaniment): string | undefined =>
    acceptorIn(askOf(state, command, by, moment, accompaniment))?.person.personId;
  const accepting = (id = deploymentId): Command => ({
    type: 'link.accept',
    payload: { deploymentId: id, link: 'L11', statement: 'My name is on it' },
  });

  it('is that of whoever was asked, wherever they stand among those who sign', () => {
    expect(acceptor(accepting(), 'nurse')).toBe('nurse');
    expect(acceptor(accepting(), 'registrar', besides('director', 'nurse'))).toBe('nurse');
    expect(acceptor(accepting(), 'registrar')).toBeUndefined();
  });

  it('is nobody’s where nothing is accepted, or the record has no such deployment', () => {
    expect(acceptor(security, 'nurse')).toBeUndefined();
    expect(acceptor(accepting('DEP-9'), 'nurse')).toBeUndefined();
  });
});
