/** What a record cannot answer yet, each number with the address of the rows behind it. */
import type { Asked } from '../../src/domain/measures/asked.ts';
import { firstWeekOf, isFirstWeek, openFacts } from '../../src/domain/measures/first-week.ts';
import type { ModelRow } from '../../src/domain/measures/model-row.ts';
import { wayMeasures } from '../../src/domain/measures/way-names.ts';
import type { WayWeek } from '../../src/domain/measures/way-travelled.ts';
import type { Settings } from '../../src/domain/settings.ts';
import type { FirstWeekAnswer } from '../../src/formats/api/first-week.ts';
import type { View } from '../../src/formats/api/view.ts';
import { rowsAddress } from './linked-overview.ts';

interface Found {
  /** Every row of the record in its newest file, and those of them a filter lets through. */
  readonly all: readonly ModelRow[];
  readonly rows: readonly ModelRow[];
  readonly way: readonly WayWeek[];
  readonly asked: Pick<Asked, 'owners' | 'ownersBy' | 'toRemind' | 'late'>;
  readonly settings: Settings;
}

type Linked = Pick<FirstWeekAnswer, 'shows' | 'base' | 'silent' | 'facts' | 'order' | 'inherited' | 'asked' | 'way'>;

/** Everything the first-week panel says. */
export function linkedFirstWeek({ all, rows, way, asked, settings }: Found, view: View): Linked {
  const address = (name: string): string => rowsAddress(view, name);
  const { base, silent, order } = firstWeekOf(rows);
  const inherited = rows.filter((row) => row.inherited !== null);
  return {
    shows: isFirstWeek(all, settings),
    base,
    silent: { count: silent, rows: address('governance-silent') },
    facts: openFacts(rows).map((fact) => ({
      ...fact,
      rows: address(`cannot-answer:${fact.id}`),
      baseRows: rowsAddress(view, `cannot-answer:${fact.id}`, 'base'),
    })),
    order: order.map((one) => ({ ...one, rows: address(`ask-first:${one.group}`) })),
    inherited: {
      count: inherited.length,
      late: inherited.filter((row) => row.inherited?.late === true).length,
      rows: address('inherited'),
      lateRows: address('catch-up-late'),
    },
    asked: { owners: asked.owners.length, ownersBy: asked.ownersBy, toRemind: asked.toRemind, late: asked.late },
    way: way.map((week) => ({
      ...week,
      rows: Object.fromEntries(
        wayMeasures.map((name) => [name, rowsAddress({ ...view, asof: week.to }, name)]),
      ) as Linked['way'][number]['rows'],
    })),
  };
}
