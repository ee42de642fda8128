import { measureOf } from './all-measures.ts';
import { definitionOf } from './definitions.ts';
import { rowsIn, type Ground, type MeasureDefinition, type Reading } from './reading.ts';
import { rowMeasure } from './row-measure.ts';

/** A measure with what it says of a record on a day, its rows apart. */
export interface MeasureTold extends Omit<MeasureDefinition, 'read' | 'settings'>, Omit<Reading, 'rows'> {
  /** The settings it was read with, and their values in this record on that day. */
  readonly settings: readonly { readonly name: MeasureDefinition['settings'][number]; readonly value: number }[];
  /** Rows in the base, those of which the record cannot tell included. */
  readonly base: number;
  readonly counted: number;
  readonly unknown: number;
}

/** What a measure says, and its rows. */
export function tell(measure: MeasureDefinition, ground: Ground): { readonly told: MeasureTold; readonly rows: Reading['rows'] } {
  const { read, settings, ...words } = measure;
  const { rows, ...said } = read(ground);
  return {
    told: {
      ...words,
      ...said,
      settings: settings.map((name) => ({ name, value: ground.state.settings[name] })),
      base: rows.length,
      counted: rowsIn(rows, 'counted'),
      unknown: rowsIn(rows, 'not reported'),
    },
    rows,
  };
}

/** Any measure of the product by its name: one read from the record, or a count of models by their rows. */
export function namedMeasure(name: string): MeasureDefinition | undefined {
  const definition = definitionOf(name);
  return measureOf(name) ?? (definition === undefined ? undefined : rowMeasure(definition));
}
