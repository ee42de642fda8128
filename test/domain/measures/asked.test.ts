import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Payloads } from '../../../src/domain/audit/events.ts';
import { askedStates } from '../../../src/domain/measures/asked-states.ts';
import { askedInByDeployment, askedOf, ownerKey } from '../../../src/domain/measures/asked.ts';
import { askedPackMeasure } from '../../../src/domain/measures/asked-counts.ts';
import { definitionOf } from '../../../src/domain/measures/definitions.ts';
import { modelRows } from '../../../src/domain/measures/model-row.ts';
import { evaluate } from '../../../src/domain/measures/overview.ts';
import type { QuestionId } from '../../../src/domain/gates/questions.ts';
import { day, model, opened, people, staged, stateOf, type Line } from '../../support/record-of.ts';

const written = (
  packId: string,
  name: string,
  ids: readonly number[],
  more: Partial<Payloads['pack.written']> & { readonly on?: string } = {},
): Line => {
  const { on = '2026-03-01', ...rest } = more;
  return [
    on,
    'pack.written',
    {
      packId,
      to: { name },
      deploymentIds: ids.map((n) => `DEP-${n}`),
      questions: ['Q1', 'Q2'],
      due: day('2026-03-15'),
      by: 'P-1',
      ...rest,
    },
  ];
};

const back = (packId: string, on: string, sha = 'a'): Line => [
  on,
  'pack.returned',
  {
    packId,
    file: { name: `${packId}.xlsx`, sha256: sha.repeat(64).slice(0, 64) },
    returnedBy: 'Dana',
    by: 'P-1',
    answered: 1,
    passedOn: 0,
  },
];

const answered = (n: number, question: QuestionId, on: string, packId?: string): Line => [
  on,
  'question.answered',
  packId === undefined
    ? { deploymentId: `DEP-${n}`, question, text: 'In our data centre', by: 'P-2' }
    : { deploymentId: `DEP-${n}`, question, text: 'In our data centre', returnedBy: 'Dana', packId },
];

const passedOn = (n: number, question: QuestionId, on: string, packId: string, ask?: string): Line => [
  on,
  'question.passed-on',
  {
    deploymentId: `DEP-${n}`,
    question,
    said: ask === undefined ? 'do not know' : 'not mine',
    ...(ask === undefined ? {} : { ask }),
    returnedBy: 'Dana',
    packId,
  },
];

const models = [1, 2, 3, 4].flatMap((n) => [...model(n, { governance: 'not reported', from: '2026-01-02' })]);
const record = [opened, ...people, ...models];
const on = (lines: readonly Line[], asOf = '2026-03-10') => askedOf(stateOf([...record, ...lines], asOf), day(asOf));

