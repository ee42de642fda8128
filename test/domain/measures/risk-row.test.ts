import { describe, expect, it } from 'vitest';
import { riskRows, type RiskRow } from '../../../src/domain/measures/risk-row.ts';
import { riskViewOf } from '../../../src/domain/measures/risk-view.ts';
import { day, stateOf, type Line } from '../../support/record-of.ts';
import { accepted, action, closed, done, raised, scheduled, scored, setting, today } from '../../support/risk-stories.ts';

function rowOf(lines: readonly Line[], asOf = today): RiskRow {
  return riskRows(stateOf([...setting, ...lines], asOf), day(asOf))[0]!;
}

describe('a row of the register', () => {
  it('keeps both axes apart, beside the band they are looked up in', () => {
    const row = rowOf([raised({ inherent: { severity: 5, likelihood: 4 } }), scored(4, 3)]);
    expect(row.inherent).toEqual({ severity: 5, likelihood: 4 });
    expect(row.score).toEqual({ severity: 4, likelihood: 3 });
    expect(row.band).toBe('High');
    expect(Object.keys(row.score!)).toEqual(['severity', 'likelihood']);
  });

  it('counts an inherent score where nobody has scored what is left', () => {
    expect(rowOf([raised({ inherent: { severity: 5, likelihood: 4 } })])).toMatchObject({
      band: 'Extreme',
      residual: null,
      aboveLine: true,
    });
  });

  it('has neither score nor band, and stands under no line, where nobody scored it', () => {
    expect(rowOf([raised({ on: '2026-10-29' })])).toMatchObject({ score: null, band: null, aboveLine: false, holds: [] });
  });

  it('says of each rule by which it holds what lifts it, and who can', () => {
    const { holds } = rowOf([raised({ category: 'payment' }), scored(5, 4), action('2026-09-20')]);
    expect(holds.map(({ rule }) => rule)).toEqual(['H1', 'H3']);
    expect(holds[0]).toMatchObject({
      sentence: expect.stringContaining('Extreme') as string,
      remedy: expect.stringContaining('Treat it') as string,
    });
    expect(holds.map(({ holders }) => holders.map((one) => (one.kind === 'person' ? one.printedName : one.seat)))).toEqual([
      ['Ada Plover'],
      ['Ben Knot'],
    ]);
  });

  it('names the vacant seat where nobody is there to lift it', () => {
    const { holds, orphan } = rowOf([raised({ owner: null }), scored(4, 3)]);
    expect(orphan).toBe(true);
    expect(holds.map(({ rule }) => rule)).toEqual(['H2', 'H5']);
    for (const { holders } of holds) expect(holders.map(({ kind }) => kind)).toContain('vacant seat');
  });

  it('is an orphan from the day after its owner left, and not before', () => {
    const lines: Line[] = [raised(), scored(1, 1), ['2026-10-15', 'person.left', { personId: 'P-1', lastDay: day('2026-10-20') }]];
    expect(rowOf(lines, '2026-10-20').orphan).toBe(false);
    expect(rowOf(lines, '2026-10-21').orphan).toBe(true);
  });

  it('holds the planned releases of its deployments, and keeps a pilot from production', () => {
    const lines = [
      raised({ deployments: [1, 2] }),
      scored(5, 4),
      scheduled('REL-001', '2026-11-10'),
      scheduled('REL-002', '2026-11-12', { n: 2 }),
    ];
    expect(rowOf(lines)).toMatchObject({ holdsReleases: ['REL-001', 'REL-002'], holdsPromotions: ['DEP-1'] });
    const gone: Line = ['2026-10-01', 'release.executed', { releaseId: 'REL-001', by: 'P-3' }];
    expect(rowOf([...lines, gone]).holdsReleases).toEqual(['REL-002']);
  });

  it('holds nothing, releases and promotions included, while no rule speaks', () => {
    expect(rowOf([raised(), scored(1, 2), scheduled('REL-001', '2026-11-10')])).toMatchObject({
      holds: [],
      holdsReleases: [],
      holdsPromotions: [],
    });
  });

  it('returns to unresolved by itself the day after its acceptance ends', () => {
    const lines = [raised(), scored(4, 3), accepted('2026-10-28')];
    expect(rowOf(lines, '2026-10-28')).toMatchObject({ standing: 'accepted', unresolved: false, holds: [], acceptance: { lapsed: false } });
    const after = rowOf(lines, '2026-10-29');
    expect(after).toMatchObject({ standing: 'acceptance lapsed', unresolved: true, acceptance: { lapsed: true } });
    expect(after.holds.map(({ rule }) => rule)).toContain('H8');
  });

  it('is due first by whichever comes first: an open action, or the end of its acceptance', () => {
    const lines = [raised(), scored(4, 3), accepted('2026-12-01'), action('2026-11-15'), action('2026-11-05', { id: 'A-2' })];
    expect(rowOf(lines).due).toEqual({ day: '2026-11-05', what: 'action' });
    expect(rowOf([...lines, done('A-1'), done('A-2')]).due).toEqual({ day: '2026-12-01', what: 'acceptance ends' });
    expect(rowOf([raised(), scored(4, 3)]).due).toBeNull();
  });

  it('names a day by which it could be lifted only where every open action has a day to come', () => {
    const extreme = [raised(), scored(5, 4)];
    expect(rowOf(extreme).clearBy).toBeNull();
    expect(rowOf([...extreme, action('2026-11-15'), action('2026-11-05', { id: 'A-2' })]).clearBy).toBe('2026-11-15');
    expect(rowOf([...extreme, action('2026-11-15'), action(today, { id: 'A-2' })]).clearBy).toBe('2026-11-15');
    expect(rowOf([...extreme, action('2026-11-15'), action('2026-10-29', { id: 'A-2' })]).clearBy).toBeNull();
  });

  it('counts its age to today while it is open, and to its closing after', () => {
    expect(rowOf([raised()]).age).toBe(59);
    expect(rowOf([raised(), scored(5, 5), closed()])).toMatchObject({
      age: 39,
      standing: 'closed',
      unresolved: false,
      holds: [],
      aboveLine: false,
      orphan: false,
      due: null,
    });
  });
});

