import { http } from 'msw';
import { findEntries } from '../../src/domain/audit/find-entries.ts';
import { knownBy } from '../../src/domain/audit/fold.ts';
import { comparisonOf } from '../../src/domain/measures/comparison.ts';
import { matches } from '../../src/domain/measures/filter.ts';
import { addDays, type Day } from '../../src/domain/time.ts';
import type { ComparisonAnswer } from '../../src/formats/api/comparison.ts';
import { filterOf } from '../../src/formats/api/view.ts';
import { asOfIn, askingOf, startOf } from '../backend/asking.ts';
import { openedOf, type Backend } from '../backend/backend.ts';
import { linkedMeasures } from '../backend/linked-comparison.ts';
import { ProblemError } from '../backend/problem-error.ts';
import { shownFilter } from '../backend/shown-filter.ts';
import { answering } from './answering.ts';

/** Two days of a record beside each other. */
export function comparisonHandlers(backend: Backend) {
  return [
    http.get(
      '*/api/v1/comparison',
      answering(async ({ request }) => {
        const { url, view, ignored, log, asOf } = await askingOf(backend, request, ['cmp']);
        const asked = url.searchParams.get('cmp');
        if (asked === null || asked === '') {
          throw new ProblemError(400, 'no-second-day', 'Compared with which day?', 'A comparison needs two days: asof, and cmp.', {
            remedy: `Add cmp, for example cmp=${startOf(log)}.`,
          });
        }
        const other = asOfIn(backend, log, asked, 'cmp');
        const [earlier, later] = asOf < other ? [asOf, other] : [other, asOf];
        const filter = filterOf(view);
        const side = (day: Day) => ({
          state: backend.state(log, day),
          asOf: day,
          rows: backend.rows(log, day, 'models', view.site).filter((row) => matches(row, filter)),
        });
        const compared = comparisonOf(side(earlier), side(later));
        const { zone } = openedOf(log);
        const standing = view.seq === undefined ? {} : { seq: view.seq };
        const narrowed = { ...filter, ...(view.in === undefined ? {} : { in: view.in }) };
        const body: ComparisonAnswer = {
          record: log.id,
          asOf: later,
          head: log.head,
          ignored,
          filter: shownFilter(view),
          ...compared,
          measures: linkedMeasures(compared, narrowed, { asof: earlier, ...standing }, { asof: later, ...standing }),
          entries: earlier === later ? 0 : findEntries(knownBy(log.entries, later, zone), { from: addDays(earlier, 1) }, zone).length,
        };
        return { body };
      }),
    ),
  ];
}
