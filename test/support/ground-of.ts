import { modelRows, type Unit } from '../../src/domain/measures/model-row.ts';
import type { Ground } from '../../src/domain/measures/reading.ts';
import { measureOf } from '../../src/domain/measures/all-measures.ts';
import { tell } from '../../src/domain/measures/tell.ts';
import { day, stateOf, type Line } from './record-of.ts';

/** What measures are read from: a story, on a day. */
export function groundOf(lines: readonly Line[], asOf: string, unit: Unit = 'models', site?: string): Ground {
  const state = stateOf(lines, asOf);
  return { state, asOf: day(asOf), rows: modelRows(state, day(asOf), unit, site) };
}

/** A measure told of a ground, with its rows. */
export function toldIn(ground: Ground, name: string) {
  const measure = measureOf(name);
  if (measure === undefined) throw new RangeError(`No measure ${name}`);
  const { told, rows } = tell(measure, ground);
  return { ...told, rows };
}

/** "counted DEP-1", one a row. */
export function standings(ground: Ground, name: string): string[] {
  return toldIn(ground, name).rows.map(({ standing, id }) => `${standing} ${id}`);
}
