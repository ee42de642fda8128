/** Who signs what the committee decides, when somebody else keeps the minutes. */
import { describe, expect, it } from 'vitest';
import { decide, type Verdict } from '../../../src/domain/authority/decide.ts';
import { toDay, toInstant } from '../../../src/domain/time.ts';
import { governed, inMeeting, recordOf, without } from '../../support/governed.ts';
import { clinical } from '../../support/record-of.ts';
import { today } from '../../support/rule-case.ts';

const piloted = recordOf(without(governed({ stage: 'pilot', flags: clinical }), 'G-PIL'));

function decidedWith(...beside: readonly string[]): Verdict {
  const moment = { at: toInstant(`${today}T12:00:00Z`), day: toDay(today), authenticated: true };
  const pass = { type: 'gate.decide', payload: { deploymentId: 'DEP-1', gate: 'G-PIL', outcome: 'passed', reason: 'Seen' } } as const;
  const signers = beside.map((personId) => ({ personId, how: 'in the room' as const }));
  return decide(piloted, inMeeting(pass), 'registrar', moment, { key: 'K-1', decidedOn: 7 }, { signers });
}

describe('what the committee decides in a meeting the registrar records', () => {
  it('is signed by its chair as well', () => {
    expect(decidedWith('validator').answer).toBe('allow');
    expect(decidedWith('validator', 'chair').answer).toBe('allow');
  });

  it('is not signed by whoever holds none of its seats', () => {
    const refused = decidedWith('validator', 'cio');
    expect(refused.answer === 'refuse' && refused.objections.map(({ ruleId, sentence }) => `${ruleId}: ${sentence}`).join(' ')).toMatch(
      /^R-07: .*Ira Cio holds none of these seats/,
    );
  });
});