describe('a risk with its history', () => {
  const view = (lines: readonly Line[], asOf = today) => riskViewOf(stateOf([...setting, ...lines], asOf), 'RISK-001', day(asOf));

  it('is not there before it was raised', () => {
    expect(view([raised()], '2026-08-31')).toBeNull();
    expect(view([raised()], '2026-09-01')).not.toBeNull();
  });

  it('tells every score, the latest first', () => {
    expect(view([raised(), scored(5, 4, { on: '2026-09-02' }), scored(4, 4)])!.scores).toMatchObject([
      { severity: 4, likelihood: 4, on: '2026-10-20', by: { printedName: 'Ada Plover' } },
      { severity: 5, likelihood: 4, on: '2026-09-02' },
    ]);
  });

  it('does not say how sure a signature is where the record it was loaded from does not', () => {
    expect(view([raised(), scored(4, 3), accepted('2026-12-01')])!.acceptedBy).toMatchObject([
      { printedName: 'Ben Knot', assurance: null, statement: null },
      { printedName: 'Cy Dunlin', assurance: null, statement: null },
    ]);
  });

  it('shows the words agreed to, and who recorded them, where the acceptance was decided here', () => {
    const decision: Line = [
      '2026-10-21T10:00:00-04:00',
      'decision.recorded',
      {
        decisionId: 'DEC-0001',
        command: 'risk.accept',
        subject: 'RISK-001',
        effects: 1,
        signatures: [
          {
            personId: 'P-2',
            printedName: 'Ben Knot',
            title: 'Director',
            meaning: 'approved',
            statement: 'I accept what is left of it until 1 Dec 2026.',
            assurance: 'in the room',
            recordedBy: 'P-1',
          },
        ],
        rules: [],
        ruleset: 'Test',
        decidedOn: 1,
        key: 'k',
      },
    ];
    const found = view([raised(), scored(4, 3), decision, accepted('2026-12-01')])!;
    expect(found.acceptedBy[0]).toMatchObject({
      assurance: 'in the room',
      statement: 'I accept what is left of it until 1 Dec 2026.',
      recordedBy: 'Ada Plover',
    });
    expect(found.acceptedBy[1]).toMatchObject({ assurance: null, statement: null });
    expect(found.decisions).toMatchObject([{ decisionId: 'DEC-0001', by: [{ printedName: 'Ben Knot' }] }]);
  });

  it('does not lend an earlier decision’s words to a later acceptance', () => {
    const later = accepted('2027-01-01', { on: '2026-10-25' });
    const decision: Line = [
      '2026-10-21',
      'decision.recorded',
      {
        decisionId: 'DEC-0001',
        command: 'risk.accept',
        subject: 'RISK-001',
        effects: 1,
        signatures: [
          { personId: 'P-2', printedName: 'Ben Knot', title: '', meaning: 'approved', statement: 'Then', assurance: 'in the room' },
        ],
        rules: [],
        ruleset: 'Test',
        decidedOn: 1,
        key: 'k',
      },
    ];
    expect(view([raised(), scored(4, 3), decision, accepted('2026-12-01'), later])!.acceptedBy[0]!.statement).toBeNull();
  });

  it('keeps what was asked about it and refused, and nothing that was asked about another', () => {
    const refused = (subject: string): Line => [
      '2026-10-22',
      'command.refused',
      { command: 'risk.accept', subject, rules: ['R-16'], by: 'P-3', sentence: 'Nobody may.' },
    ];
    expect(view([raised(), refused('RISK-001'), refused('RISK-002')])!.refused).toMatchObject([
      { rules: ['R-16'], by: { printedName: 'Cy Dunlin' }, sentence: 'Nobody may.' },
    ]);
  });
});
