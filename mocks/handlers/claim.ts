import { http } from 'msw';
import { claimViewOf } from '../../src/domain/measures/claim/claim-view.ts';
import type { ClaimAnswer } from '../../src/formats/api/claim.ts';
import { askingOf } from '../backend/asking.ts';
import type { Backend } from '../backend/backend.ts';
import { groundOf } from '../backend/ground.ts';
import { shownFilter } from '../backend/shown-filter.ts';
import { answering } from './answering.ts';

/** What holds pilots back, put to the test. */
export function claimHandlers(backend: Backend) {
  return [
    http.get(
      '*/api/v1/claim',
      answering(async ({ request }) => {
        const asking = await askingOf(backend, request);
        const { view, ignored, log } = asking;
        const body: ClaimAnswer = {
          record: log.id,
          head: log.head,
          filter: shownFilter(view),
          ignored,
          ...claimViewOf(groundOf(backend, asking), view.unit ?? 'models'),
        };
        return { body };
      }),
    ),
  ];
}
