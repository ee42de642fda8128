import type { Compared, Comparison } from '../../src/domain/measures/comparison.ts';
import type { Measure } from '../../src/domain/measures/overview.ts';
import type { ComparisonAnswer } from '../../src/formats/api/comparison.ts';
import { viewQuery, type View } from '../../src/formats/api/view.ts';

/** The standpoint one side of a comparison was counted at. */
type Stand = Pick<View, 'asof'> & { readonly seq?: string };

/** Measures on two days, each number with the address of its rows on its own day. */
export function linkedMeasures(
  { measures }: Pick<Comparison, 'measures'>,
  view: View,
  earlier: Stand,
  later: Stand,
): ComparisonAnswer['measures'] {
  return measures.map((one: Compared) => ({
    ...one,
    earlier: linked(one.earlier, { ...view, ...earlier }),
    later: linked(one.later, { ...view, ...later }),
  }));
}

function linked(measure: Measure, view: View): ComparisonAnswer['measures'][number]['earlier'] {
  return { ...measure, rows: addressOf(view, measure.name), baseRows: addressOf(view, measure.name, 'base') };
}

function addressOf(view: View, name: string, part: 'value' | 'base' = 'value'): string {
  const query = viewQuery(view);
  if (part === 'base') query.set('part', part);
  return `/api/v1/measures/${encodeURIComponent(name)}/rows?${query}`;
}
