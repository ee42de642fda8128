import { http } from 'msw';
import { askedOf } from '../../src/domain/measures/asked.ts';
import { matches } from '../../src/domain/measures/filter.ts';
import type { ModelRow } from '../../src/domain/measures/model-row.ts';
import { wayTravelled } from '../../src/domain/measures/way-travelled.ts';
import type { FirstWeekAnswer } from '../../src/formats/api/first-week.ts';
import { filterOf } from '../../src/formats/api/view.ts';
import { askingOf, startOf } from '../backend/asking.ts';
import type { Backend } from '../backend/backend.ts';
import { linkedFirstWeek } from '../backend/linked-first-week.ts';
import { shownFilter } from '../backend/shown-filter.ts';
import { answering } from './answering.ts';

const inFile = ({ notInFile }: ModelRow): boolean => notInFile === null;

/** What a record cannot answer yet, and the way travelled. */
export function firstWeekHandlers(backend: Backend) {
  return [
    http.get(
      '*/api/v1/first-week',
      answering(async ({ request }) => {
        const { view, ignored, log, asOf } = await askingOf(backend, request);
        const unit = view.unit ?? 'models';
        const filter = filterOf(view);
        const all = backend.rows(log, asOf, unit, view.site).filter(inFile);
        const passing = (row: ModelRow): boolean => inFile(row) && matches(row, filter);
        const state = backend.state(log, asOf);
        const way = wayTravelled(startOf(log), asOf, (day) => backend.rows(log, day, unit, view.site).filter(passing));
        const body: FirstWeekAnswer = {
          record: log.id,
          asOf,
          head: log.head,
          unit,
          filter: shownFilter(view),
          ignored,
          ...linkedFirstWeek({ all, rows: all.filter(passing), way, asked: askedOf(state, asOf), settings: state.settings }, view),
        };
        return { body };
      }),
    ),
  ];
}
