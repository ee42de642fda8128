/** What somebody typed into the sheet and nobody has recorded yet. */
import { cellOf, type CellId, type Sayings } from '../../domain/sheet/commands-of.ts';
import type { Saying, SheetFact } from '../../domain/sheet/fact.ts';
import { saysNothingNew } from '../../domain/sheet/says-nothing-new.ts';
import type { SheetRow } from '../../domain/sheet/sheet-row.ts';
import { readCell, type Choices } from '../../formats/sheet/read-cell.ts';
import { lockedBecause } from '../../parts/sentences/sheet.ts';

/** A cell as it was typed: understood, or not and why. What was not understood stays in its cell. */
export type Draft =
  | { readonly kind: 'said'; readonly saying: Saying }
  | { readonly kind: 'not understood'; readonly text: string; readonly why: string; readonly todo: string };

export type Drafts = ReadonlyMap<CellId, Draft>;

/** A text for a cell. */
export interface Typed {
  readonly row: SheetRow;
  readonly fact: SheetFact;
  readonly text: string;
}

/** A cell that stayed as it was, and why. */
export interface Kept {
  readonly row: SheetRow;
  readonly fact: SheetFact;
  readonly why: string;
}

export interface Written {
  readonly drafts: Drafts;
  /** Cells that say something else than before. */
  readonly changed: number;
  /** Cells in which something stands that was not understood. */
  readonly notUnderstood: number;
  readonly kept: readonly Kept[];
}

/** Write texts into cells. An empty text takes back what was typed there. */
export function writeCells(drafts: Drafts, typed: readonly Typed[], choices: Choices): Written {
  const next = new Map(drafts);
  const kept: Kept[] = [];
  const changed = new Set<CellId>();
  const unread = new Set<CellId>();
  for (const { row, fact, text } of typed) {
    const cell = cellOf(row, fact);
    const reading = readCell(fact, text, choices);
    if (reading.kind === 'nothing') {
      if (next.delete(cell)) changed.add(cell);
      continue;
    }
    const locked = lockedBecause(row, fact);
    if (locked !== null) {
      kept.push({ row, fact, why: locked });
      continue;
    }
    if (reading.kind === 'not understood') {
      next.set(cell, { ...reading, text });
      unread.add(cell);
    } else if (saysNothingNew(row, reading.saying)) {
      if (next.delete(cell)) changed.add(cell);
      continue;
    } else next.set(cell, { kind: 'said', saying: reading.saying });
    changed.add(cell);
  }
  return { drafts: next, changed: changed.size, notUnderstood: unread.size, kept };
}

/** Only what was understood, as it would be recorded. */
export function sayingsIn(drafts: Drafts): Sayings {
  const said = new Map<CellId, Saying>();
  for (const [cell, draft] of drafts) if (draft.kind === 'said') said.set(cell, draft.saying);
  return said;
}

/** What is left once some cells were recorded. */
export function without(drafts: Drafts, cells: Iterable<CellId>): Drafts {
  const next = new Map(drafts);
  for (const cell of cells) next.delete(cell);
  return next;
}
