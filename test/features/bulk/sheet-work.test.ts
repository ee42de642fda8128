import { describe, expect, it } from 'vitest';
import { notReported } from '../../../src/domain/reported.ts';
import { sheetFacts } from '../../../src/domain/sheet/fact.ts';
import type { SheetRow } from '../../../src/domain/sheet/sheet-row.ts';
import { toDay } from '../../../src/domain/time.ts';
import { sayingsIn, without, writeCells, type Drafts } from '../../../src/features/bulk/drafts.ts';
import { copied, fillDown, fillToEnd, pasted, type SheetNow } from '../../../src/features/bulk/fills.ts';
import { boxOf, movedBy, tabbedFrom, type Range } from '../../../src/features/bulk/range.ts';
import type { Choices } from '../../../src/formats/sheet/read-cell.ts';

const unknown = notReported('no column');

function row(n: number, more: Partial<SheetRow> = {}): SheetRow {
  return {
    deploymentId: `DEP-${n}`,
    modelId: `M-${n}`,
    externalId: null,
    name: `Model ${n}`,
    stage: 'pilot',
    owner: null,
    sponsor: { cause: 'not reported', personId: null, name: null },
    due: null,
    site: unknown,
    businessFunction: unknown,
    care: unknown,
    payment: unknown,
    autonomy: unknown,
    vendor: unknown,
    vendorName: unknown,
    catchUpBy: null,
    ...more,
  };
}

const rows = [row(1), row(2, { stage: 'build' }), row(3), row(4)];
const choices: Choices = { people: [{ id: 'P-1', name: 'Ada Plover' }], sites: [{ id: 'S-1', name: 'North' }], today: toDay('2026-11-23') };
const nameOf = (id: string): string => ({ 'P-1': 'Ada Plover', 'S-1': 'North' })[id] ?? id;
const empty: Drafts = new Map();
const column = (fact: (typeof sheetFacts)[number]): number => sheetFacts.indexOf(fact);

function now(drafts: Drafts = empty, of: readonly SheetRow[] = rows): SheetNow {
  return { rows: of, drafts, nameOf };
}

function range(top: number, left: number, bottom = top, right = left): Range {
  return { anchor: { row: top, column: left }, at: { row: bottom, column: right } };
}

function typed(text: string, fact: (typeof sheetFacts)[number], at = 0) {
  return [{ row: rows[at]!, fact, text }];
}

describe('what is typed into the sheet', () => {
  it('is kept by cell, and taken back by emptying it', () => {
    const { drafts, changed } = writeCells(empty, typed('Yes', 'care'), choices);
    expect(changed).toBe(1);
    expect(sayingsIn(drafts).get('M-1 care')).toEqual({ fact: 'care', value: true });
    expect(writeCells(drafts, typed('', 'care'), choices)).toMatchObject({ changed: 1, drafts: new Map() });
    expect(writeCells(empty, typed('', 'care'), choices).changed).toBe(0);
  });

  it('stays in its cell where it was not understood, and is not what would be recorded', () => {
    const { drafts, notUnderstood } = writeCells(empty, typed('maybe', 'care'), choices);
    expect(notUnderstood).toBe(1);
    expect(drafts.get('M-1 care')).toMatchObject({ kind: 'not understood', text: 'maybe' });
    expect(sayingsIn(drafts).size).toBe(0);
  });

  it('is no change where the record says so already', () => {
    const known = row(1, { care: true });
    expect(writeCells(empty, [{ row: known, fact: 'care', text: 'yes' }], choices)).toMatchObject({ changed: 0, drafts: new Map() });
  });

  it('changes no cell that is not to be changed here, and says why', () => {
    const { kept, drafts } = writeCells(empty, typed('2027-03-31', 'due'), choices);
    expect(drafts.size).toBe(0);
    expect(kept.map(({ why }) => why)).toEqual([
      'A pilot ends by its charter, which names what it must meet: charter or extend it on the model’s page.',
    ]);
    // Nothing is said of a cell nothing was typed into.
    expect(writeCells(empty, typed('', 'due'), choices).kept).toEqual([]);
  });

  it('leaves the sheet once it is recorded', () => {
    const { drafts } = writeCells(empty, [...typed('Yes', 'care'), ...typed('No', 'payment')], choices);
    expect([...without(drafts, ['M-1 care']).keys()]).toEqual(['M-1 payment']);
  });
});

