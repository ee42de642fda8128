/** What filling down and pasting write into which cells. */
import type { SheetFact } from '../../domain/sheet/fact.ts';
import { sheetFacts } from '../../domain/sheet/fact.ts';
import type { SheetRow } from '../../domain/sheet/sheet-row.ts';
import { factHeads, lockedBecause } from '../../parts/sentences/sheet.ts';
import { cellText, type NameOf } from './cell-text.ts';
import type { Drafts, Typed } from './drafts.ts';
import { boxOf, type Range } from './range.ts';

/** A sheet as it stands. */
export interface SheetNow {
  readonly rows: readonly SheetRow[];
  readonly drafts: Drafts;
  readonly nameOf: NameOf;
}

function factsFrom(left: number, right: number): readonly SheetFact[] {
  return sheetFacts.slice(left, right + 1);
}

/** The range filled from its first row; a single row is filled from the row above it. */
export function fillDown(now: SheetNow, range: Range): Typed[] {
  const { top, bottom, left, right } = boxOf(range);
  const from = top === bottom ? top - 1 : top;
  return filled(now, from, top === bottom ? top : top + 1, bottom, factsFrom(left, right));
}

/** The cell's column filled from it to the last row. Cells that cannot be changed are stepped over. */
export function fillToEnd(now: SheetNow, range: Range): Typed[] {
  const { top, left, right } = boxOf(range);
  const facts = factsFrom(left, right);
  return filled(now, top, top + 1, now.rows.length - 1, facts).filter(({ row, fact }) => lockedBecause(row, fact) === null);
}

function filled({ rows, drafts, nameOf }: SheetNow, from: number, first: number, last: number, facts: readonly SheetFact[]): Typed[] {
  const source = rows[from];
  if (source === undefined) return [];
  return facts.flatMap((fact) => {
    const text = cellText(source, fact, drafts, nameOf);
    // Nothing known fills nothing: to fill down an empty cell must not take back what stands below.
    return text === '' ? [] : rows.slice(first, last + 1).map((row): Typed => ({ row, fact, text }));
  });
}

/** The cells a paste fills, and what of it fell beside the sheet. */
export interface Pasted {
  readonly typed: readonly Typed[];
  /** Rows and columns of the clipboard that the sheet has no place for. */
  readonly rowsOver: number;
  readonly columnsOver: number;
  /** The first row was the heads of the columns, and left out. */
  readonly hadHeads: boolean;
}

/**
 * Put cells of a spreadsheet in place, from the first cell of the range on. One cell alone fills the whole range.
 * An empty cell of the clipboard leaves the sheet's as it is.
 */
export function pasted({ rows }: Pick<SheetNow, 'rows'>, range: Range, cells: readonly (readonly string[])[]): Pasted {
  const { top, bottom, left, right } = boxOf(range);
  const [first, ...rest] = cells;
  const only = cells.length === 1 && first?.length === 1 ? first[0] : undefined;
  if (only !== undefined) {
    const typed = rows.slice(top, bottom + 1).flatMap((row) => factsFrom(left, right).map((fact): Typed => ({ row, fact, text: only })));
    return { typed, rowsOver: 0, columnsOver: 0, hadHeads: false };
  }
  const facts = sheetFacts.slice(left);
  const hadHeads = first !== undefined && rest.length > 0 && first.every((cell, at) => isHead(cell, facts[at]));
  const block = hadHeads ? rest : cells;
  const widest = Math.max(0, ...block.map((row) => row.length));
  const typed = block.flatMap((line, down) => {
    const row = rows[top + down];
    return row === undefined
      ? []
      : line.flatMap((text, across): Typed[] => {
          const fact = facts[across];
          return fact === undefined || text.trim() === '' ? [] : [{ row, fact, text }];
        });
  });
  return {
    typed,
    rowsOver: Math.max(0, top + block.length - rows.length),
    columnsOver: Math.max(0, widest - facts.length),
    hadHeads,
  };
}

function isHead(cell: string, fact: SheetFact | undefined): boolean {
  return fact !== undefined && cell.trim().toLowerCase() === factHeads[fact].toLowerCase();
}

/** The cells of a range as texts, row by row. */
export function copied({ rows, drafts, nameOf }: SheetNow, range: Range): string[][] {
  const { top, bottom, left, right } = boxOf(range);
  return rows.slice(top, bottom + 1).map((row) => factsFrom(left, right).map((fact) => cellText(row, fact, drafts, nameOf)));
}
