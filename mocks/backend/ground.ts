import { matches } from '../../src/domain/measures/filter.ts';
import type { Ground } from '../../src/domain/measures/reading.ts';
import { filterOf } from '../../src/formats/api/view.ts';
import type { Asking } from './asking.ts';
import type { Backend } from './backend.ts';

/** What the measures of a request are read from. */
export function groundOf(backend: Backend, { view, log, asOf }: Pick<Asking, 'view' | 'log' | 'asOf'>): Ground {
  const rows = backend
    .rows(log, asOf, view.unit ?? 'models', view.site)
    .filter((row) => row.notInFile === null && matches(row, filterOf(view)));
  return { state: backend.state(log, asOf), asOf, rows };
}
