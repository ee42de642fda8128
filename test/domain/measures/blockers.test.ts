import { describe, expect, it } from 'vitest';
import type { LinkId } from '../../../src/domain/accountability/links.ts';
import { modelRows } from '../../../src/domain/measures/model-row.ts';
import { reasonsOf } from '../../../src/domain/measures/definitions.ts';
import { day, model, opened, people, staged, stateOf, type Line } from '../../support/record-of.ts';

const asOf = '2026-04-01';
const questions: Line[] = (['Q1', 'Q2', 'Q3', 'Q4', 'Q5'] as const).map((question) => [
  '2026-01-05',
  'question.accepted',
  { deploymentId: 'DEP-1', question, by: 'P-1' },
]);
const signed: Line[] = (['L1', 'L2', 'L3', 'L4', 'L5', 'L7', 'L9', 'L10', 'L11'] satisfies LinkId[]).map((link) => [
  '2026-01-05',
  'link.accepted',
  { deploymentId: 'DEP-1', link, personId: link === 'L9' ? 'P-1' : `P-${link}`, statement: 'I answer for it', assurance: 'demonstration' },
]);
const rota: Line = [
  '2026-03-05',
  'rota.set',
  {
    deploymentId: 'DEP-1',
    pageTestedOn: day('2026-03-05'),
    shifts: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '00:00', primary: 'P-1', secondary: 'P-2' }],
  },
];
const returned: Line = [
  '2026-01-06',
  'gate.decided',
  { deploymentId: 'DEP-1', gate: 'G-VAL', outcome: 'returned', by: ['P-3'], reason: 'Validation set below agreed size' },
];
const clear: Line[] = [opened, ...people, ...model(1), staged(1, 'pilot', '2026-01-02'), ...questions, ...signed, rota];
const without = (lines: Line[], word: string) => lines.filter((line) => !JSON.stringify(line[2]).includes(`"${word}"`));
const rowOf = (lines: Line[], on = asOf) => modelRows(stateOf(lines, on), day(on))[0]!;

describe('what holds a pilot', () => {
  it('is nothing where every answer, signature and opened gate stands: gates not yet started are counted apart', () => {
    expect(rowOf(clear)).toMatchObject({ blockers: [], hold: null, missing: null });
  });

  it('is governance alone for an answer nobody gave', () => {
    expect(rowOf(without(clear, 'Q3'))).toMatchObject({ hold: 'governance', missing: 'Regime not determined' });
  });

  it('counts an unanswered question and the link it breaks once', () => {
    const row = rowOf(without(without(clear, 'Q5'), 'L2'));
    expect(row.blockers.map(({ kind, id }) => [kind, id])).toEqual([['question', 'Q5']]);
    expect([...reasonsOf(row)]).toEqual(['No name on the decision']);
  });

  it('counts a broken link on its own where its question was answered', () => {
    expect(rowOf(without(clear, 'L4')).blockers).toMatchObject([{ kind: 'link', id: 'L4', nature: 'governance' }]);
  });

  it('is technical alone for a technical gate that was opened and not passed', () => {
    const row = rowOf([...clear, returned]);
    expect(row).toMatchObject({ hold: 'technical', missing: 'Validation set below agreed size' });
    expect([...reasonsOf(row)]).toEqual(['Performance']);
  });

  it('is both when both are there, by the same rule', () => {
    expect(rowOf([...without(clear, 'Q1'), returned]).hold).toBe('both');
  });

  it('takes a risk’s own nature', () => {
    const risk: Line[] = [
      [
        '2026-01-07',
        'risk.raised',
        { riskId: 'RISK-001', deploymentIds: ['DEP-1'], title: 'Feed drops', category: 'operational', nature: 'technical', owner: 'P-1' },
      ],
      ['2026-01-08', 'risk.scored', { riskId: 'RISK-001', residual: { severity: 4, likelihood: 3 }, by: 'P-1' }],
    ];
    expect(rowOf([...clear, ...risk])).toMatchObject({ hold: 'technical', unresolvedRisks: 1 });
  });

  it('shows the note somebody wrote before the computed words, and the nature a person gave it', () => {
    const noted: Line = [
      '2026-01-09',
      'blocker.noted',
      {
        deploymentId: 'DEP-1',
        blockerId: 'B-1',
        gate: 'G-REG',
        what: 'Compliance sign-off, 96 days waiting',
        waitingOn: 'P-2',
        nature: 'technical',
      },
    ];
    const row = rowOf([...without(clear, 'Q3'), noted]);
    expect(row.missing).toBe('Compliance sign-off, 96 days waiting');
    expect(row.blockers).toMatchObject([{ waitingOn: 'P-2', nature: 'technical', reclassified: true }]);
  });

  it('is not reported where it stalled and nobody wrote down why', () => {
    const late: Line = ['2026-01-02', 'pilot.chartered', { deploymentId: 'DEP-1', plannedEnd: day('2026-02-01') }];
    const used: Line = ['2026-03-30', 'activity.seen', { deploymentId: 'DEP-1' }];
    const row = rowOf(
      [opened, ...people, ...model(1, { governance: 'not reported' }), staged(1, 'pilot', '2026-01-02'), late, used],
      '2026-03-31',
    );
    expect(row).toMatchObject({ hold: 'not reported', blockers: [], missing: null });
  });

  it('does not touch a deployment that is inherited', () => {
    const inherited: Line = ['2026-01-03', 'deployment.inherited', { deploymentId: 'DEP-1', catchUpBy: day('2026-12-31'), by: 'P-1' }];
    expect(rowOf([opened, ...people, ...model(1), staged(1, 'production', '2026-01-02'), inherited]).blockers).toEqual([]);
  });
});

describe('the night', () => {
  it('is covered by who answers at the coming 2 a.m., and only with an accepted link', () => {
    expect(rowOf(clear).night).toBe('covered');
    expect(rowOf(without(clear, 'L9')).night).toBe('nobody');
  });

  it('is nobody’s when the one who accepted has left, whoever the rota names', () => {
    const left: Line = ['2026-03-10', 'person.left', { personId: 'P-1', lastDay: day('2026-03-15') }];
    expect(rowOf([...clear, left]).night).toBe('nobody');
  });

  it('is not reported where no record was kept', () => {
    expect(rowOf([opened, ...model(1, { governance: 'not reported' }), staged(1, 'pilot', '2026-01-02')]).night).toBe('not reported');
  });
});