describe('filling down', () => {
  it('fills a range from its first row, and a single cell from the one above', () => {
    const { drafts } = writeCells(empty, typed('Imaging', 'function'), choices);
    const at = column('function');
    expect(fillDown(now(drafts), range(0, at, 2)).map(({ row: { name }, text }) => [name, text])).toEqual([
      ['Model 2', 'Imaging'],
      ['Model 3', 'Imaging'],
    ]);
    expect(fillDown(now(drafts), range(1, at)).map(({ row: { name } }) => name)).toEqual(['Model 2']);
    expect(fillDown(now(drafts), range(0, at))).toEqual([]);
  });

  it('fills what the record says as well as what was typed, and nothing from an empty cell', () => {
    const known = [row(1, { businessFunction: 'Imaging', owner: { name: 'Ana', contact: 'a@x.org', from: 'here' } }), ...rows.slice(1)];
    expect(fillDown(now(empty, known), range(0, column('owner'), 1)).map(({ text }) => text)).toEqual(['Ana <a@x.org>']);
    expect(fillDown(now(empty, known), range(0, column('care'), 2))).toEqual([]);
  });

  it('fills to the last row, stepping over cells that are not to be changed', () => {
    const { drafts } = writeCells(empty, typed('2027-03-31', 'catch-up'), choices);
    expect(fillToEnd(now(drafts), range(0, column('catch-up'))).map(({ row: { name } }) => name)).toEqual(['Model 3', 'Model 4']);
  });

  it('writes what was read back as the same: names by name, days as days', () => {
    const { drafts } = writeCells(empty, [...typed('P-1', 'sponsor'), ...typed('31 Mar 2027', 'catch-up'), ...typed('y', 'care')], choices);
    const filled = writeCells(drafts, fillDown(now(drafts), range(0, 0, 2, sheetFacts.length - 1)), choices);
    expect(sayingsIn(filled.drafts).get('DEP-3 sponsor')).toEqual({ fact: 'sponsor', value: 'P-1' });
    expect(sayingsIn(filled.drafts).get('DEP-3 catch-up')).toEqual({ fact: 'catch-up', value: '2027-03-31' });
    expect(sayingsIn(filled.drafts).get('M-3 care')).toEqual({ fact: 'care', value: true });
    expect(filled.kept.map(({ row: { name }, fact }) => [name, fact])).toEqual([['Model 2', 'catch-up']]);
  });
});

describe('pasting', () => {
  const at = column('care');

  it('puts rows and columns in place from the first cell on, and leaves empty cells as they are', () => {
    const { typed: cells } = pasted(now(), range(1, at), [
      ['Yes', 'No'],
      ['', 'Yes'],
    ]);
    expect(cells.map(({ row: { name }, fact, text }) => [name, fact, text])).toEqual([
      ['Model 2', 'care', 'Yes'],
      ['Model 2', 'payment', 'No'],
      ['Model 3', 'payment', 'Yes'],
    ]);
  });

  it('fills the whole range with one cell', () => {
    expect(pasted(now(), range(0, at, 2, at + 1), [['Yes']]).typed).toHaveLength(6);
  });

  it('counts what falls below the last model and beside the last column', () => {
    const wide = Array.from({ length: 5 }, () => ['Acme', 'over', 'over']);
    expect(pasted(now(), range(2, column('vendor-name')), wide)).toMatchObject({ rowsOver: 3, columnsOver: 2, hadHeads: false });
  });

  it('knows a row of heads when it sees one, and leaves it out', () => {
    const { typed: cells, hadHeads } = pasted(now(), range(0, at), [
      ['Touches care', 'touches payment'],
      ['Yes', 'No'],
    ]);
    expect(hadHeads).toBe(true);
    expect(cells.map(({ row: { name }, text }) => [name, text])).toEqual([
      ['Model 1', 'Yes'],
      ['Model 1', 'No'],
    ]);
  });

  it('comes back from what was copied', () => {
    const { drafts } = writeCells(empty, [...typed('Yes', 'care'), ...typed('maybe', 'payment')], choices);
    expect(copied(now(drafts), range(0, at, 1, at + 1))).toEqual([
      ['Yes', 'maybe'],
      ['', ''],
    ]);
  });
});

describe('walking the sheet', () => {
  const size = { rows: 4, columns: 3 };

  it('goes as in a spreadsheet, and never out of it', () => {
    const from = { row: 1, column: 1 };
    expect(movedBy('ArrowDown', false, from, size)).toEqual({ row: 2, column: 1 });
    expect(movedBy('ArrowUp', false, { row: 0, column: 1 }, size)).toEqual({ row: 0, column: 1 });
    expect(movedBy('ArrowRight', true, from, size)).toEqual({ row: 1, column: 2 });
    expect(movedBy('ArrowLeft', false, { row: 1, column: 0 }, size)).toEqual({ row: 1, column: 0 });
    expect(movedBy('ArrowDown', true, from, size)).toEqual({ row: 3, column: 1 });
    expect(movedBy('Home', false, from, size)).toEqual({ row: 1, column: 0 });
    expect(movedBy('End', true, from, size)).toEqual({ row: 3, column: 2 });
    expect(movedBy('PageDown', false, from, size)).toEqual({ row: 3, column: 1 });
    expect(movedBy('a', false, from, size)).toBeNull();
  });

  it('tabs from cell to cell and row to row, and out of it at both ends', () => {
    expect(tabbedFrom({ row: 0, column: 2 }, false, size)).toEqual({ row: 1, column: 0 });
    expect(tabbedFrom({ row: 1, column: 0 }, true, size)).toEqual({ row: 0, column: 2 });
    expect(tabbedFrom({ row: 3, column: 2 }, false, size)).toBeNull();
    expect(tabbedFrom({ row: 0, column: 0 }, true, size)).toBeNull();
  });

  it('takes a range from either end', () => {
    expect(boxOf({ anchor: { row: 3, column: 0 }, at: { row: 1, column: 2 } })).toEqual({ top: 1, bottom: 3, left: 0, right: 2 });
  });
});
