import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hierarchyOf } from '../../../src/domain/measures/hierarchy.ts';
import { isInReleaseSet, releasePlanOf, releaseSets } from '../../../src/domain/measures/release-plan.ts';
import { addDays, weekdayOf } from '../../../src/domain/time.ts';
import { day, opened, stateOf, type Line } from '../../support/record-of.ts';
import { accepted, action, raised, scheduled, scored, setting, today } from '../../support/risk-stories.ts';

const planOf = (lines: readonly Line[], asOf = today, start: readonly Line[] = setting) =>
  releasePlanOf(stateOf([...start, ...lines], asOf), day(asOf));
const rowOf = (lines: readonly Line[], asOf = today) => planOf([scheduled('REL-001', '2026-11-10'), ...lines], asOf).rows[0]!;

const extreme = [raised(), scored(5, 4)];
const movedTo = (to: string, on: string): Line => [on, 'release.moved', { releaseId: 'REL-001', on: day(to), by: 'P-3' }];
const executed: Line = ['2026-10-25', 'release.executed', { releaseId: 'REL-001', by: 'P-3' }];
const refused = (command: string, subject: string, on = '2026-10-22'): Line => [
  on,
  'command.refused',
  { command, subject, rules: ['R-03', 'H1'], by: 'P-3', sentence: 'It is held.' },
];

describe('a planned release', () => {
  it('is clear while nothing in the record holds it', () => {
    expect(rowOf([])).toMatchObject({ state: 'clear', risks: [], objections: [], earliest: '2026-11-10' });
  });

  it('is held by a risk of its deployment, and by no other’s', () => {
    expect(rowOf(extreme)).toMatchObject({
      state: 'held',
      risks: [{ riskId: 'RISK-001', band: 'Extreme', owner: { printedName: 'Ada Plover' } }],
    });
    expect(rowOf([raised({ deployments: [2] }), scored(5, 4)]).state).toBe('clear');
  });

  it('says why, in the words of each rule, and who can lift it', () => {
    const [risk] = rowOf(extreme).risks;
    expect(risk!.holds).toMatchObject([{ rule: 'H1', sentence: expect.stringContaining('RISK-001 is Extreme') as string }]);
    expect(risk!.holds[0]!.holders).toMatchObject([{ printedName: 'Ada Plover' }]);
  });

  it('is not freed by moving its day: what it was planned for before is kept, first day first', () => {
    const row = rowOf([...extreme, movedTo('2026-11-20', '2026-10-01'), movedTo('2026-12-10', '2026-10-15')]);
    expect(row).toMatchObject({ state: 'held', planned: '2026-12-10', movedFrom: ['2026-11-10', '2026-11-20'] });
  });

  it('is freed when the risk is scored lower, and when it is High and accepted for going live', () => {
    expect(rowOf([...extreme, scored(2, 2, { on: '2026-10-29' })]).state).toBe('clear');
    const high = [raised(), scored(4, 3)];
    expect(rowOf(high).state).toBe('held');
    expect(rowOf([...high, accepted('2026-12-01')]).state).toBe('clear');
  });

  it('could go at the earliest on the last day planned against every risk that holds it, never before its own', () => {
    expect(rowOf([...extreme, action('2026-11-05')]).earliest).toBe('2026-11-10');
    expect(rowOf([...extreme, action('2026-11-14')]).earliest).toBe('2026-11-14');
    const second = [raised({ n: 2 }), scored(4, 5, { n: 2 })];
    expect(rowOf([...extreme, action('2026-11-14'), ...second, action('2026-12-01', { n: 2 })]).earliest).toBe('2026-12-01');
    expect(rowOf([...extreme, action('2026-11-14'), ...second]).earliest).toBeNull();
    expect(rowOf([...extreme, action('2026-10-14')]).earliest).toBeNull();
  });

  it('could go today at the earliest, once its own day has passed', () => {
    const late = planOf([scheduled('REL-001', '2026-10-20')]).rows[0]!;
    expect(late).toMatchObject({ state: 'clear', late: 10, earliest: today });
  });

  it('is over once it was released: nothing holds it, and no day is named for it', () => {
    expect(rowOf([...extreme, executed])).toMatchObject({
      state: 'released',
      executedOn: '2026-10-25',
      risks: [],
      objections: [],
      earliest: null,
      late: 0,
    });
  });

  it('shows every request about it that was refused, a first one to schedule it included, and no other’s', () => {
    const row = rowOf([
      refused('release.execute', 'REL-001'),
      refused('release.schedule', 'DEP-1', '2026-08-22'),
      refused('release.execute', 'REL-009'),
      refused('release.schedule', 'DEP-2'),
      refused('gate.waive', 'DEP-1 G-TRN'),
    ]);
    expect(row.refused.map(({ command, subject }) => [command, subject])).toEqual([
      ['release.schedule', 'DEP-1'],
      ['release.execute', 'REL-001'],
    ]);
    expect(row.refused[1]).toMatchObject({ by: { printedName: 'Cy Dunlin' }, rules: ['R-03', 'H1'], on: '2026-10-22' });
  });

  it('is let through while an override sets the register aside for it, and is held again when that ends', () => {
    const override: Line = [
      '2026-10-20',
      'override.granted',
      {
        overrideId: 'OVR-001',
        refusalId: 'REF-0001',
        command: 'release.execute',
        subject: 'REL-001',
        rules: ['R-03', 'H1'],
        requestedBy: 'P-3',
        grounds: 'A recall',
        decidedBy: ['P-1', 'P-2'],
        compensatingControl: 'A nurse reads every one',
        expiresOn: day('2026-10-28'),
        reviewOn: day('2026-10-27'),
        dissent: [],
      },
    ];
    expect(rowOf([...extreme, override], '2026-10-28')).toMatchObject({
      state: 'clear',
      setAside: { overrideId: 'OVR-001', until: '2026-10-28' },
    });
    expect(rowOf([...extreme, override], '2026-10-29')).toMatchObject({ state: 'held', setAside: null });
  });

  it('counts the names of the chain required where it runs, and how many stand', () => {
    const signed: Line = [
      '2026-10-01',
      'link.accepted',
      { deploymentId: 'DEP-1', link: 'L1', personId: 'P-1', statement: 'I do', assurance: 'in the room' },
    ];
    const before = rowOf([]).names;
    expect(before.standing).toBe(0);
    expect(before.required).toBeGreaterThan(5);
    expect(rowOf([signed]).names).toEqual({ required: before.required, standing: 1 });
  });
});

