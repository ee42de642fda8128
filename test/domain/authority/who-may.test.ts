/** Who may: while nobody keeps the record or chairs its committee, where a seat is vacant, and whoever is named beside it. */
import { describe, expect, it } from 'vitest';
import type { Role } from '../../../src/domain/audit/events.ts';
import { askOf, type Ask } from '../../../src/domain/authority/ask.ts';
import type { Command, CommandType } from '../../../src/domain/authority/command.ts';
import { rightOf, whoMayStop } from '../../../src/domain/authority/rights.ts';
import { link, role, type Seat } from '../../../src/domain/authority/seats.ts';
import { toDay, toInstant } from '../../../src/domain/time.ts';
import { inMeeting } from '../../support/governed.ts';
import { institution } from '../../support/authority/institution.ts';
import { risk, signed } from '../../support/authority/record-lines.ts';
import { clinical, day, deploymentIn, model, opened, stateOf, type Line } from '../../support/record-of.ts';
import { attempt, today } from '../../support/rule-case.ts';

const deploymentId = 'DEP-1';
const of = (...lines: readonly Line[]): ReturnType<typeof stateOf> =>
  stateOf([...institution(), ...model(1, { flags: clinical, from: '2026-01-06' }), ...lines], today);
const joined = (personId: string, roles: readonly Role[], employer: 'staff' | 'vendor' = 'staff'): Line => [
  '2026-01-06',
  'person.joined',
  { personId, printedName: personId, title: 'One', roles, function: 'Office', employer },
];
const left = (personId: string, lastDay = '2026-10-29'): Line => ['2026-10-01', 'person.left', { personId, lastDay: day(lastDay) }];
const answers = (lines: readonly Line[], by: string, command: Command): string =>
  attempt({ state: stateOf([opened, ...lines], today), by, command }).answer;

describe('those who keep the record', () => {
  const add: Command = {
    type: 'person.add',
    payload: { printedName: 'New Comer', title: 'Nurse', roles: [], function: 'Clinical', employer: 'staff' },
  };
  const second = joined('second', []);

  it.each<[string, readonly Line[], string]>([
    ['nobody', [second], 'allow'],
    ['a registrar', [joined('first', ['Registrar']), second], 'refuse'],
    ['a committee chair', [joined('first', ['Committee chair']), second], 'refuse'],
    ['a registrar of the vendor', [joined('first', ['Registrar'], 'vendor'), second], 'allow'],
    ['a registrar who has left', [joined('first', ['Registrar']), second, left('first')], 'allow'],
    ['a registrar on the last day', [joined('first', ['Registrar']), second, left('first', today)], 'refuse'],
  ])('where there is %s, somebody else who adds a person meets: %s', (_, lines, answer) => {
    expect(answers(lines, 'second', add)).toBe(answer);
  });
});

describe('the committee’s chair', () => {
  const profile: Command = { type: 'ruleset.switch', payload: { gatesOn: ['G-ARC'], reason: 'We begin' } };
  const right = (lines: readonly Line[]): readonly (readonly Seat[])[] =>
    rightOf(asked(stateOf([opened, joined('keeper', ['Registrar']), ...lines], today), profile));
  const alone = [[role('Committee chair')]];
  const either = [[role('Committee chair'), role('Registrar')]];

  it.each<[string, readonly Line[], typeof alone]>([
    ['is seated', [joined('first', ['Committee chair'])], alone],
    ['is seated until tonight', [joined('first', ['Committee chair']), left('first', today)], alone],
    ['is not seated', [], either],
    ['has left', [joined('first', ['Committee chair']), left('first')], either],
    ['is of the vendor', [joined('first', ['Committee chair'], 'vendor')], either],
  ])('%s: whoever keeps the record stands in only for one who is not', (_, lines, seats) => {
    expect(right(lines)).toEqual(seats);
  });
});

function asked<T extends CommandType>(state: ReturnType<typeof stateOf>, command: Command<T>): Ask {
  return askOf(state, command as Command, 'registrar', { day: toDay(today), at: toInstant(`${today}T12:00:00Z`), authenticated: false });
}

describe('a seat that is vacant', () => {
  it('is named beside those who may besides', () => {
    const correct: Command = { type: 'fact.correct', payload: { modelId: 'M-1', label: 'Vendor', value: 'None', why: 'Wrong' } };
    expect(rightOf(asked(of(), correct))).toEqual([[role('Registrar'), role('Committee chair'), link('L4')]]);
    expect(rightOf(asked(of(signed('L4', 'engineer')), correct))).toEqual([
      [role('Registrar'), role('Committee chair'), { kind: 'person', personId: 'engineer', as: 'Model owner' }],
    ]);
  });
});

