import { http } from 'msw';
import { gateYieldOf } from '../../src/domain/measures/gate-yield/figures.ts';
import { screenMeasures } from '../../src/domain/measures/gate-yield/measures.ts';
import { tell } from '../../src/domain/measures/tell.ts';
import type { GateYieldAnswer } from '../../src/formats/api/gate-yield.ts';
import { askingOf } from '../backend/asking.ts';
import type { Backend } from '../backend/backend.ts';
import { groundOf } from '../backend/ground.ts';
import { shownFilter } from '../backend/shown-filter.ts';
import { answering } from './answering.ts';

/** How much gates let through the first time, and who meets a model when. Stands before `/gates/:gate`, which would take it for a gate. */
export function gateYieldHandlers(backend: Backend) {
  return [
    http.get(
      '*/api/v1/gates/yield',
      answering(async ({ request }) => {
        const asking = await askingOf(backend, request);
        const { view, ignored, log, asOf } = asking;
        const ground = groundOf(backend, asking);
        const body: GateYieldAnswer = {
          record: log.id,
          asOf,
          head: log.head,
          filter: shownFilter(view),
          ignored,
          measures: screenMeasures.map((measure) => tell(measure, ground).told),
          ...gateYieldOf(ground),
        };
        return { body };
      }),
    ),
  ];
}
