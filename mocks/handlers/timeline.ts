import { http } from 'msw';
import { knownBy } from '../../src/domain/audit/fold.ts';
import { timelineOf } from '../../src/domain/audit/timeline.ts';
import { modelViewOf } from '../../src/domain/measures/model-view.ts';
import type { TimelineAnswer } from '../../src/formats/api/timeline.ts';
import { askingOf, startOf } from '../backend/asking.ts';
import { openedOf, type Backend } from '../backend/backend.ts';
import { namesOf } from '../backend/entry-names.ts';
import { ProblemError } from '../backend/problem-error.ts';
import { answering } from './answering.ts';

/** A model's life, deployment by deployment. */
export function timelineHandlers(backend: Backend) {
  return [
    http.get(
      '*/api/v1/models/:id/timeline',
      answering(async ({ request, params }) => {
        const { log, asOf } = await askingOf(backend, request);
        const id = params['id'] ?? '';
        const state = backend.state(log, asOf);
        const model = modelViewOf(state, id, asOf);
        if (model === null) {
          throw new ProblemError(404, 'unknown-model', 'No such model', `The record “${log.id}” knew no model ${id} on ${asOf}.`, {
            remedy: `Check the id, or choose a later day: the record starts on ${startOf(log)}.`,
          });
        }
        const known = knownBy(log.entries, asOf, openedOf(log).zone);
        const timelines = model.deployments.flatMap(({ deploymentId, site }) => {
          const deployment = state.deployments.get(deploymentId);
          return deployment === undefined ? [] : [{ site, ...timelineOf(known, state, deployment, asOf) }];
        });
        const entries = timelines.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'entry' ? [item.entry] : [])));
        const signers = timelines.flatMap(({ spans }) => spans.map(({ personId }) => personId));
        const body = {
          record: log.id,
          asOf,
          head: log.head,
          modelId: id,
          deployments: timelines,
          names: namesOf(state, entries, signers),
        };
        return { body: body satisfies Omit<TimelineAnswer, 'deployments'> };
      }),
    ),
  ];
}
