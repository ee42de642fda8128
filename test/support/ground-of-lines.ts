/** What a measure is read from, of a story told line by line, and what one measure says of it. */
import { measureOf } from '../../src/domain/measures/all-measures.ts';
import { modelRows } from '../../src/domain/measures/model-row.ts';
import type { Ground, Reading, ReadingRow } from '../../src/domain/measures/reading.ts';
import { day, opened, people, stateOf, type Line } from './record-of.ts';

/** A ground of some lines on a day, the institution's first lines before them. */
export function groundOf(lines: readonly Line[], on: string, first: readonly Line[] = [opened, ...people]): Ground {
  const state = stateOf([...first, ...lines], on);
  return { state, asOf: day(on), rows: modelRows(state, day(on)) };
}

/** What a measure says of a ground, by its name. */
export function readingOf(name: string, ground: Ground): Reading {
  const measure = measureOf(name);
  if (measure === undefined) throw new RangeError(`No measure ${name}`);
  return measure.read(ground);
}

/** Ids of the rows that stand so. */
export function idsOf({ rows }: Reading, standing: ReadingRow['standing']): string[] {
  return rows.filter((row) => row.standing === standing).map(({ id }) => id);
}
