/** Whoever the record does not know sits at no table and signs no paper, whatever a list of names says. */
import { describe, expect, it } from 'vitest';
import type { Command, SingleCommand } from '../../../src/domain/authority/command.ts';
import { asksOf } from '../../../src/domain/authority/decide.ts';
import { day } from '../../support/record-of.ts';
import { governed, recordOf } from '../../support/governed.ts';
import { today } from '../../support/rule-case.ts';
import { toInstant } from '../../../src/domain/time.ts';

const deploymentId = 'DEP-1';
const moment = { at: toInstant(`${today}T12:00:00Z`), day: today, authenticated: false };
const state = recordOf(governed({ stage: 'pilot' }));
const asked = (command: Command) => asksOf(state, command, 'chair', moment).at(-1)!;

describe('a name the record does not know', () => {
  it('is not among those present in a meeting', () => {
    const item: SingleCommand = { type: 'gate.decide', payload: { deploymentId, gate: 'G-PIL', outcome: 'passed', reason: 'Agreed' } };
    const { session } = asked({ type: 'meeting.decide', payload: { meetingId: 'MTG-1', present: ['chair', 'stranger', 'ciso'], item } });
    expect(session?.present.map(({ personId }) => personId)).toEqual(['chair', 'ciso']);
  });

  it('is not among those who signed a document', () => {
    const document = { title: 'Minutes', day: day('2026-10-01') };
    const by = ['chair', 'stranger', 'ciso'];
    const { session, signers } = asked({
      type: 'gate.attest',
      payload: { deploymentId, gate: 'G-PIL', outcome: 'passed', by, decidedOn: day('2026-10-01'), document },
    });
    expect(session?.present.map(({ personId }) => personId)).toEqual(['chair', 'ciso']);
    expect(signers.map(({ person }) => person.personId)).toEqual(['chair', 'chair', 'ciso']);
  });
});
