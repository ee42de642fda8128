import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Line } from '../../support/record-of.ts';
import { day, model, opened, people, stateOf, staged } from '../../support/record-of.ts';
import type { Flags } from '../../../src/domain/audit/events.ts';
import { askGroups } from '../../../src/domain/measures/ask-first.ts';
import { definitionOf } from '../../../src/domain/measures/definitions.ts';
import { firstWeekOf, isFirstWeek, openFacts } from '../../../src/domain/measures/first-week.ts';
import { modelRows } from '../../../src/domain/measures/model-row.ts';
import { evaluate, overviewOf, rowsBehind } from '../../../src/domain/measures/overview.ts';
import { factIds } from '../../../src/domain/measures/record-facts.ts';
import { notReported } from '../../../src/domain/reported.ts';
import { defaultSettings } from '../../../src/domain/settings.ts';
import { anyWish, rowOf } from '../../support/portfolio-rows.ts';

const unknown = notReported('no column');
const silentFlags: Flags = { care: unknown, payment: unknown, autonomy: unknown, vendor: unknown };
const starter: Line = [
  '2025-01-01',
  'ruleset.adopted',
  { ruleset: 'starter', gatesOn: ['G-ARC', 'G-ONC', 'G-REG', 'G-AUD', 'G-ACC'], linksOn: ['L1', 'L2', 'L9', 'L10'] },
];
const asOf = day('2026-01-05');

/** A model a file brought in, in a stage, about which nothing else is known. */
const filed = (n: number, stage: 'build' | 'pilot' | 'production' | 'ended', flags: Flags = silentFlags): Line[] => [
  ...model(n, { governance: 'not reported', flags }),
  staged(n, stage, '2025-03-01'),
];
const answered = (n: number, question: 'Q1' | 'Q2' | 'Q3' | 'Q4' | 'Q5', on = '2026-01-02'): Line => [
  on,
  'question.answered',
  { deploymentId: `DEP-${n}`, question, text: 'In the hall', returnedBy: 'Owner', packId: 'PACK-1' },
];
const rowsOf = (...lines: readonly Line[][]) => modelRows(stateOf([opened, starter, ...people, ...lines.flat()], asOf), asOf);
const factOf = (rows: ReturnType<typeof rowsOf>, id: (typeof factIds)[number]) => openFacts(rows).find((fact) => fact.id === id);

describe('what a record cannot answer yet', () => {
  it('is, for a model only a file brought in, every question and every name its stage asks for', () => {
    const rows = rowsOf(filed(1, 'pilot'), filed(2, 'build'), filed(3, 'ended'));
    for (const id of ['Q1', 'Q2', 'Q3', 'Q4', 'Q5', 'L1', 'L2', 'owner', 'site', 'care', 'payment', 'agentic', 'vendor'] as const)
      expect(factOf(rows, id), id).toEqual({ id, base: 2, silent: 2 });
    for (const id of ['L9', 'L10', 'night'] as const) expect(factOf(rows, id), id).toEqual({ id, base: 1, silent: 1 });
    expect(factOf(rows, 'pilot-from')).toEqual({ id: 'pilot-from', base: 1, silent: 0 });
    expect(factOf(rows, 'pilot-until')).toEqual({ id: 'pilot-until', base: 1, silent: 1 });
  });

  it('leaves out what is asked of no model, and what has ended', () => {
    expect(openFacts(rowsOf(filed(3, 'ended')))).toEqual([]);
    expect(factOf(rowsOf(filed(1, 'build')), 'night')).toBeUndefined();
  });

  it('shrinks by one with each answer, name, site, flag, date and owner that comes in', () => {
    const deploymentId = 'DEP-1';
    const on = '2026-01-02';
    const steps: [(typeof factIds)[number], Line][] = [
      ['Q3', answered(1, 'Q3')],
      ['L2', [on, 'link.accepted', { deploymentId, link: 'L2', personId: 'P-1', statement: 'Mine', assurance: 'in the room' }]],
      ['care', [on, 'model.flagged', { modelId: 'M-1', flags: { care: true } }]],
      ['agentic', [on, 'model.flagged', { modelId: 'M-1', flags: { autonomy: 'advisory' } }]],
      ['owner', [on, 'owner.named', { modelId: 'M-1', name: 'Dr. Rail', by: 'P-1' }]],
      ['site', [on, 'deployment.placed', { deploymentId, siteId: 'S-1', by: 'P-1' }]],
      ['pilot-until', [on, 'pilot.chartered', { deploymentId, plannedEnd: day('2026-06-01') }]],
    ];
    for (const [id, line] of steps) {
      expect(factOf(rowsOf(filed(1, 'pilot'), filed(2, 'pilot')), id)?.silent, id).toBe(2);
      expect(factOf(rowsOf(filed(1, 'pilot'), filed(2, 'pilot'), [line]), id)?.silent, id).toBe(1);
    }
  });

  it('counts neither an offer, nor “I do not know”, nor a catch-up date as an answer', () => {
    const deploymentId = 'DEP-1';
    const on = '2026-01-02';
    const rows = rowsOf(filed(1, 'production'), [
      [on, 'link.offered', { deploymentId, link: 'L2', personId: 'P-1' }],
      [on, 'question.passed-on', { deploymentId, question: 'Q1', said: 'do not know', returnedBy: 'Owner', packId: 'PACK-1' }],
      [on, 'deployment.inherited', { deploymentId, catchUpBy: day('2026-06-30'), by: 'P-1' }],
    ]);
    expect(factOf(rows, 'L2')).toMatchObject({ base: 1, silent: 1 });
    expect(factOf(rows, 'Q1')).toMatchObject({ base: 1, silent: 1 });
    expect(isFirstWeek(rows, defaultSettings)).toBe(true);
  });
});