describe('askedOf', () => {
  it('counts a question as silent until something comes back for it, and only an answer as answered', () => {
    const { count } = on([
      written('PACK-001', 'Dana', [1, 2]),
      back('PACK-001', '2026-03-05'),
      answered(1, 'Q1', '2026-03-05', 'PACK-001'),
      passedOn(1, 'Q2', '2026-03-05', 'PACK-001'),
      passedOn(2, 'Q1', '2026-03-05', 'PACK-001', 'Kim'),
    ]);
    expect(count).toEqual({ answered: 1, 'do not know': 1, 'not mine': 1, silent: 1 });
  });

  it('takes an answer that came otherwise since for one nobody has to be reminded of, and one from before for none', () => {
    const { packs } = on([answered(2, 'Q1', '2026-02-01'), written('PACK-001', 'Dana', [1, 2]), answered(1, 'Q1', '2026-03-01')]);
    const state = (id: string) => packs[0]?.asked.find(({ deploymentId, question }) => deploymentId === id && question === 'Q1');
    expect(state('DEP-1')).toMatchObject({ state: 'answered', onRecord: { by: 'Ben Knot', packId: null } });
    expect(state('DEP-2')).toMatchObject({ state: 'silent', onRecord: { kind: 'answered', text: 'In our data centre' } });
  });

  it('keeps “I do not know” of one pack out of the count of another', () => {
    const { packs } = on([
      written('PACK-001', 'Dana', [1]),
      passedOn(1, 'Q1', '2026-03-03', 'PACK-001'),
      written('PACK-002', 'Kim', [1], { on: '2026-03-03' }),
    ]);
    expect(packs.map(({ count }) => count['do not know'])).toEqual([1, 0]);
    expect(packs[1]?.asked[0]?.onRecord).toMatchObject({ kind: 'do not know', by: 'Dana' });
  });

  it('is late from the day after the due date, while something is waited for', () => {
    const lines = [written('PACK-001', 'Dana', [1])];
    expect(on(lines, '2026-03-15').late).toBe(0);
    expect(on(lines, '2026-03-16')).toMatchObject({ late: 1, toRemind: 1 });
    const whole = [...lines, answered(1, 'Q1', '2026-03-12', 'PACK-001'), passedOn(1, 'Q2', '2026-03-12', 'PACK-001')];
    expect(on(whole, '2026-03-16')).toMatchObject({ late: 0, toRemind: 0, ownersBy: { answered: 1, 'in part': 0, silent: 0 } });
  });

  it('waits for nothing about a model that has ended, and leaves out one whose load was undone', () => {
    const ended = on([written('PACK-001', 'Dana', [1]), staged(1, 'ended', '2026-03-05', { end: { kind: 'retired' } })], '2026-03-20');
    expect(ended).toMatchObject({ toRemind: 0, late: 0, count: { silent: 2 } });
    const gone = on([written('PACK-001', 'Dana', [1, 99])]);
    expect(gone.packs[0]?.models.map(({ deploymentId }) => deploymentId)).toEqual(['DEP-1']);
    expect(gone.count.silent).toBe(2);
  });

  it('takes two spellings of a name for one owner, and two people of one name for two', () => {
    const { owners } = on([
      written('PACK-001', 'Dana Reyes', [1]),
      written('PACK-002', ' dana  REYES', [2], { due: day('2026-03-12') }),
      written('PACK-003', 'Dana Reyes', [3], { to: { name: 'Dana Reyes', personId: 'P-3' } }),
    ]);
    expect(owners.map(({ packIds }) => packIds)).toEqual([['PACK-001', 'PACK-002'], ['PACK-003']]);
    expect(owners[0]).toMatchObject({ due: '2026-03-12', modelIds: ['M-1', 'M-2'] });
    expect(ownerKey({ name: ' A  b ' })).toBe('a b');
  });

  it('stands late owners first, then by the day due, then by what they owe; last, those who owe nothing', () => {
    const { owners } = on(
      [
        written('PACK-001', 'Done', [4], { due: day('2026-03-02') }),
        answered(4, 'Q1', '2026-03-02', 'PACK-001'),
        answered(4, 'Q2', '2026-03-02', 'PACK-001'),
        written('PACK-002', 'Later', [1], { due: day('2026-04-01') }),
        written('PACK-003', 'Sooner', [1]),
        written('PACK-004', 'Sooner, owing more', [1, 2]),
        written('PACK-005', 'Late', [3], { due: day('2026-03-09') }),
      ],
      '2026-03-10',
    );
    expect(owners.map(({ name }) => name)).toEqual(['Late', 'Sooner, owing more', 'Sooner', 'Later', 'Done']);
  });

  it('names the last file that came back, and who gave it', () => {
    const { owners } = on([written('PACK-001', 'Dana', [1]), back('PACK-001', '2026-03-05'), back('PACK-001', '2026-03-07', 'b')]);
    expect(owners[0]?.lastReturned).toEqual({ on: '2026-03-07', by: 'Dana', fileName: 'PACK-001.xlsx' });
  });

  it('puts every question asked in exactly one count, and every owner in exactly one state', () => {
    const act = fc.record({
      pack: fc.integer({ min: 0, max: 2 }),
      n: fc.integer({ min: 1, max: 4 }),
      question: fc.constantFrom<QuestionId>('Q1', 'Q2'),
      said: fc.constantFrom('answered', 'do not know', 'not mine', 'otherwise'),
    });
    fc.assert(
      fc.property(
        fc.array(act, { maxLength: 12 }),
        fc.array(fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { minLength: 1 }), { minLength: 1, maxLength: 3 }),
        (acts, groups) => {
          const lines = [
            ...groups.map((ids, at) => written(`PACK-${at}`, `Owner ${at % 2}`, ids)),
            ...acts.map(({ pack, n, question, said }): Line => {
              const packId = `PACK-${pack % groups.length}`;
              if (said === 'answered') return answered(n, question, '2026-03-04', packId);
              if (said === 'otherwise') return answered(n, question, '2026-03-04');
              return passedOn(n, question, '2026-03-04', packId, said === 'not mine' ? 'Kim' : undefined);
            }),
          ];
          const asked = on(lines);
          const total = groups.flat().length * 2;
          expect(askedStates.reduce((sum, state) => sum + asked.count[state], 0)).toBe(total);
          expect(asked.ownersBy.answered + asked.ownersBy['in part'] + asked.ownersBy.silent).toBe(asked.owners.length);
          expect(asked.owners.flatMap(({ packIds }) => packIds).toSorted()).toEqual(asked.packs.map(({ packId }) => packId));
          for (const state of askedStates) expect(asked.owners.reduce((sum, { count }) => sum + count[state], 0)).toBe(asked.count[state]);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a row that is asked about', () => {
  const row = (lines: readonly Line[], asOf: string) =>
    askedInByDeployment(stateOf([...record, ...lines], asOf), day(asOf)).get('DEP-1')?.[0];
  const pack = written('PACK-001', 'Dana', [1, 2]);

  it('is late from the day after the due date, while its own questions are waited for', () => {
    expect(row([pack], '2026-03-15')).toMatchObject({ waiting: true, late: false });
    expect(row([pack], '2026-03-16')).toMatchObject({ waiting: true, late: true });
    const replied = [pack, answered(1, 'Q1', '2026-03-12', 'PACK-001'), passedOn(1, 'Q2', '2026-03-12', 'PACK-001')];
    expect(row(replied, '2026-03-16')).toMatchObject({ waiting: false, late: false, ownerState: 'in part' });
  });

  it('is waited for no more once it has ended', () => {
    const ended = staged(1, 'ended', '2026-03-05', { end: { kind: 'retired' } });
    expect(row([pack, ended], '2026-03-16')).toMatchObject({ waiting: false, late: false, count: { silent: 2 } });
  });
});

describe('the models behind a number of asking', () => {
  const lines = [
    written('PACK-001', 'Dana', [1, 2]),
    written('PACK-002', 'Kim', [3], { due: day('2026-03-05') }),
    back('PACK-001', '2026-03-04'),
    answered(1, 'Q1', '2026-03-04', 'PACK-001'),
    passedOn(2, 'Q2', '2026-03-04', 'PACK-001'),
  ];
  const asOf = day('2026-03-10');
  const rows = modelRows(stateOf([...record, ...lines], asOf), asOf);
  const behind = (name: string): string[] => {
    const definition = definitionOf(name);
    if (definition === undefined) throw new RangeError(`No measure ${name}`);
    return rows.filter((row) => definition.of(row) && definition.counts(row)).map(({ modelId }) => modelId);
  };

  it.each([
    ['asked', ['M-1', 'M-2', 'M-3']],
    ['asked-owner:in part', ['M-1', 'M-2']],
    ['asked-owner:silent', ['M-3']],
    ['asked-owner:answered', []],
    ['asked-said:answered', ['M-1']],
    ['asked-said:do not know', ['M-2']],
    ['asked-said:not mine', []],
    ['asked-said:silent', ['M-1', 'M-2', 'M-3']],
    ['asked-waiting', ['M-1', 'M-2', 'M-3']],
    ['asked-late', ['M-3']],
    ['asked-pack:PACK-001', ['M-1', 'M-2']],
    [askedPackMeasure(['PACK-001', 'PACK-002']), ['M-1', 'M-2', 'M-3']],
  ])('%s', (name, ids) => {
    expect(behind(name)).toEqual(ids);
  });

  it('are counted of those asked about, and nobody is told apart by a pack of another model', () => {
    expect(evaluate(definitionOf('asked-said:answered')!, rows)).toMatchObject({ value: 1, base: 3 });
    expect(rows.find(({ modelId }) => modelId === 'M-4')?.asked).toEqual([]);
    expect(askedInByDeployment(stateOf([...record, ...lines], asOf), asOf).get('DEP-1')).toEqual([
      expect.objectContaining({
        packId: 'PACK-001',
        count: { answered: 1, 'do not know': 0, 'not mine': 0, silent: 1 },
        waiting: true,
        late: false,
      }),
    ]);
  });
});
