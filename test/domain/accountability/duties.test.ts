import { describe, expect, it } from 'vitest';
import { conflictsOnLink, openConflicts, reportsUpTo, type At } from '../../../src/domain/accountability/duties.ts';
import { askedFor, holderOf, linksOf } from '../../../src/domain/accountability/holding.ts';
import { institution } from '../../support/authority/institution.ts';
import { asked, signed } from '../../support/authority/record-lines.ts';
import { clinical, day, deploymentIn, model, stateOf, type Line } from '../../support/record-of.ts';

function at(...lines: readonly Line[]): At {
  const state = stateOf([...institution(), ...model(1, { flags: clinical, from: '2026-01-06' }), ...lines], '2026-10-30');
  return { state, deployment: deploymentIn(state), day: day('2026-10-30') };
}

const handover: Line = [
  '2026-10-02',
  'link.offered',
  { deploymentId: 'DEP-1', link: 'L4', personId: 'engineer-2', by: 'engineer', how: 'handed over', due: day('2026-11-01'), handover: true },
];
const declined = (personId: string): Line => [
  '2026-10-03',
  'link.declined',
  { deploymentId: 'DEP-1', link: 'L4', personId, reason: 'No time' },
];

describe('holderOf', () => {
  it('is the last who accepted', () => {
    const { deployment } = at(signed('L4', 'engineer'), signed('L4', 'engineer-2', {}, '2026-09-02'));
    expect(holderOf(deployment, 'L4')).toBe('engineer-2');
    expect(holderOf(deployment, 'L2')).toBeNull();
  });

  it('stays while a handover is offered, and when it is declined', () => {
    expect(holderOf(at(signed('L4', 'engineer'), handover).deployment, 'L4')).toBe('engineer');
    expect(holderOf(at(signed('L4', 'engineer'), handover, declined('engineer-2')).deployment, 'L4')).toBe('engineer');
  });

  it('is nobody once the link is offered anew, declined or released', () => {
    const released: Line = ['2026-10-03', 'link.released', { deploymentId: 'DEP-1', link: 'L4', personId: 'engineer', reason: 'Moved' }];
    expect(holderOf(at(signed('L4', 'engineer'), asked('L4', 'engineer-2')).deployment, 'L4')).toBeNull();
    expect(holderOf(at(signed('L4', 'engineer'), released).deployment, 'L4')).toBeNull();
    expect(holderOf(at(signed('L4', 'engineer'), declined('engineer')).deployment, 'L4')).toBeNull();
  });

  it('stays through a stand-in', () => {
    const covered: Line = [
      '2026-10-03',
      'link.covered',
      { deploymentId: 'DEP-1', link: 'L4', personId: 'engineer-2', until: day('2026-11-01') },
    ];
    expect(holderOf(at(signed('L4', 'engineer'), covered).deployment, 'L4')).toBe('engineer');
  });
});

describe('askedFor', () => {
  it('lists those who have not answered, the last asked first', () => {
    expect(askedFor(at(asked('L4', 'engineer'), asked('L4', 'engineer-2')).deployment, 'L4')).toEqual(['engineer-2', 'engineer']);
    expect(askedFor(at(asked('L4', 'engineer'), asked('L4', 'engineer-2'), declined('engineer-2')).deployment, 'L4')).toEqual(['engineer']);
    expect(
      askedFor(at(asked('L4', 'engineer'), asked('L4', 'engineer-2'), signed('L4', 'engineer', {}, '2026-10-02')).deployment, 'L4'),
    ).toEqual([]);
  });

  it('names a person asked twice once', () => {
    expect(askedFor(at(asked('L4', 'engineer'), asked('L4', 'engineer', '2026-10-02')).deployment, 'L4')).toEqual(['engineer']);
  });
});

describe('linksOf', () => {
  it('lists what rests on a person, in the order of the chain', () => {
    expect(linksOf(at(signed('L9', 'oncall'), signed('L4', 'oncall')).deployment, 'oncall')).toEqual(['L4', 'L9']);
  });
});

describe('reportsUpTo', () => {
  it('climbs the whole line, and ends where it turns in a circle', () => {
    const { state } = at(['2026-08-01', 'person.moved', { personId: 'ceo', reportsTo: 'cco' }]);
    const counsel = state.people.get('counsel')!;
    expect(reportsUpTo(state, counsel, 'cco')).toBe(true);
    expect(reportsUpTo(state, counsel, 'ceo')).toBe(true);
    expect(reportsUpTo(state, counsel, 'sponsor')).toBe(false);
  });
});

describe('openConflicts', () => {
  it('finds both sides of two signatures that must not meet', () => {
    const found = openConflicts(at(signed('L4', 'engineer'), signed('L7', 'engineer')));
    expect(found.map(({ link, personId, conflict }) => [link, personId, conflict.ruleId])).toEqual([
      ['L4', 'engineer', 'SD-01'],
      ['L7', 'engineer', 'SD-01'],
    ]);
  });

  it('finds nothing where duties are apart, however many warn', () => {
    expect(openConflicts(at(signed('L4', 'engineer'), signed('L7', 'validator')))).toEqual([]);
    expect(openConflicts(at(signed('L1', 'owner'), signed('L3', 'owner'), signed('L8', 'owner')))).toEqual([]);
  });

  it('asks nothing of somebody who has left', () => {
    const left: Line = ['2026-10-01', 'person.left', { personId: 'engineer', lastDay: day('2026-10-01') }];
    expect(openConflicts(at(signed('L4', 'engineer'), signed('L7', 'engineer'), left))).toEqual([]);
  });
});

describe('conflictsOnLink', () => {
  it('counts a link once, though it is signed again', () => {
    const place = at(signed('L1', 'owner'), signed('L3', 'owner'), signed('L8', 'owner'));
    const owner = place.state.people.get('owner')!;
    expect(conflictsOnLink(place, 'L8', owner).map(({ ruleId, weight }) => [ruleId, weight])).toEqual([['SD-12', 'warns']]);
    expect(conflictsOnLink(place, 'L10', owner).map(({ ruleId, weight }) => [ruleId, weight])).toEqual([['SD-12', 'refuses']]);
  });

  it('lets a small hospital raise the limit', () => {
    const raised: Line = ['2026-08-01', 'setting.changed', { name: 'maxLinksPerPerson', value: 5 }];
    const place = at(raised, signed('L1', 'owner'), signed('L3', 'owner'), signed('L8', 'owner'));
    expect(conflictsOnLink(place, 'L10', place.state.people.get('owner')!)).toEqual([]);
  });

  it('counts no ended deployment towards a concentration, and every rota', () => {
    const others = (count: number): Line[] =>
      Array.from({ length: count }, (_, one) => one + 2).flatMap((n): Line[] => [
        ...model(n, { from: '2026-01-06' }),
        [
          '2026-09-01',
          'rota.set',
          {
            deploymentId: `DEP-${n}`,
            shifts: [{ days: [1], from: '00:00', to: '24:00', primary: 'oncall-2', secondary: 'oncall' }],
            pageTestedOn: null,
          },
        ],
      ]);
    const ended: Line = ['2026-09-02', 'deployment.staged', { deploymentId: 'DEP-2', stage: 'ended', from: '2026-09-02' as never }];
    const sd13 = (place: At): string[] => conflictsOnLink(place, 'L9', place.state.people.get('oncall')!).map(({ ruleId }) => ruleId);
    expect(sd13(at(...others(10)))).toEqual(['SD-13']);
    expect(sd13(at(...others(10), ended))).toEqual([]);
    expect(sd13(at(...others(9)))).toEqual([]);
  });
});