describe('the panel', () => {
  it('shows while more than the set share of governance facts is not reported, and not at the share itself', () => {
    const row = rowOf({ id: 'M-1', stage: 'pilot' });
    const silent = rowOf({ id: 'M-2', stage: 'pilot', watched: false });
    expect(isFirstWeek([row, silent], defaultSettings)).toBe(false);
    expect(isFirstWeek([row, silent, silent], defaultSettings)).toBe(true);
    expect(isFirstWeek([row, silent], { firstWeekSilentPercent: 49 })).toBe(true);
    expect(isFirstWeek([], defaultSettings)).toBe(false);
    expect(isFirstWeek([rowOf({ id: 'M-3', stage: 'ended', watched: false })], defaultSettings)).toBe(false);
  });

  it('gives way as answers arrive, and does not come back for a filter that finds the silent ones', () => {
    const lines = [1, 2, 3].flatMap((n) => filed(n, 'pilot'));
    const all = (['Q1', 'Q2', 'Q3', 'Q4', 'Q5'] as const).flatMap((question) => [
      answered(1, question),
      answered(2, question),
      answered(3, question),
    ]);
    const at = (count: number) => stateOf([opened, starter, ...people, ...lines, ...all.slice(0, count)], asOf);
    // 3 models × (5 questions + 4 names): 27 facts, so that the 14th answer leaves 13 of them open.
    expect(overviewOf(at(13), asOf).firstWeek).not.toBeNull();
    expect(overviewOf(at(14), asOf).firstWeek).toBeNull();
    const narrowed = overviewOf(at(14), asOf, { q: 'Model 3' });
    expect(narrowed.records).toBe(1);
    expect(narrowed.firstWeek).toBeNull();
  });

  it('never shows for a record that keeps its governance, however much is vacant', () => {
    const rows = rowsOf(model(1), [staged(1, 'production', '2025-03-01')]);
    expect(rows[0]?.signatory.tone).toBe('broken');
    expect(isFirstWeek(rows, defaultSettings)).toBe(false);
  });
});

describe('whom to ask first', () => {
  const neither: Flags = { ...silentFlags, care: false, payment: false };

  it('is production that touches care or payment, or may; then pilots; then the rest', () => {
    const rows = rowsOf(
      filed(1, 'build'),
      filed(2, 'pilot'),
      filed(3, 'production'),
      filed(4, 'production', { ...neither, care: true }),
      filed(5, 'production', { ...neither, payment: unknown }),
      filed(6, 'production', neither),
      filed(7, 'ended'),
      model(8, { governance: 'not reported', flags: silentFlags }).slice(0, 2),
    );
    expect(firstWeekOf(rows)).toEqual({
      base: 7,
      silent: 7,
      order: [
        { group: 'production', count: 3 },
        { group: 'pilot', count: 1 },
        { group: 'production-neither', count: 1 },
        { group: 'before-pilot', count: 1 },
        { group: 'no-stage', count: 1 },
      ],
    });
  });

  it('asks nobody twice: each model with something open stands in exactly one group', () => {
    fc.assert(
      fc.property(fc.array(anyWish, { maxLength: 40 }), (wishes) => {
        const rows = wishes.map((wish, n) => rowOf({ ...wish, id: `M-${n}` }));
        const asked = askGroups.flatMap((group) => rowsBehind(rows, `ask-first:${group}`) ?? []);
        expect(new Set(asked).size).toBe(asked.length);
        expect(asked.every(({ standing }) => standing.stage !== 'ended')).toBe(true);
      }),
    );
  });
});

describe('every number of the first week', () => {
  it('is a measure, and opens as many rows as it says', () => {
    fc.assert(
      fc.property(fc.array(anyWish, { minLength: 1, maxLength: 40 }), (wishes) => {
        const rows = wishes.map((wish, n) => rowOf({ ...wish, id: `M-${n}` }));
        for (const { id, base, silent } of openFacts(rows)) {
          const measure = evaluate(definitionOf(`cannot-answer:${id}`)!, rows);
          expect(measure).toMatchObject({ value: silent, base, unknown: 0 });
          expect(rowsBehind(rows, `cannot-answer:${id}`)).toHaveLength(silent);
        }
        const { silent, base, order } = firstWeekOf(rows);
        expect(evaluate(definitionOf('governance-silent')!, rows)).toMatchObject({ value: silent, base });
        for (const { group, count } of order) expect(rowsBehind(rows, `ask-first:${group}`)).toHaveLength(count);
      }),
    );
  });
});
