import type { Score } from '../audit/events.ts';

/** Severity and likelihood, 1 to 5 each. */
export const degrees = [1, 2, 3, 4, 5] as const;

/** Is a score above the line the board drew? No line drawn: nothing is. */
export function isAboveLine({ severity, likelihood }: Score, line: readonly Score[]): boolean {
  return line.some((cell) => cell.severity === severity && cell.likelihood === likelihood);
}

/** A stretch of the line between two cells, in cells from the lower left corner of the grid: x is severity, y likelihood. */
export interface LineStretch {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/**
 * The release line as it is drawn: wherever a cell above it touches one below it.
 * @returns unit stretches, in no order; none where no line is drawn
 */
export function releaseLine(line: readonly Score[]): LineStretch[] {
  const above = (severity: number, likelihood: number): boolean => isAboveLine({ severity, likelihood }, line);
  const stretches: LineStretch[] = [];
  for (const x of degrees) {
    for (const y of degrees) {
      if (x < 5 && above(x, y) !== above(x + 1, y)) stretches.push({ x1: x, y1: y - 1, x2: x, y2: y });
      if (y < 5 && above(x, y) !== above(x, y + 1)) stretches.push({ x1: x - 1, y1: y, x2: x, y2: y });
    }
  }
  return stretches;
}