describe('the plan', () => {
  const lines = [
    scheduled('REL-003', '2026-12-01', { n: 2 }),
    scheduled('REL-001', '2026-11-10'),
    scheduled('REL-002', '2026-11-10'),
    scheduled('REL-004', '2026-10-01', { n: 2 }),
    ['2026-10-02', 'release.executed', { releaseId: 'REL-004', by: 'P-3' }] as Line,
    ...extreme,
  ];

  it('goes by planned days, and puts what was released last', () => {
    expect(planOf(lines).rows.map(({ releaseId }) => releaseId)).toEqual(['REL-001', 'REL-002', 'REL-003', 'REL-004']);
  });

  it('counts each planned release as held or clear, and each count opens that many', () => {
    const { counts, rows } = planOf(lines);
    expect(counts).toEqual({ planned: 3, held: 2, heldByRegister: 2, clear: 1, released: 1 });
    const opens = releaseSets.map((set) => rows.filter((row) => isInReleaseSet(row, set)).length);
    expect(opens).toEqual([counts.planned, counts.held, counts.heldByRegister, counts.clear, counts.released]);
  });

  it('draws whole weeks from a Monday before today to one after the last planned day, half a year at most', () => {
    fc.assert(
      fc.property(fc.integer({ min: -60, max: 500 }), (ahead) => {
        const planned = addDays(day(today), ahead);
        const { from, to, mondays } = planOf([scheduled('REL-001', planned)]).weeks;
        expect([...mondays, to].every((one) => weekdayOf(one) === 1)).toBe(true);
        expect(mondays[0]).toBe(from);
        expect(from <= today && to > today).toBe(true);
        expect(mondays.length).toBeGreaterThanOrEqual(6);
        expect(mondays.length).toBeLessThanOrEqual(26);
        if (ahead >= 0 && ahead < 140) expect(planned < to).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('keeps refused requests whose release stands in no plan', () => {
    expect(planOf([refused('release.execute', 'REL-009'), refused('risk.accept', 'RISK-001')]).refusedUnplanned).toMatchObject([
      { subject: 'REL-009' },
    ]);
  });

  it('says whether anybody plans releases here at all', () => {
    expect(planOf([]).kept).toBe(true);
    expect(planOf([], today, [opened])).toMatchObject({ kept: false, rows: [], counts: { planned: 0 } });
  });
});

describe('the hierarchy', () => {
  const of = (lines: readonly Line[]) => hierarchyOf(stateOf([...setting, ...lines], today), day(today));
  const adr = (op: 'in' | 'notIn', values: string[], status = true): Line[] => [
    [
      '2026-02-01',
      'adr.proposed',
      { adrId: 'ADR-001', title: 'Where it runs', modelIds: ['M-1'], constraints: [{ attribute: 'hosting', op, values }], by: 'P-1' },
    ],
    ...(status ? [['2026-02-02', 'adr.accepted', { adrId: 'ADR-001', by: ['P-1'] }] as Line] : []),
  ];

  it('is three sentences in this order, each under its rule', () => {
    expect(of([]).map(({ rank, ruleId }) => [rank, ruleId])).toEqual([
      ['architecture over sprint', 'R-01'],
      ['risk register over release', 'R-03'],
      ['compliance over product', 'R-06'],
    ]);
  });

  it('offers no attempt where the record holds nothing to try it on', () => {
    expect(of([]).map(({ attempt }) => attempt)).toEqual([null, null, null]);
    expect(of(adr('in', ['on premises'], false))[0]!.attempt).toBeNull();
  });

  it('tries a sprint item that contradicts an accepted architecture decision, whichever way that is put', () => {
    expect(of(adr('in', ['on premises']))[0]!.attempt).toMatchObject({
      type: 'sprint.commit',
      payload: { deploymentId: 'DEP-1', declares: { hosting: 'vendor' } },
    });
    expect(of(adr('in', ['vendor']))[0]!.attempt).toMatchObject({ payload: { declares: { hosting: 'elsewhere' } } });
    expect(of(adr('notIn', ['shared account']))[0]!.attempt).toMatchObject({ payload: { declares: { hosting: 'shared account' } } });
  });

  it('tries a release a risk holds', () => {
    const lines = [scheduled('REL-001', '2026-11-10', { n: 2 }), scheduled('REL-002', '2026-11-12'), ...extreme];
    expect(of(lines)[1]!.attempt).toEqual({ type: 'release.execute', payload: { releaseId: 'REL-002' } });
  });

  it('tries to pass a gate compliance turned away, and none that another function turned away', () => {
    const returned = (gate: 'G-TRN' | 'G-SEC'): Line[] => [
      ['2026-09-01', 'gate.decided', { deploymentId: 'DEP-1', gate, outcome: 'returned', by: ['P-1'], reason: 'Not yet' }],
    ];
    expect(of(returned('G-SEC'))[2]!.attempt).toBeNull();
    expect(of(returned('G-TRN'))[2]!.attempt).toMatchObject({
      type: 'gate.decide',
      payload: { deploymentId: 'DEP-1', gate: 'G-TRN', outcome: 'passed' },
    });
  });

  it('counts how often each was put to the test here', () => {
    expect(of([refused('release.execute', 'REL-001'), refused('release.execute', 'REL-001')]).map((row) => row.refused)).toEqual([0, 2, 0]);
  });

  it('makes the register’s rank nobody’s', () => {
    expect(of([])[1]!.holders).toEqual([]);
    expect(of([])[0]!.holders).toEqual([{ kind: 'vacant seat', seat: 'Enterprise architect' }]);
  });
});
