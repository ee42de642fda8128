import { http } from 'msw';
import { trendMeasures } from '../../src/domain/measures/trend/measures.ts';
import { trendOf } from '../../src/domain/measures/trend/trend.ts';
import { tell } from '../../src/domain/measures/tell.ts';
import type { TrendAnswer } from '../../src/formats/api/trend.ts';
import { askingOf } from '../backend/asking.ts';
import type { Backend } from '../backend/backend.ts';
import { groundOf } from '../backend/ground.ts';
import { shownFilter } from '../backend/shown-filter.ts';
import { answering } from './answering.ts';

/** How long governance decisions wait, month by month. */
export function trendHandlers(backend: Backend) {
  return [
    http.get(
      '*/api/v1/trend',
      answering(async ({ request }) => {
        const asking = await askingOf(backend, request);
        const { view, ignored, log, asOf } = asking;
        const ground = groundOf(backend, asking);
        const body: TrendAnswer = {
          record: log.id,
          asOf,
          head: log.head,
          filter: shownFilter(view),
          ignored,
          trend: trendOf(ground),
          measures: trendMeasures.map((measure) => tell(measure, ground).told),
        };
        return { body };
      }),
    ),
  ];
}
