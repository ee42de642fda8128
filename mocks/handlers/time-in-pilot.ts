import { http } from 'msw';
import { tell } from '../../src/domain/measures/tell.ts';
import { timeInPilotMeasures } from '../../src/domain/measures/time-in-pilot/measures.ts';
import { timeInPilotOf } from '../../src/domain/measures/time-in-pilot/overview.ts';
import type { TimeInPilotAnswer } from '../../src/formats/api/time-in-pilot.ts';
import { askingOf } from '../backend/asking.ts';
import type { Backend } from '../backend/backend.ts';
import { groundOf } from '../backend/ground.ts';
import { shownFilter } from '../backend/shown-filter.ts';
import { answering } from './answering.ts';

/** How long pilots stay undecided, and which way they leave. */
export function timeInPilotHandlers(backend: Backend) {
  return [
    http.get(
      '*/api/v1/time-in-pilot',
      answering(async ({ request }) => {
        const asking = await askingOf(backend, request);
        const { view, ignored, log } = asking;
        const ground = groundOf(backend, asking);
        const body: TimeInPilotAnswer = {
          record: log.id,
          head: log.head,
          filter: shownFilter(view),
          ignored,
          measures: timeInPilotMeasures.map((measure) => tell(measure, ground).told),
          ...timeInPilotOf(ground, view.unit ?? 'models'),
        };
        return { body };
      }),
    ),
  ];
}
