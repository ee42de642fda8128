/** R-04, a date never changes a risk: which release counts, who may be the second scorer, and what is a lower score at all. */
import { describe, expect, it } from 'vitest';
import type { Document } from '../../../../src/domain/audit/decided-events.ts';
import type { Command } from '../../../../src/domain/authority/command.ts';
import { governed, recordOf } from '../../../support/governed.ts';
import { objectionsOf, saidBy } from '../../../support/authority/said-by.ts';
import { day, type Line } from '../../../support/record-of.ts';

const riskId = 'RISK-001';
const pilot = governed({ stage: 'pilot' });
const raised: Line = [
  '2026-09-01',
  'risk.raised',
  { riskId, deploymentIds: ['DEP-1'], title: 'A missed bleed', category: 'operational', nature: 'technical', owner: 'director' },
];
const scored: Line = ['2026-09-02', 'risk.scored', { riskId, residual: { severity: 3, likelihood: 3 }, by: 'director' }];
const released = (releaseId: string, on: string, deploymentId = 'DEP-1'): Line => [
  '2026-10-13',
  'release.scheduled',
  { releaseId, deploymentId, title: 'Version 2', version: '2.0', on: day(on), declares: {}, by: 'release' },
];
const lower = (secondScorer?: string, evidence: readonly Document[] = [{ title: 'Second reading', day: day('2026-10-20') }]): Command => ({
  type: 'risk.score',
  payload: { riskId, residual: { severity: 2, likelihood: 3 }, evidence, ...(secondScorer === undefined ? {} : { secondScorer }) },
});
const alone = lower(undefined, []);
const said = (lines: readonly Line[], command = alone, by: string | null = 'director'): string[] =>
  saidBy('R-04', { state: recordOf(pilot, lines), by, command });

describe('a score is not lowered alone close before a release', () => {
  it('says what is missing, who moves the date, and who may bring the second score', () => {
    const state = recordOf(pilot, [raised, scored, released('REL-001', '2026-11-13')]);
    const [own] = objectionsOf('R-04', { state, by: 'director', command: alone });
    expect(own?.remedy).toBe('Bring what is missing; the date of REL-001 is Rel Manager’s to move.');
    expect(own?.holders.map((holder) => (holder.kind === 'person' ? holder.printedName : holder.seat))).toEqual([
      'Cor Validator',
      'Bea Validator',
      'Amy Safety',
      'Leo Ciso',
    ]);
  });

  it('looks at the next release of several', () => {
    expect(said([raised, scored, released('REL-001', '2026-11-12'), released('REL-002', '2026-11-02')])[0]).toContain(
      ', 3 days before release REL-002, needs',
    );
  });

  it.each([
    ['2026-10-31', '1 day before release REL-001'],
    ['2026-10-30', 'while release REL-001 waits'],
  ])('counts the days to a release on %s', (on, words) => {
    expect(said([raised, scored, released('REL-001', on)])[0]).toContain(`, ${words}, needs`);
  });

  it('is silent where the release was made, or is of another deployment', () => {
    const made: Line = ['2026-10-20', 'release.executed', { releaseId: 'REL-001', by: 'change' }];
    expect(said([raised, scored, released('REL-001', '2026-10-20'), made])).toEqual([]);
    expect(said([...governed({ n: 2, stage: 'pilot' }), raised, scored, released('REL-001', '2026-11-13', 'DEP-2')])).toEqual([]);
  });

  it('is silent where nobody had scored it before: there is nothing to lower', () => {
    expect(said([raised, released('REL-001', '2026-11-13')])).toEqual([]);
  });

  it('asks for evidence with a day: what bears none is not newer', () => {
    expect(said([raised, scored, released('REL-001', '2026-11-13')], lower('safety', [{ title: 'A note' }]))[0]).toMatch(
      /needs evidence newer than the last score of 2 Sep 2026\.$/u,
    );
  });

  it('needs a second scorer of the institution’s own, who is still here', () => {
    const left: Line = ['2026-10-01', 'person.left', { personId: 'safety', lastDay: day('2026-10-29') }];
    const base = [raised, scored, released('REL-001', '2026-11-13')];
    expect(said(base, lower('vendor'))[0]).toMatch(/needs a second scorer of the institution’s own, which Ven Dor is not\.$/u);
    expect(said([...base, left], lower('safety'))[0]).toMatch(
      /needs a second scorer of the institution’s own, which Amy Safety is not\.$/u,
    );
    expect(said(base, lower('safety'))).toEqual([]);
  });

  it('has nothing to add where nobody acts and a second scorer is named', () => {
    expect(said([raised, scored, released('REL-001', '2026-11-13')], lower('safety'), null)).toEqual([]);
  });
});