describe('who may stop it', () => {
  const always = [role('Clinical safety officer'), role('CISO'), role('Chief compliance officer')];
  const shifts = (secondary: string | null): Line => [
    '2026-09-01',
    'rota.set',
    { deploymentId, shifts: [{ days: [1], from: '00:00', to: '24:00', primary: 'nurse', secondary }], pageTestedOn: null },
  ];
  const rostered = (personId: string): Seat => ({ kind: 'person', personId, as: 'On-call responder' });

  it('is whoever the links name, or the vacant links', () => {
    expect(whoMayStop({ deployment: deploymentIn(of()) })).toEqual([link('L9'), link('L10'), ...always]);
    expect(whoMayStop({ deployment: null })).toEqual([link('L9'), link('L10'), ...always]);
    expect(whoMayStop({ deployment: deploymentIn(of(signed('L10', 'override'))) })).toEqual([
      link('L9'),
      { kind: 'person', personId: 'override', as: 'Override authority' },
      ...always,
    ]);
  });

  it('is everybody on the rota, once each', () => {
    expect(whoMayStop({ deployment: deploymentIn(of(shifts(null))) })).toEqual([link('L9'), rostered('nurse'), link('L10'), ...always]);
    expect(whoMayStop({ deployment: deploymentIn(of(shifts('oncall'))) })).toEqual([
      link('L9'),
      rostered('nurse'),
      rostered('oncall'),
      link('L10'),
      ...always,
    ]);
  });
});

describe('an action on a risk', () => {
  const action = (actionId: string, owner: string): Line => [
    '2026-09-03',
    'risk.action-set',
    { riskId: 'RISK-001', actionId, text: 'Train', owner, due: day('2026-12-01') },
  ];
  const state = of(...risk({ score: { severity: 3, likelihood: 2 } }), action('A-1', 'owner'), action('A-2', 'nurse'));
  const finish = (actionId: string, riskId = 'RISK-001'): Command => ({ type: 'risk.finish-action', payload: { riskId, actionId } });

  it('is finished by its own owner, not by that of another action', () => {
    const by = (personId: string): string => attempt({ state, by: personId, command: finish('A-2') }).answer;
    expect(['director', 'nurse', 'owner'].map(by)).toEqual(['allow', 'allow', 'refuse']);
  });

  it('is the risk owner’s alone where the record has no such action, and of no risk where it has none', () => {
    expect(rightOf(asked(state, finish('A-9')))).toEqual([[{ kind: 'person', personId: 'director', as: 'Risk owner' }]]);
    expect(() => rightOf(asked(state, finish('A-1', 'RISK-009')))).toThrow(new RangeError('No such risk: RISK-009'));
  });
});

describe('a High risk', () => {
  it('is closed by the committee, in a meeting', () => {
    const close = { type: 'risk.close', payload: { riskId: 'RISK-001', reason: 'Gone' } } as const;
    const state = of(...risk({ score: { severity: 4, likelihood: 3 } }));
    expect(attempt({ state, by: 'chair', command: inMeeting(close) }).answer).toBe('allow');
    expect(attempt({ state, by: 'chair', command: close }).answer).toBe('refuse');
  });
});

describe('a normal change', () => {
  const authorised: Line = [
    '2026-09-01',
    'change.authorised',
    { changeId: 'CHG-001', deploymentId, kind: 'normal', effect: 'limit', what: 'Less', by: 'change' },
  ];
  const made: Line = [
    '2026-09-02',
    'change.executed',
    { changeId: 'CHG-001', deploymentId, kind: 'normal', effect: 'limit', what: 'Less', by: 'change' },
  ];
  const right = (effect: 'limit' | 'scope', ...lines: readonly Line[]) =>
    rightOf(
      asked(of(...lines), { type: 'change.execute', payload: { deploymentId, kind: 'normal', effect, what: 'Less', changeId: 'CHG-001' } }),
    );
  const runs = [role('Change authority'), role('Service owner'), role('Release manager'), link('L4'), link('L8')];

  it('is made by those who run it only as it was authorised, and once', () => {
    expect(right('limit', authorised)).toEqual([runs]);
    expect(right('scope', authorised)).toEqual([[role('Change authority')]]);
    expect(right('limit', authorised, made)).toEqual([[role('Change authority')]]);
  });
});
