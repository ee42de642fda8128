import { http } from 'msw';
import { sorted } from '../../src/domain/measures/filter.ts';
import { modelViewOf } from '../../src/domain/measures/model-view.ts';
import type { ModelAnswer } from '../../src/formats/api/model.ts';
import { defaultSort } from '../../src/formats/api/view.ts';
import { askingOf, chosenRows, startOf } from '../backend/asking.ts';
import type { Backend } from '../backend/backend.ts';
import { ProblemError } from '../backend/problem-error.ts';
import { answering } from './answering.ts';

/** One model on a day, and its neighbours in the list it was opened from. */
export function modelHandlers(backend: Backend) {
  return [
    http.get(
      '*/api/v1/models/:id',
      answering(async ({ request, params }) => {
        const { view, ignored, log, asOf } = await askingOf(backend, request);
        const id = params['id'] ?? '';
        const model = modelViewOf(backend.state(log, asOf), id, asOf);
        if (model === null) {
          throw new ProblemError(404, 'unknown-model', 'No such model', `The record “${log.id}” knew no model ${id} on ${asOf}.`, {
            remedy: `Check the id, or choose a later day: the record starts on ${startOf(log)}.`,
          });
        }
        const chosen = chosenRows(backend.rows(log, asOf, 'models', view.site), view);
        const list = sorted(chosen.rows, view.sort ?? defaultSort);
        const place = list.findIndex(({ modelId }) => modelId === id);
        const neighbour = (at: number): ModelAnswer['next'] => {
          const row = place < 0 ? undefined : list[at];
          return row === undefined ? null : { modelId: row.modelId, name: row.name };
        };
        const body: ModelAnswer = {
          record: log.id,
          asOf,
          head: log.head,
          ...model,
          ignored: [...ignored, ...chosen.ignored],
          previous: neighbour(place - 1),
          next: neighbour(place + 1),
          place: place < 0 ? null : { at: place + 1, of: list.length },
        };
        return { body };
      }),
    ),
  ];
}
