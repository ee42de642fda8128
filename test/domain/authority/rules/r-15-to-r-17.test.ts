/** at the edges: a risk nobody scored or owns, what counts as treatment, and a pilot that is over. */
import { describe, expect, it } from 'vitest';
import type { Command, CommandPayloads } from '../../../../src/domain/authority/command.ts';
import { governed, recordOf } from '../../../support/governed.ts';
import { institution } from '../../../support/authority/institution.ts';
import { risk } from '../../../support/authority/record-lines.ts';
import { objectionsOf, saidBy } from '../../../support/authority/said-by.ts';
import { clinical, day, model, staged, stateOf, type Line } from '../../../support/record-of.ts';

const riskId = 'RISK-001';
const of = (...lines: readonly Line[]): ReturnType<typeof stateOf> =>
  stateOf([...institution(), ...model(1, { flags: clinical, from: '2026-01-06' }), ...lines], '2026-10-30');
const accept = (more: Partial<CommandPayloads['risk.accept']> = {}): Command => ({
  type: 'risk.accept',
  payload: { riskId, purpose: 'continue', expiresOn: day('2026-11-20'), ...more },
});
const close: Command = { type: 'risk.close', payload: { riskId, reason: 'It is gone' } };
const extreme = risk({ score: { severity: 5, likelihood: 4 } });

describe('accepting a risk', () => {
  it.each([
    ['director', ['Dee Director']],
    [null, []],
  ])('that nobody scored is nobody’s yet: its owner (%s) is who to ask', (owner, names) => {
    const said = objectionsOf('R-15', { state: of(...risk({ owner })), by: 'director', command: accept() });
    expect(said).toEqual([
      expect.objectContaining({
        sentence: 'RISK-001 has not been scored: nobody can say whose it is to accept.',
        remedy: 'Score it first.',
        holders: names.map((printedName): unknown => expect.objectContaining({ printedName })),
      }),
    ]);
  });

  const treated = (treatment: 'mitigate' | 'transfer' | 'avoid' | 'accept'): Line => ['2026-09-03', 'risk.treated', { riskId, treatment }];
  const action: Line = [
    '2026-09-03',
    'risk.action-set',
    { riskId, actionId: 'A-1', text: 'Train', owner: 'owner', due: day('2026-12-01') },
  ];
  const done: Line = ['2026-09-20', 'risk.action-done', { riskId, actionId: 'A-1' }];
  it.each<[string, readonly Line[], boolean]>([
    ['nothing is done about it', [], true],
    ['to accept it is the treatment', [treated('accept')], true],
    ['all that was planned is done', [action, done], true],
    ['it is mitigated', [treated('mitigate')], false],
    ['an action is open', [action], false],
    ['it is to be accepted, and an action is open', [treated('accept'), action], false],
  ])('that is Extreme, to go on, while %s', (_, lines, refused) => {
    const said = saidBy('R-15', { state: of(...extreme, ...lines), by: 'ceo', command: accept() });
    expect(said.filter((one) => one.includes('no treatment is under way'))).toHaveLength(refused ? 1 : 0);
  });

  it.each([
    ['2026-10-29', true],
    ['2026-10-30', true],
    ['2026-10-31', false],
  ])('until %s', (until, refused) => {
    const low = of(...risk({ owner: 'nurse', score: { severity: 2, likelihood: 1 } }));
    const said = saidBy('R-15', { state: low, by: 'nurse', command: accept({ expiresOn: day(until) }) });
    expect(said.filter((one) => one.includes('Its acceptance ends by'))).toHaveLength(refused ? 1 : 0);
  });
});

describe('an Extreme risk', () => {
  const said = (command: Command, lines: readonly Line[] = extreme): string[] =>
    objectionsOf('R-16', { state: of(...lines), by: 'director', command }).map(({ sentence, remedy }) => `${sentence} ${remedy}`);

  it('is nobody’s to accept for a go-live, and goes not away by being closed', () => {
    expect(said(accept({ purpose: 'go-live' }))).toEqual([
      'RISK-001 is at severity 5, likelihood 4: Extreme. No one can accept that for a go-live. Treat it until it is lower, or stop.',
    ]);
    expect(said(close)).toEqual([
      'RISK-001 is at severity 5, likelihood 4: Extreme. It is treated and scored anew before it is closed. Treat it, and score what remains.',
    ]);
  });

  it('may be accepted for what runs to go on, by whom R-15 says', () => {
    expect(said(accept())).toEqual([]);
  });

  it.each<[string, readonly Line[]]>([
    ['one nobody scored', risk({})],
    ['a High one', risk({ score: { severity: 4, likelihood: 3 } })],
  ])('is not %s', (_, lines) => {
    expect(said(close, lines)).toEqual([]);
    expect(said(accept({ purpose: 'go-live' }), lines)).toEqual([]);
  });
});

describe('chartering a pilot', () => {
  const charter: Command = {
    type: 'pilot.charter',
    payload: { deploymentId: 'DEP-1', charter: { plannedEnd: day('2027-03-31'), endpoints: 'Readings within the hour' } },
  };
  const ended = staged(1, 'ended', '2026-10-20');

  it.each<[string, readonly Line[]]>([
    ['production', governed({ stage: 'production' })],
    ['ended', [...governed({ stage: 'silent' }), ended]],
  ])('comes too late in stage %s', (stage, lines) => {
    expect(saidBy('R-17', { state: recordOf(lines), by: 'chair', command: charter })).toContain(
      `Model 1 (DEP-1) is past its pilot (${stage}): there is nothing to charter.`,
    );
  });
});
