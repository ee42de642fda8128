import type { Definition } from './definitions.ts';
import { countReading, type MeasureDefinition, type ReadingRow, type Topic } from './reading.ts';

const whySilent = 'It is not reported for any of them.';

/** A count of models by their rows, as a measure like every other. */
export function rowMeasure(definition: Definition, topic: Topic = 'The Scale Gap'): MeasureDefinition {
  const { name, version, label, rule, clock, of, counts, unknown } = definition;
  return {
    name,
    version,
    topic,
    label,
    rule,
    formula: 'The models counted, out of those in the base.',
    source: 'Countersign',
    settings: [],
    clock,
    kind: 'count',
    of: 'models',
    read: ({ rows }) =>
      countReading(
        rows.filter(of).map((row): ReadingRow => ({
          id: `${row.modelId} ${row.deploymentId}`,
          modelId: row.modelId,
          deploymentId: row.deploymentId,
          standing: counts(row) ? 'counted' : unknown(row) ? 'not reported' : 'not counted',
          what: null,
          amount: null,
        })),
        whySilent,
      ),
  };
}
