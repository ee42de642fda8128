import { http } from 'msw';
import { families, listedMeasures, namedFamilies } from '../../src/domain/measures/families.ts';
import type { ReadingRow } from '../../src/domain/measures/reading.ts';
import type { RecordState } from '../../src/domain/audit/state.ts';
import { namedMeasure, tell } from '../../src/domain/measures/tell.ts';
import { isReported } from '../../src/domain/reported.ts';
import type { DefinitionsAnswer, MeasureAnswer, MeasureRow } from '../../src/formats/api/measure.ts';
import { askingOf } from '../backend/asking.ts';
import type { Backend } from '../backend/backend.ts';
import { groundOf } from '../backend/ground.ts';
import { ProblemError } from '../backend/problem-error.ts';
import { shownFilter } from '../backend/shown-filter.ts';
import { answering } from './answering.ts';

/** Every measure with its definition, and one with every row behind it. */
export function definitionHandlers(backend: Backend) {
  return [
    http.get(
      '*/api/v1/definitions',
      answering(async ({ request }) => {
        const asking = await askingOf(backend, request, ['family', 'folded']);
        const { url, view, ignored, log, asOf } = asking;
        const ground = groundOf(backend, asking);
        const family = url.searchParams.get('family');
        // A rule of one family is asked of every gate: only what is looked at is read.
        const asked =
          family !== null
            ? (families.get(family) ?? [])
            : url.searchParams.get('folded') === 'true'
              ? [...families.values()].flatMap((members) => members.slice(0, 1))
              : listedMeasures;
        const body: DefinitionsAnswer = {
          record: log.id,
          asOf,
          head: log.head,
          filter: shownFilter(view),
          ignored,
          measures: asked.map((one) => tell(one, ground).told),
          families: [...families].flatMap(([name, members]) => (members.length > 1 ? [{ name, members: members.length }] : [])),
          named: [...namedFamilies],
        };
        return { body };
      }),
    ),
    http.get(
      '*/api/v1/measures/:name',
      answering(async ({ request, params }) => {
        const asking = await askingOf(backend, request);
        const { view, ignored, log, asOf } = asking;
        const name = params['name'] ?? '';
        const measure = namedMeasure(name);
        if (measure === undefined) {
          throw new ProblemError(404, 'unknown-measure', 'No such measure', `No measure is called “${name}”.`, {
            remedy: 'The names are those in GET /api/v1/definitions.',
          });
        }
        const ground = groundOf(backend, asking);
        const { told, rows } = tell(measure, ground);
        const body: MeasureAnswer = {
          record: log.id,
          asOf,
          head: log.head,
          filter: shownFilter(view),
          ignored,
          measure: told,
          rows: rows.map((row) => shownRow(row, ground.state)),
        };
        return { body };
      }),
    ),
  ];
}

function shownRow(row: ReadingRow, state: RecordState): MeasureRow {
  const { modelId, deploymentId } = row;
  const siteId = deploymentId === null ? undefined : state.deployments.get(deploymentId)?.siteId;
  return {
    ...row,
    modelName: state.models.get(modelId)?.name ?? modelId,
    site: siteId === undefined || !isReported(siteId) ? null : (state.sites.get(siteId)?.name ?? siteId),
  };
}
