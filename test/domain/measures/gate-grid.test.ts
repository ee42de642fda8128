import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue, gateOf } from '../../../src/domain/gates/catalogue.ts';
import { questions } from '../../../src/domain/gates/questions.ts';
import type { OpenBlocker } from '../../../src/domain/measures/blockers.ts';
import { daysHeld } from '../../../src/domain/measures/days-held.ts';
import { matches } from '../../../src/domain/measures/filter.ts';
import { gateGrid } from '../../../src/domain/measures/gate-grid.ts';
import { heldAt, isOpenAt, openGates } from '../../../src/domain/measures/held-at.ts';
import type { ModelRow } from '../../../src/domain/measures/model-row.ts';
import { rowsBehind } from '../../../src/domain/measures/overview.ts';
import { notReported } from '../../../src/domain/reported.ts';
import { day } from '../../support/record-of.ts';
import { rowOf } from '../../support/portfolio-rows.ts';

const asOf = day('2026-10-30');

const row = (more: Partial<ModelRow>): ModelRow => ({ ...rowOf({ id: 'M-0', stage: 'pilot' }), ...more });

const blocker = (kind: OpenBlocker['kind'], id: string, since: string | null = '2026-10-01'): OpenBlocker => ({
  kind,
  id,
  nature: 'governance',
  what: id,
  waitingOn: null,
  since: since === null ? null : day(since),
  reclassified: false,
});

const held = (id: string, blockers: readonly OpenBlocker[], more: Partial<ModelRow> = {}): ModelRow =>
  row({ modelId: id, deploymentId: `D-${id}`, hold: blockers.length === 0 ? 'not reported' : 'governance', blockers, ...more });

const anyBlocker = fc.oneof(
  fc.constantFrom(...questions.map(({ id }) => blocker('question', id))),
  fc.constantFrom(...catalogue.map(({ id }) => blocker('gate', id))),
  fc.constant(blocker('risk', 'RISK-001')),
  fc.constant(blocker('link', 'L1')),
);
const anyRows = fc
  .array(
    fc.record({
      blockers: fc.array(anyBlocker, { maxLength: 5 }),
      held: fc.boolean(),
      fn: fc.constantFrom<ModelRow['businessFunction']>('Imaging', 'Pharmacy', 'Revenue & claims', notReported('left blank')),
    }),
    { maxLength: 20 },
  )
  .map((all) =>
    all.map(({ blockers, held: isHeld, fn }, place) =>
      held(`M-${place}`, blockers, { businessFunction: fn, ...(isHeld ? {} : { hold: null }) }),
    ),
  );

describe('where a model is held', () => {
  it('is its first open gate in the order of the process, a question being its gate', () => {
    expect(heldAt(held('M-1', [blocker('question', 'Q5'), blocker('gate', 'G-DAT'), blocker('question', 'Q2')]))).toBe('G-ONC');
  });

  it('is no gate where only a risk or a link holds it, and not reported where nobody said', () => {
    expect(heldAt(held('M-1', [blocker('risk', 'RISK-001'), blocker('link', 'L1')]))).toBe('no gate');
    expect(heldAt(held('M-1', []))).toBe('not reported');
  });

  it('is nowhere for a model that is not held, whatever is open', () => {
    expect(heldAt(held('M-1', [blocker('gate', 'G-DAT')], { hold: null }))).toBeNull();
    expect(isOpenAt(held('M-1', [blocker('gate', 'G-DAT')], { hold: null }), 'G-DAT')).toBe(false);
  });

  it('can be asked for as a filter, and finds exactly those', () => {
    const rows = [
      held('M-1', [blocker('question', 'Q2')]),
      held('M-2', [blocker('question', 'Q1'), blocker('question', 'Q2')]),
      held('M-3', []),
    ];
    const at = (gate: 'G-ONC' | 'not reported') => rows.filter((one) => matches(one, { gate })).map(({ modelId }) => modelId);
    expect(at('G-ONC')).toEqual(['M-1']);
    expect(at('not reported')).toEqual(['M-3']);
    expect(rows.filter((one) => isOpenAt(one, 'G-ONC')).map(({ modelId }) => modelId)).toEqual(['M-1', 'M-2']);
  });
});

