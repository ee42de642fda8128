import { http } from 'msw';
import { hierarchyOf } from '../../src/domain/measures/hierarchy.ts';
import { isInReleaseSet, isReleaseSet, releasePlanOf, type ReleasePlan } from '../../src/domain/measures/release-plan.ts';
import type { Day } from '../../src/domain/time.ts';
import type { ReleaseAnswer, ReleasesAnswer } from '../../src/formats/api/releases.ts';
import { askingOf, startOf } from '../backend/asking.ts';
import type { Backend } from '../backend/backend.ts';
import { ProblemError } from '../backend/problem-error.ts';
import type { RecordLog } from '../backend/record-log.ts';
import { registerOf } from '../backend/register-rows.ts';
import { answering } from './answering.ts';

/** The release plan, and one release with all that holds it. */
export function releaseHandlers(backend: Backend) {
  const planOf = (log: RecordLog, asOf: Day): ReleasePlan => releasePlanOf(backend.state(log, asOf), asOf, registerOf(backend, log, asOf));
  return [
    http.get(
      '*/api/v1/releases',
      answering(async ({ request }) => {
        const { view, ignored, log, asOf } = await askingOf(backend, request);
        const plan = planOf(log, asOf);
        const { show } = view;
        const set = show !== undefined && isReleaseSet(show) ? show : undefined;
        const body: ReleasesAnswer = {
          record: log.id,
          asOf,
          head: log.head,
          ignored: [
            ...ignored,
            ...(show !== undefined && set === undefined ? [{ key: 'show', value: show, why: 'no such count of the plan' }] : []),
          ],
          ...plan,
          rows: set === undefined ? plan.rows : plan.rows.filter((row) => isInReleaseSet(row, set)),
          hierarchy: hierarchyOf(backend.state(log, asOf), asOf, plan),
        };
        return { body };
      }),
    ),
    http.get(
      '*/api/v1/releases/:id',
      answering(async ({ request, params }) => {
        const { ignored, log, asOf } = await askingOf(backend, request);
        const id = params['id'] ?? '';
        const plan = planOf(log, asOf);
        const place = plan.rows.findIndex(({ releaseId }) => releaseId === id);
        const row = plan.rows[place];
        if (row === undefined) {
          throw new ProblemError(404, 'unknown-release', 'No such release', `The record “${log.id}” knew no release ${id} on ${asOf}.`, {
            remedy: `Check the id, or choose a later day: the record starts on ${startOf(log)}.`,
          });
        }
        const neighbour = (at: number): ReleaseAnswer['next'] => {
          const one = plan.rows[at];
          return one === undefined ? null : { releaseId: one.releaseId, title: one.title };
        };
        const body: ReleaseAnswer = {
          record: log.id,
          asOf,
          head: log.head,
          ...row,
          hierarchy: hierarchyOf(backend.state(log, asOf), asOf, plan),
          ignored: [...ignored],
          previous: place === 0 ? null : neighbour(place - 1),
          next: neighbour(place + 1),
        };
        return { body };
      }),
    ),
  ];
}
