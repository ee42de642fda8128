/** An overview, each of whose numbers carries the address of the rows behind it. */
import { funnelMeasure } from '../../src/domain/measures/definitions.ts';
import type { Part, Overview } from '../../src/domain/measures/overview.ts';
import type { MeasuresAnswer } from '../../src/formats/api/measures.ts';
import { viewQuery, type View } from '../../src/formats/api/view.ts';

type Linked = Pick<MeasuresAnswer, 'headlines' | 'partition' | 'stages' | 'funnel' | 'holds' | 'reasons' | 'notInFile'>;

/** The address of the rows behind a measure, in the same view. */
export function rowsAddress(view: View, name: string, part: Part = 'value'): string {
  const { show: _show, 'show-part': _part, sort: _sort, ...narrowed } = view;
  const query = viewQuery(narrowed);
  if (part !== 'value') query.set('part', part);
  return `/api/v1/measures/${encodeURIComponent(name)}/rows?${query}`;
}

/** Add to every number of an overview the address of its rows. */
export function linkedOverview(overview: Overview, view: View): Linked & Overview {
  const rows = (name: string, part?: Part): string => rowsAddress(view, name, part);
  return {
    ...overview,
    headlines: mapValues(overview.headlines, (measure) => ({
      ...measure,
      rows: rows(measure.name),
      baseRows: rows(measure.name, 'base'),
      unknownRows: rows(measure.name, 'unknown'),
    })),
    partition: overview.partition.map((one) => ({ ...one, rows: rows(`cell:${one.cell}`) })),
    stages: overview.stages.map((one) => ({ ...one, rows: rows(`stage:${one.stage}`) })),
    funnel: overview.funnel.map((one) => ({
      ...one,
      rows: rows(`reached:${one.stage}`),
      fateRows: mapValues(one.fates, (_, fate) => rows(funnelMeasure(one.stage, fate))),
    })),
    holds: overview.holds.map((one) => ({ ...one, rows: rows(`stalled-by:${one.kind}`) })),
    reasons: overview.reasons.map((one) => ({ ...one, rows: rows(`reason:${one.reason}`) })),
    notInFile:
      overview.notInFile === null
        ? null
        : {
            ...overview.notInFile,
            rows: rows('not-in-file'),
            byStage: overview.notInFile.byStage.map((one) => ({ ...one, rows: rows(`not-in-file:${one.stage}`) })),
          },
  };
}

function mapValues<K extends string, V, W>(all: Readonly<Record<K, V>>, to: (value: V, key: K) => W): Record<K, W> {
  return Object.fromEntries((Object.entries(all) as [K, V][]).map(([key, value]) => [key, to(value, key)])) as Record<K, W>;
}
