import { describe, expect, it } from 'vitest';
import type { Autonomy, Flags } from '../../../src/domain/audit/events.ts';
import { askOf, type Ask } from '../../../src/domain/authority/ask.ts';
import { autonomyOf, isRaise } from '../../../src/domain/authority/autonomy.ts';
import { toDay, toInstant } from '../../../src/domain/time.ts';
import { advisory, model, opened, stateOf } from '../../support/record-of.ts';

const today = '2026-10-30';
const moment = { day: toDay(today), at: toInstant(`${today}T12:00:00Z`), authenticated: false };

function changing(autonomy: Flags['autonomy'], to: Autonomy = 'advisory', deploymentId = 'DEP-1'): Ask<'autonomy.change'> {
  const state = stateOf([opened, ...model(1, { flags: { ...advisory, autonomy } })], today);
  return askOf(state, { type: 'autonomy.change', payload: { deploymentId, to } }, null, moment);
}

const unknown = { notReported: 'left blank' as const };

describe('how far a model may act', () => {
  it('is what was reported, and not at all where nobody did or there is no such model', () => {
    expect(autonomyOf(changing('semi-agentic'))).toBe('semi-agentic');
    expect(autonomyOf(changing(unknown))).toBe('advisory');
    expect(autonomyOf(changing('agentic', 'advisory', 'DEP-9'))).toBe('advisory');
  });

  it.each<[Flags['autonomy'], Autonomy, boolean]>([
    ['advisory', 'semi-agentic', true],
    ['advisory', 'agentic', true],
    ['semi-agentic', 'agentic', true],
    ['agentic', 'agentic', false],
    ['agentic', 'semi-agentic', false],
    ['semi-agentic', 'advisory', false],
    [unknown, 'semi-agentic', true],
    [unknown, 'advisory', false],
  ])('is raised from %o to %s: %s', (from, to, expected) => {
    expect(isRaise(changing(from, to))).toBe(expected);
  });
});
