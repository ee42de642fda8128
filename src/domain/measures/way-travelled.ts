import { addDays, weekdayOf, type Day } from '../time.ts';
import { evaluate, type Measure } from './overview.ts';
import { definitionOf } from './definitions.ts';
import type { ModelRow } from './model-row.ts';
import { wayMeasures, type WayMeasure } from './way-names.ts';

/** How far a record had come by the end of one week. */
export interface WayWeek {
  /** Monday of the ISO week. */
  readonly from: Day;
  /** Its Sunday, or the day asked about where that comes first: the day on which the numbers can be read again. */
  readonly to: Day;
  readonly counts: Readonly<Record<WayMeasure, Pick<Measure, 'value' | 'base'>>>;
}

/** Weeks that are told: the first thirty days, and as many again. */
const mostWeeks = 9;

/**
 * The way travelled since a record was opened, week by week: what the record could
 * answer at the end of each. The last weeks only, where there are many.
 * @param rowsOn the rows as known on a day
 */
export function wayTravelled(opened: Day, asOf: Day, rowsOn: (day: Day) => readonly ModelRow[]): WayWeek[] {
  return weeksFrom(opened, asOf).map(({ from, to }) => {
    const rows = rowsOn(to);
    const counts = Object.fromEntries(
      wayMeasures.map((name) => {
        const definition = definitionOf(name);
        if (definition === undefined) throw new RangeError(`No such measure: ${name}`);
        const { value, base } = evaluate(definition, rows);
        return [name, { value, base }];
      }),
    ) as WayWeek['counts'];
    return { from, to, counts };
  });
}

function weeksFrom(opened: Day, asOf: Day): { from: Day; to: Day }[] {
  const weeks: { from: Day; to: Day }[] = [];
  let from = addDays(asOf, 1 - weekdayOf(asOf));
  let to = asOf;
  while (weeks.length < mostWeeks && to >= opened) {
    weeks.unshift({ from, to });
    to = addDays(from, -1);
    from = addDays(from, -7);
  }
  return weeks;
}
