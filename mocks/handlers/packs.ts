import { http } from 'msw';
import { askedOf } from '../../src/domain/measures/asked.ts';
import { definitionOf } from '../../src/domain/measures/definitions.ts';
import { nextPackNumber, toAskOf } from '../../src/domain/measures/to-ask.ts';
import type { PacksAnswer } from '../../src/formats/api/packs.ts';
import { askingOf, chosenRows } from '../backend/asking.ts';
import type { Backend } from '../backend/backend.ts';
import { answering } from './answering.ts';

/** Questions sent to owners: what was asked, what came back, and whom one could ask next. */
export function packHandlers(backend: Backend) {
  return [
    http.get(
      '*/api/v1/packs',
      answering(async ({ request }) => {
        const { view, ignored, log, asOf } = await askingOf(backend, request);
        const state = backend.state(log, asOf);
        // A number counts models; who is asked is asked about each of its sites.
        const chosen = chosenRows(backend.rows(log, asOf, view.unit ?? 'models', view.site), view);
        const ids = new Set(chosen.rows.flatMap(({ deploymentIds }) => deploymentIds));
        const rows = backend.rows(log, asOf, 'deployments', view.site).filter(({ deploymentId }) => ids.has(deploymentId));
        const definition = view.show === undefined ? undefined : definitionOf(view.show);
        const body: PacksAnswer = {
          record: log.id,
          asOf,
          head: log.head,
          ignored: [...ignored, ...chosen.ignored],
          asked: askedOf(state, asOf),
          nextPack: nextPackNumber(state),
          shown: definition === undefined ? null : { label: definition.label, rule: definition.rule },
          models: toAskOf(state, rows, asOf),
        };
        return { body };
      }),
    ),
  ];
}