describe('how long a gate has held a model', () => {
  const standing = (since: ModelRow['standing']['since']) => ({ standing: { ...row({}).standing, since } });
  it('runs from the day it was opened, at the earliest from the day the stage was entered', () => {
    expect(daysHeld(standing(day('2026-10-20')), day('2026-01-01'), asOf)).toBe(10);
    expect(daysHeld(standing(day('2026-01-01')), day('2026-10-20'), asOf)).toBe(10);
  });
  it('is unknown, and not zero, where neither day is on record', () => {
    expect(daysHeld(standing(notReported('no column')), null, asOf)).toBeNull();
    expect(daysHeld(standing(notReported('no column')), day('2026-10-29'), asOf)).toBe(1);
  });
});

describe('the gate × function grid', () => {
  it('puts every held model in exactly one cell, and no other model anywhere', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const { columns, rows: lines, totals, clear } = gateGrid(rows, asOf);
        const isHeld = rows.filter(({ hold }) => hold !== null).length;
        const sum = (line: typeof totals): number =>
          line.cells.reduce((all, { count }) => all + count, 0) + line.noGate.count + line.notReported.count;
        expect(sum(totals)).toBe(isHeld);
        expect(totals.total).toBe(isHeld);
        expect(lines.reduce((all, line) => all + sum(line), 0)).toBe(isHeld);
        for (const line of lines) expect(sum(line)).toBe(line.total);
        columns.forEach((_, place) => {
          expect(lines.reduce((all, line) => all + line.cells[place]!.count, 0)).toBe(totals.cells[place]!.count);
          expect(totals.cells[place]!.count).toBeGreaterThan(0);
        });
        expect(new Set([...columns, ...clear]).size).toBe(14);
        expect(columns.length + clear.length).toBe(14);
      }),
    );
  });

  it('opens, behind every cell, exactly its models', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const { columns, rows: lines } = gateGrid(rows, asOf);
        for (const { fn, cells, noGate, notReported: unknown } of lines) {
          const inFunction = rows.filter((one) => matches(one, { fn }));
          const behind = (name: string): number => rowsBehind(inFunction, name)?.length ?? -1;
          cells.forEach(({ count }, place) => expect(behind(`held-by:${columns[place]}`)).toBe(count));
          expect(behind('held-at:no gate')).toBe(noGate.count);
          expect(behind('held-at:not reported')).toBe(unknown.count);
        }
      }),
    );
  });

  it('keeps its columns in the order of the process and its rows by how many they hold', () => {
    const rows = [
      held('M-1', [blocker('gate', 'G-VAL')], { businessFunction: 'Imaging' }),
      held('M-2', [blocker('question', 'Q2')], { businessFunction: 'Pharmacy' }),
      held('M-3', [blocker('question', 'Q1')], { businessFunction: 'Pharmacy' }),
    ];
    const { columns, rows: lines } = gateGrid(rows, asOf);
    expect(columns).toEqual(['Enterprise architecture', 'IT operations', 'Data science and validation']);
    expect(lines.map(({ fn, total }) => [fn, total])).toEqual([
      ['Pharmacy', 2],
      ['Imaging', 1],
    ]);
  });

  it('says the longest of a cell, and leaves it unknown where no day is on record', () => {
    const unknownSince = { ...row({}).standing, since: notReported('no column') };
    const rows = [
      held('M-1', [blocker('question', 'Q2', '2026-10-20')]),
      held('M-2', [blocker('question', 'Q2', '2026-10-10')]),
      held('M-3', [blocker('gate', 'G-VAL', null)], { standing: unknownSince }),
    ];
    expect(gateGrid(rows, asOf).totals.cells).toEqual([
      { count: 2, longest: 20 },
      { count: 1, longest: null },
    ]);
  });

  it('reads the gates of a row in the catalogue’s order, whatever order they were found in', () => {
    fc.assert(
      fc.property(fc.array(anyBlocker), (blockers) => {
        const places = openGates({ blockers }).map(({ gate }) => catalogue.indexOf(gateOf(gate)));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
      }),
    );
  });
});
