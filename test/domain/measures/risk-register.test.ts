import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { medianOf, riskRegisterOf } from '../../../src/domain/measures/risk-register.ts';
import { riskRows } from '../../../src/domain/measures/risk-row.ts';
import { isInSet, isRiskSet, riskSets, risksIn } from '../../../src/domain/measures/risk-set.ts';
import { day, opened, stateOf, type Line } from '../../support/record-of.ts';
import { accepted, action, closed, raised, riskId, scheduled, scored, setting, today } from '../../support/risk-stories.ts';

function registerOf(lines: readonly Line[], asOf = today, start: readonly Line[] = setting) {
  const state = stateOf([...start, ...lines], asOf);
  const rows = riskRows(state, day(asOf));
  return { rows, register: riskRegisterOf(state, rows) };
}

/** Any register: risks of every kind, raised, scored, accepted, treated or closed. */
const anyStory = fc
  .array(
    fc.record({
      score: fc.option(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))),
      until: fc.option(fc.constantFrom('2026-10-25', today, '2026-12-31')),
      due: fc.option(fc.constantFrom('2026-09-20', '2026-10-29', '2026-11-20')),
      isClosed: fc.boolean(),
      owner: fc.constantFrom('P-1', null),
      deployments: fc.constantFrom([1], [2], [1, 2]),
      category: fc.constantFrom('payment' as const, 'operational' as const),
    }),
    { maxLength: 30 },
  )
  .map((told) =>
    told.flatMap(({ score, until, due, isClosed, owner, deployments, category }, place): Line[] => {
      const n = place + 1;
      return [
        raised({ n, owner, deployments, category }),
        ...(score === null ? [] : [scored(score[0], score[1], { n })]),
        ...(until === null ? [] : [accepted(until, { n })]),
        ...(due === null ? [] : [action(due, { n })]),
        ...(isClosed ? [closed({ n, on: '2026-10-26' })] : []),
      ];
    }),
  );

describe('the register’s numbers', () => {
  it('put every risk on the register in exactly one cell or among the unscored, and count each once as unresolved or accepted', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const { rows, register } = registerOf(story);
        const { counts, grid, unscored, ageing } = register;
        const sum = (of: (cell: (typeof grid)[number]) => number): number => grid.reduce((all, cell) => all + of(cell), 0);
        expect(sum(({ count }) => count) + unscored.length).toBe(counts['on the register']);
        expect(counts.unresolved + counts.accepted).toBe(counts['on the register']);
        expect(counts['on the register'] + counts.closed).toBe(rows.length);
        for (const { count, unresolved, accepted: resolved, riskIds } of grid) {
          expect(unresolved + resolved).toBe(count);
          expect(riskIds).toHaveLength(count);
        }
        expect(ageing.reduce((all, { unresolved }) => all + unresolved, 0)).toBe(counts.unresolved);
      }),
      { numRuns: 60 },
    );
  });

  it('open exactly as many rows as they say, each of them, whatever the register holds', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const { rows, register } = registerOf(story);
        for (const [name, count] of Object.entries(register.counts)) {
          expect(risksIn(rows, { show: name as 'holding' }), name).toHaveLength(count);
        }
        for (const { rule, count } of register.byRule) expect(risksIn(rows, { show: rule }), rule).toHaveLength(count);
        for (const { cell, count } of register.grid) expect(risksIn(rows, { cell }), cell).toHaveLength(count);
        for (const { band, unresolved } of register.ageing) {
          if (band !== 'not scored') expect(risksIn(rows, { show: band }), band).toHaveLength(unresolved);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('are drawn with likelihood 5 on top and severity 1 at the left', () => {
    const { grid } = registerOf([raised(), scored(2, 4)]).register;
    expect(grid).toHaveLength(25);
    expect(grid[0]).toMatchObject({ likelihood: 5, severity: 1 });
    expect(grid.findIndex(({ count }) => count === 1)).toBe(6);
    expect(grid[6]).toMatchObject({ cell: 'S2L4', band: 'High', aboveLine: false, riskIds: ['RISK-001'] });
  });

  it('know no line where the board drew none, and whose it is where it did', () => {
    expect(registerOf([raised()]).register.line).toMatchObject({ on: '2026-01-05', by: 'Ben Knot' });
    const without = setting.filter(([, type]) => type !== 'release-line.set');
    const { register } = registerOf([raised(), scored(5, 5)], today, without);
    expect(register.line).toBeNull();
    expect(register.counts).toMatchObject({ 'above the line': 0, holding: 1 });
  });

  it('tell age by band: the median and the oldest of what is unresolved, never one figure over bands', () => {
    const lines = [
      raised({ n: 1, on: '2026-10-20' }),
      scored(5, 5, { n: 1 }),
      raised({ n: 2, on: '2026-10-10' }),
      scored(4, 4, { n: 2 }),
      raised({ n: 3, on: '2026-01-10' }),
      scored(2, 2, { n: 3 }),
      raised({ n: 4, on: '2026-01-01' }),
      scored(4, 3, { n: 4 }),
      accepted('2026-12-01', { n: 4 }),
    ];
    const { ageing } = registerOf(lines).register;
    expect(ageing.map(({ band }) => band)).toEqual(['Extreme', 'High', 'Moderate', 'Low', 'not scored']);
    expect(ageing[0]).toMatchObject({ unresolved: 2, median: 15, oldest: { riskId: 'RISK-002', age: 20 } });
    expect(ageing[1]).toMatchObject({ unresolved: 0, median: null, oldest: null });
    expect(ageing[2]).toMatchObject({ unresolved: 1, median: 293 });
  });

  it('say of a record that keeps no governance that nobody keeps a register, and of one that does that it is empty', () => {
    expect(registerOf([]).register.kept).toBe(true);
    expect(registerOf([], today, [opened]).register.kept).toBe(false);
  });
});

