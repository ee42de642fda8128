import type { Definition } from './definitions.ts';
import { countReading, type MeasureDefinition, type ReadingRow, type Topic } from './reading.ts';

const whySilent = 'It is not reported for any of them.';

/** Where a count stands on the page of definitions, by how its name begins. */
const topicsByBeginning: readonly (readonly [string, Topic])[] = [
  ['vendor-', 'Vendors'],
  ['held', 'Gates'],
  ['hold-', 'Gates'],
  ['open-', 'Gates'],
  ['stalled-by', 'What holds pilots back'],
  ['stalled-hold', 'What holds pilots back'],
  ['reason', 'What holds pilots back'],
  ['second-site', 'Second site'],
  ['cannot-answer', 'Names and questions'],
  ['governance-silent', 'Names and questions'],
  ['ask', 'Names and questions'],
  ['answered', 'Names and questions'],
  ['name-', 'Names and questions'],
  ['night', 'Names and questions'],
  ['inherited', 'Names and questions'],
  ['catch-up', 'Names and questions'],
  ['live-without', 'Names and questions'],
];

function topicOf(name: string): Topic {
  return topicsByBeginning.find(([beginning]) => name.startsWith(beginning))?.[1] ?? 'The Scale Gap';
}

/** A count of models by their rows, as a measure like every other. */
export function rowMeasure({
  name,
  version,
  label,
  rule,
  clock,
  of,
  counts,
  unknown,
  settings = [],
  source = 'Countersign',
}: Definition): MeasureDefinition {
  return {
    name,
    version,
    topic: topicOf(name),
    label,
    rule,
    formula: 'The models counted, out of those in the base.',
    source,
    settings,
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
