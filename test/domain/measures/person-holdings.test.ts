import { describe, expect, it } from 'vitest';
import { carriedBy } from '../../../src/domain/measures/carried.ts';
import { modelRows } from '../../../src/domain/measures/model-row.ts';
import { holdingsOf } from '../../../src/domain/measures/person-holdings.ts';
import type { Line } from '../../support/record-of.ts';
import { day } from '../../support/record-of.ts';
import { governed, recordOf } from '../../support/governed.ts';
import { today } from '../../support/rule-case.ts';

function holdings(personId: string, ...lines: readonly Line[]) {
  const state = recordOf(governed({ stage: 'production' }), lines);
  return holdingsOf(state, personId, day(today), modelRows(state, day(today), 'deployments'));
}

const leaves = (personId: string): Line => ['2026-10-20', 'person.left', { personId, lastDay: day('2026-10-20') }];
const ended: Line = [
  '2026-10-20',
  'deployment.staged',
  { deploymentId: 'DEP-1', stage: 'ended', from: '2026-10-20' as never, end: { kind: 'retired', text: 'Replaced' } },
];

describe('what rests on a person', () => {
  it('is every link with their name, with where it is and how it stands', () => {
    expect(holdings('signatory').names).toMatchObject([
      { modelId: 'M-1', deploymentId: 'DEP-1', name: 'Model 1', stage: 'production', link: 'L2', tone: 'sound', cause: 'accepted' },
    ]);
    expect(holdings('nurse')).toEqual({ names: [], offers: [], gates: [], risks: [], shifts: [], breaks: [], alone: [] });
  });

  it('breaks when they leave, told beforehand by the rules that would break it', () => {
    expect(holdings('signatory').breaks).toMatchObject([{ deploymentId: 'DEP-1', links: ['L2'] }]);
    // A rota that loses its first name still has the second: the hours stay covered, by one person alone.
    expect(holdings('oncall').breaks.flatMap(({ links }) => links)).toContain('L9');
  });

  it('is told of somebody who has left as what is broken for it, and of nobody else', () => {
    const gone = holdings('signatory', leaves('signatory'));
    expect(gone.names).toMatchObject([{ link: 'L2', tone: 'broken', cause: 'left', since: '2026-10-20' }]);
    expect(gone.breaks).toMatchObject([{ deploymentId: 'DEP-1', links: ['L2'] }]);
    expect(holdings('sponsor', leaves('signatory')).breaks).toMatchObject([{ links: ['L1'] }]);
  });

  it('leaves out what broke for another reason already', () => {
    const scope: Line = ['2026-10-21', 'scope.changed', { deploymentId: 'DEP-1', scope: 'Children', what: 'Children too' }];
    expect(holdings('signatory', scope).names).toMatchObject([{ link: 'L2', tone: 'broken' }]);
    expect(holdings('signatory', scope).breaks).toEqual([]);
  });

  it('leaves out deployments that have ended', () => {
    expect(holdings('signatory', ended).names).toEqual([]);
    expect(holdings('signatory', ended).breaks).toEqual([]);
  });

  it('names what they were asked and have not answered, the oldest first', () => {
    const offer = (on: string, link: 'L1' | 'L4', due?: string): Line => [
      on,
      'link.offered',
      { deploymentId: 'DEP-1', link, personId: 'nurse', handover: true, ...(due === undefined ? {} : { due: day(due) }) },
    ];
    const { offers } = holdings('nurse', offer('2026-10-15', 'L4', '2026-10-29'), offer('2026-10-14', 'L1'));
    expect(offers.map(({ link, on, due }) => [link, on, due])).toEqual([
      ['L1', '2026-10-14', null],
      ['L4', '2026-10-15', '2026-10-29'],
    ]);
    const declined: Line = ['2026-10-16', 'link.declined', { deploymentId: 'DEP-1', link: 'L4', personId: 'nurse', reason: 'No' }];
    expect(holdings('nurse', offer('2026-10-15', 'L4'), declined).offers).toEqual([]);
  });

  it('says in which part of a rota they stand', () => {
    expect(holdings('oncall').shifts.map(({ as }) => as)).toEqual(['primary']);
    expect(holdings('oncall-2').shifts.map(({ as }) => as)).toEqual(['secondary']);
  });

  it('names the risks that are theirs, closed ones left out', () => {
    const raised = (riskId: string): Line => [
      '2026-10-01',
      'risk.raised',
      {
        riskId,
        deploymentIds: ['DEP-1'],
        title: riskId,
        category: 'privacy and security',
        nature: 'governance',
        owner: 'director',
        ...(riskId === 'RISK-001' ? { inherent: { severity: 3, likelihood: 3 } } : {}),
      },
    ];
    const closed: Line = ['2026-10-02', 'risk.closed', { riskId: 'RISK-003', by: ['director'], reason: 'Gone' } as never];
    const { risks } = holdings('director', raised('RISK-001'), raised('RISK-002'), raised('RISK-003'), closed);
    expect(risks).toEqual([
      { riskId: 'RISK-001', title: 'RISK-001', band: 'High' },
      { riskId: 'RISK-002', title: 'RISK-002', band: null },
    ]);
  });

  it('names the roles nobody else who is here has, of their own or by a seat', () => {
    expect(holdings('registrar').alone).toEqual(['Registrar']);
    expect(holdings('validator').alone).toEqual([]);
    const seated: readonly Line[] = [
      ['2026-10-01', 'seat.opened', { seatId: 'S-1', function: 'Office', siteId: null, role: 'Registrar' }],
      ['2026-10-01', 'seat.filled', { seatId: 'S-1', personId: 'nurse' }],
    ];
    expect(holdings('registrar', ...seated).alone).toEqual([]);
    expect(holdings('nurse', ...seated, leaves('registrar')).alone).toEqual(['Registrar']);
  });

  it('is refused for somebody the record does not know', () => {
    expect(() => holdings('nobody')).toThrow('No such person: nobody');
  });
});

describe('what each person carries', () => {
  it('counts the names, offers and risks that rest on each, and leaves out whom nothing rests on', () => {
    const offer: Line = ['2026-10-15', 'link.offered', { deploymentId: 'DEP-1', link: 'L4', personId: 'nurse', handover: true }];
    const again: Line = ['2026-10-16', 'link.offered', { deploymentId: 'DEP-1', link: 'L4', personId: 'nurse', handover: true }];
    const carried = new Map(
      carriedBy(recordOf(governed({ stage: 'production' }), governed({ n: 2, stage: 'pilot' }), [offer, again]), day(today)).map(
        ({ personId, ...counts }) => [personId, counts],
      ),
    );
    expect(carried.get('signatory')).toEqual({ names: 2, offers: 0, risks: 0 });
    // A supervisor of agents signed as well, and is asked of no model that is none.
    expect(carried.get('nurse')).toEqual({ names: 0, offers: 1, risks: 0 });
    expect(carried.has('chair')).toBe(false);
  });

  it('counts nothing of what has ended', () => {
    expect(carriedBy(recordOf(governed({ stage: 'production' }), [ended]), day(today))).toEqual([]);
  });
});