describe('the list of risks', () => {
  const lines = [
    raised({ n: 1, title: 'Late alerts' }),
    scored(1, 1, { n: 1 }),
    action('2026-11-01', { n: 1 }),
    raised({ n: 2, deployments: [2] }),
    scored(5, 4, { n: 2 }),
    raised({ n: 3, category: 'payment' }),
    scored(3, 2, { n: 3 }),
    action('2026-09-01', { n: 3 }),
    raised({ n: 4 }),
    scored(5, 5, { n: 4 }),
    action('2026-11-20', { n: 4 }),
    raised({ n: 5 }),
    scored(1, 2, { n: 5 }),
    raised({ n: 6 }),
    closed({ n: 6 }),
    scheduled('REL-001', '2026-11-20'),
  ];
  const { rows } = registerOf(lines);
  const ids = (filter: Parameters<typeof risksIn>[1]) => risksIn(rows, filter).map((row) => row.riskId);

  it('begins with what holds release, above the line before below it, then goes by the day something is due', () => {
    expect(ids({})).toEqual([4, 2, 3, 1, 5].map(riskId));
  });

  it('leaves closed risks out until they are asked for', () => {
    expect(ids({ show: 'closed' })).toEqual([riskId(6)]);
    expect(ids({ show: 'on the register' })).not.toContain(riskId(6));
  });

  it('is narrowed by models, by a cell and by words, all together', () => {
    expect(ids({ models: new Set(['M-2']) })).toEqual([riskId(2)]);
    expect(ids({ cell: 'S5L5' })).toEqual([riskId(4)]);
    expect(ids({ q: 'late ALERTS' })).toEqual([riskId(1)]);
    expect(ids({ q: 'model 1 plover' })).toHaveLength(4);
    expect(ids({ q: 'late alerts', cell: 'S5L5' })).toEqual([]);
  });

  it('knows a count by its name, and no other', () => {
    expect(riskSets.every(isRiskSet)).toBe(true);
    expect(isRiskSet('scale-gap')).toBe(false);
    expect(risksIn(rows, { show: 'overdue' }).every((row) => isInSet(row, 'overdue'))).toBe(true);
    expect(ids({ show: 'overdue' })).toEqual([riskId(3)]);
    expect(ids({ show: 'H3' })).toEqual([riskId(3)]);
    expect(ids({ show: 'Extreme' })).toEqual([riskId(4), riskId(2)]);
  });
});

describe('a median', () => {
  it('is the middle of an odd number, and between the two middles of an even one', () => {
    expect(medianOf([9, 1, 5])).toBe(5);
    expect(medianOf([1, 2, 8, 100])).toBe(5);
    expect(medianOf([3])).toBe(3);
    expect(medianOf([])).toBeNull();
  });
});
