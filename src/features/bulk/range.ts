/** Places in a sheet, and ranges of them. Row 0 is the first; column 0 the first that is filled in. */
export interface CellAt {
  readonly row: number;
  readonly column: number;
}

/** From the cell one began at to the cell one stands on. */
export interface Range {
  readonly anchor: CellAt;
  readonly at: CellAt;
}

export interface Box {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export function boxOf({ anchor, at }: Range): Box {
  return {
    top: Math.min(anchor.row, at.row),
    bottom: Math.max(anchor.row, at.row),
    left: Math.min(anchor.column, at.column),
    right: Math.max(anchor.column, at.column),
  };
}

export function isInBox({ top, bottom, left, right }: Box, { row, column }: CellAt): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

export interface Size {
  readonly rows: number;
  readonly columns: number;
}

function within(value: number, most: number): number {
  return Math.min(Math.max(value, 0), Math.max(0, most - 1));
}

/** A place that is in the sheet. */
export function clamped({ row, column }: CellAt, { rows, columns }: Size): CellAt {
  return { row: within(row, rows), column: within(column, columns) };
}

/** Rows a page key steps over. */
const page = 20;

/** Where a key leads from a cell, as in a spreadsheet; null for a key that leads nowhere. */
export function movedBy(key: string, ctrl: boolean, { row, column }: CellAt, size: Size): CellAt | null {
  const last = { row: size.rows - 1, column: size.columns - 1 };
  switch (key) {
    case 'ArrowDown':
      return clamped({ row: ctrl ? last.row : row + 1, column }, size);
    case 'ArrowUp':
      return clamped({ row: ctrl ? 0 : row - 1, column }, size);
    case 'ArrowRight':
      return clamped({ row, column: ctrl ? last.column : column + 1 }, size);
    case 'ArrowLeft':
      return clamped({ row, column: ctrl ? 0 : column - 1 }, size);
    case 'Home':
      return { row: ctrl ? 0 : row, column: 0 };
    case 'End':
      return clamped({ row: ctrl ? last.row : row, column: last.column }, size);
    case 'PageDown':
      return clamped({ row: row + page, column }, size);
    case 'PageUp':
      return clamped({ row: row - page, column }, size);
    default:
      return null;
  }
}

/** The next cell, row by row; null after the last (or before the first). */
export function tabbedFrom({ row, column }: CellAt, back: boolean, { rows, columns }: Size): CellAt | null {
  const place = row * columns + column + (back ? -1 : 1);
  return place < 0 || place >= rows * columns ? null : { row: Math.floor(place / columns), column: place % columns };
}
