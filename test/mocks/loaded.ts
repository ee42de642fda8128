import type { ImportReceipt } from '../../src/formats/api/imports.ts';
import { draftOf, readPath } from '../formats/imports/support/reading.ts';
import type { startBackend } from './asking.ts';

/** Load a file of the VA into a record of its own; its id. */
export async function loaded(start: Awaited<ReturnType<typeof startBackend>>, path: string): Promise<string> {
  const { source, snapshot, mapping, rows } = draftOf(await readPath(path));
  const { status, body } = await start.ask('/api/v1/imports', {
    method: 'POST',
    headers: { 'idempotency-key': path },
    body: JSON.stringify({
      mode: 'load',
      newRecord: { institution: 'Veterans Affairs', zone: 'America/New_York', kind: 'public' },
      source,
      snapshot,
      mapping,
      cannotAnswer: [],
      rows,
    }),
  });
  if (status !== 200) throw new Error(`${path}: ${status} ${JSON.stringify(body).slice(0, 300)}`);
  return (body as unknown as ImportReceipt).record;
}
