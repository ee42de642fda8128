import { http } from 'msw';
import { knownBy } from '../../src/domain/audit/fold.ts';
import type { ImportList } from '../../src/formats/api/imports.ts';
import { askingOf } from '../backend/asking.ts';
import { openedOf, type Backend } from '../backend/backend.ts';
import { importing } from '../backend/import-work.ts';
import { importViews } from '../backend/import-views.ts';
import { undoing } from '../backend/undoing.ts';
import { answering } from './answering.ts';

/** Files: those loaded, what one would do, loading it, and taking it back. */
export function importHandlers(backend: Backend) {
  return [
    http.get(
      '*/api/v1/imports',
      answering(async ({ request }) => {
        const { log, asOf } = await askingOf(backend, request);
        const body: ImportList = {
          record: log.id,
          asOf,
          head: log.head,
          imports: importViews(knownBy(log.entries, asOf, openedOf(log).zone)),
        };
        return { body };
      }),
    ),
    http.post(
      '*/api/v1/imports',
      answering(async ({ request }) => ({ body: await importing(backend, await request.text(), request.headers.get('idempotency-key')) })),
    ),
    http.delete(
      '*/api/v1/imports/:id',
      answering(async ({ request, params }) => {
        const undo = async () => undoing(backend, (await askingOf(backend, request)).log, params['id'] ?? '');
        return { body: await backend.inTurn(undo) };
      }),
    ),
  ];
}
