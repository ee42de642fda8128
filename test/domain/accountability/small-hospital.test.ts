/** A small hospital shares its rotas and is covered from outside; what keeps duties apart stays as it is. */
import { describe, expect, it } from 'vitest';
import { conflictsAtGate, conflictsOnLink, conflictsOnRota, submitterDoesNotDecide } from '../../../src/domain/accountability/duties.ts';
import type { LinkId } from '../../../src/domain/accountability/links.ts';
import type { Profile, Shift } from '../../../src/domain/audit/events.ts';
import { institution } from '../../support/authority/institution.ts';
import { advisory, deploymentIn, model, stateOf, day, type Line } from '../../support/record-of.ts';

const today = '2026-10-30';
const profileOf = (profile: Profile): Line => ['2026-02-01', 'ruleset.adopted', { ruleset: 'starter', gatesOn: [], linksOn: [], profile }];

function at(profile: Profile, ...lines: readonly Line[]) {
  const state = stateOf([...institution(), profileOf(profile), ...model(1, { flags: advisory, from: '2026-01-06' }), ...lines], today);
  return { state, deployment: deploymentIn(state), day: day(today) };
}

const signed = (link: LinkId, personId: string, n = 1): Line => [
  '2026-03-01',
  'link.accepted',
  { deploymentId: `DEP-${n}`, link, personId, statement: 'Mine', assurance: 'in the room' },
];
const everyDay = { days: [1, 2, 3, 4, 5, 6, 7], from: '19:00', to: '07:00' };
const rulesOn = (profile: Profile, ...shifts: Pick<Shift, 'primary' | 'secondary'>[]) =>
  conflictsOnRota(
    at(profile).state,
    shifts.map((shift) => ({ ...everyDay, ...shift })),
  ).map(({ ruleId }) => ruleId);

describe('tele-cover', () => {
  it('lets somebody from outside answer first where one of the staff stands behind', () => {
    const covered = { primary: 'vendor', secondary: 'oncall' };
    expect([rulesOn('standard', covered), rulesOn('small hospital', covered)]).toEqual([['SD-10'], []]);
  });

  it.each([
    ['nobody behind', { primary: 'vendor', secondary: null }],
    ['another from outside behind', { primary: 'vendor', secondary: 'vendor' }],
    ['somebody unknown behind', { primary: 'vendor', secondary: 'P-9' }],
  ])('does not with %s', (_, shift) => {
    expect(rulesOn('small hospital', shift)).toContain('SD-10');
  });

  it('has staff behind in every shift from outside, not in one of them', () => {
    expect(rulesOn('small hospital', { primary: 'vendor', secondary: 'oncall' }, { primary: 'vendor', secondary: null })).toEqual([
      'SD-10',
    ]);
    expect(rulesOn('small hospital', { primary: 'vendor', secondary: 'oncall' }, { primary: 'oncall', secondary: null })).toEqual([]);
  });

  it('never puts software on a rota, nor one person behind themselves', () => {
    expect(rulesOn('small hospital', { primary: 'agent', secondary: 'oncall' })).toEqual(['SD-11']);
    expect(rulesOn('small hospital', { primary: 'oncall', secondary: 'oncall' })).toEqual(['SD-08']);
  });
});

describe('a shared rota', () => {
  const many = Array.from({ length: 12 }, (_, index) => index + 2).flatMap((n) => [
    ...model(n, { from: '2026-01-06' }),
    signed('L9', 'nurse', n),
    signed('L2', 'nurse', n),
  ]);
  const warned = (profile: Profile, link: LinkId): string[] => {
    const place = at(profile, ...many);
    return conflictsOnLink(place, link, place.state.people.get('nurse')!).map(({ ruleId }) => ruleId);
  };

  it('is no concentration of calls in a small hospital; signing many decisions still is', () => {
    expect([warned('standard', 'L9'), warned('small hospital', 'L9')]).toEqual([['SD-13'], []]);
    expect([warned('standard', 'L2'), warned('small hospital', 'L2')]).toEqual([['SD-13'], ['SD-13']]);
  });
});

describe('what a small hospital does not weaken', () => {
  it.each<[string, LinkId, string, Line[]]>([
    ['SD-01', 'L7', 'engineer', [signed('L4', 'engineer')]],
    ['SD-02', 'L5', 'pm', []],
    ['SD-03', 'L2', 'engineer', [signed('L4', 'engineer')]],
    ['SD-04', 'L5', 'sponsor', [signed('L1', 'sponsor')]],
    ['SD-05', 'L11', 'engineer', [signed('L4', 'engineer')]],
    ['SD-10', 'L9', 'vendor', []],
    ['SD-11', 'L8', 'agent', []],
  ])('%s', (ruleId, link, who, lines) => {
    for (const profile of ['standard', 'small hospital'] as const) {
      const place = at(profile, ...lines);
      expect(conflictsOnLink(place, link, place.state.people.get(who)!).map((one) => one.ruleId)).toContain(ruleId);
    }
  });

  it('SD-01, SD-02 and SD-06 at a gate', () => {
    const place = at('small hospital', signed('L4', 'engineer'), [
      '2026-03-02',
      'gate.submitted',
      { deploymentId: 'DEP-1', gate: 'G-VAL', by: 'nurse' },
    ]);
    const person = (id: string) => place.state.people.get(id)!;
    expect(conflictsAtGate(place, 'G-VAL', person('engineer')).map(({ ruleId }) => ruleId)).toEqual(['SD-01']);
    expect(conflictsAtGate(place, 'G-VAL', person('pm')).map(({ ruleId }) => ruleId)).toEqual(['SD-02']);
    expect(submitterDoesNotDecide(place, 'G-VAL', person('nurse'))?.ruleId).toBe('SD-06');
  });
});
