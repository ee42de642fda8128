/** R-09, at the edges: the day of review of an override, and a pass on conditions that names none. */
import { describe, expect, it } from 'vitest';
import type { Command, CommandPayloads } from '../../../../src/domain/authority/command.ts';
import { institution } from '../../../support/authority/institution.ts';
import { refused } from '../../../support/authority/record-lines.ts';
import { objectionsOf } from '../../../support/authority/said-by.ts';
import { clinical, day, model, stateOf } from '../../../support/record-of.ts';

const state = stateOf(
  [...institution(), ...model(1, { flags: clinical, from: '2026-01-06' }), refused('deployment.transition', 'DEP-1', ['R-06', 'T-02'])],
  '2026-10-30',
);
const override = (more: Partial<CommandPayloads['refusal.override']>): Command => ({
  type: 'refusal.override',
  payload: {
    refusalId: 'REF-0001',
    grounds: 'Patients wait',
    compensatingControl: 'A nurse reads every answer',
    expiresOn: day('2026-12-01'),
    reviewOn: day('2026-11-15'),
    dissent: [{ personId: 'privacy', words: 'The agreement is missing.' }],
    ...more,
  },
});
const said = (command: Command, by = 'cco'): string[] =>
  objectionsOf('R-09', { state, by, command }).map(({ sentence, remedy }) => `${sentence} ${remedy}`);

describe('the review of an override', () => {
  it.each(['2026-10-30', '2026-11-15', '2026-12-01'])('may be on %s: from the day it is granted to the day it ends', (reviewOn) => {
    expect(said(override({ reviewOn: day(reviewOn) }))).toEqual([]);
  });

  it.each(['2026-10-29', '2026-12-02'])('is not on %s, before or after', (reviewOn) => {
    expect(said(override({ reviewOn: day(reviewOn) }))).toEqual([
      'An override is reviewed before it ends. Name a day of review between today and 1 Dec 2026.',
    ]);
  });
});

describe('a pass on conditions', () => {
  it.each([{ conditions: [] }, {}])('names one: %o', (more) => {
    const command: Command = {
      type: 'gate.decide',
      payload: { deploymentId: 'DEP-1', gate: 'G-SEC', outcome: 'passed with conditions', reason: 'Seen', ...more },
    };
    expect(said(command, 'ciso')).toEqual(['G-SEC cannot pass on conditions without one. Write down what has to be done, and by when.']);
  });
});
