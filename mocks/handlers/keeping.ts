import { http, HttpResponse } from 'msw';
import { knownBy } from '../../src/domain/audit/fold.ts';
import { parseEntry } from '../../src/domain/audit/read-line.ts';
import { localTime } from '../../src/domain/time.ts';
import { exportName } from '../../src/formats/export-name.ts';
import { askingOf, type Asking } from '../backend/asking.ts';
import { openedOf, type Backend } from '../backend/backend.ts';
import { entriesAsked } from '../backend/entries-asked.ts';
import { ProblemError } from '../backend/problem-error.ts';
import { restoring } from '../backend/restoring.ts';
import { keptIn, verifying } from '../backend/verifying.ts';
import { recordingMoment } from '../clock.ts';
import { answering } from './answering.ts';

/** Is a record as it was recorded? Taking it along, and bringing it back. */
export function keepingHandlers(backend: Backend) {
  return [
    http.get(
      '*/api/v1/verification',
      answering(async ({ request }) => {
        const { url, log } = await askingOf(backend, request, ['count', 'head']);
        return { body: await verifying(backend, log, keptIn(url.searchParams)) };
      }),
    ),
    http.get(
      '*/api/v1/export',
      answering(async ({ request }) => {
        const format = new URL(request.url).searchParams.get('format') ?? 'jsonl';
        if (format === 'jsonl') return asLines(backend, await askingOf(backend, request, ['format']));
        if (format === 'csv') return asTable(backend, request);
        throw new ProblemError(400, 'unknown-format', 'No such format', `format=${format} is neither jsonl nor csv.`, {
          remedy: 'Leave it out for the whole record as JSON Lines.',
        });
      }),
    ),
    http.post(
      '*/api/v1/restore',
      answering(async ({ request }) => {
        const keys = new URL(request.url).searchParams;
        const bytes = new Uint8Array(await request.arrayBuffer());
        const how = { wish: keys.get('as'), kept: keptIn(keys), beside: keys.get('beside') === 'ask' ? 'ask' : 'both' } as const;
        return { body: await backend.inTurn(() => restoring(backend, bytes, how)) };
      }),
    ),
  ];
}

/** The stored lines themselves, one an entry: whoever has them has the record. A damaged one goes out as it is stored. */
async function asLines(backend: Backend, { log, view, asOf }: Asking): Promise<Response> {
  const opened = openedOf(log);
  const part = view.asof !== undefined || view.seq !== undefined;
  const wanted = part ? knownBy(log.entries, asOf, opened.zone).length : Number.MAX_SAFE_INTEGER;
  const lines = await backend.store.read(log.id, 0, wanted);
  const head = parseEntry(lines.at(-1) ?? '')?.hash ?? log.head.hash;
  const name = exportName(
    { record: log.id, count: lines.length, head },
    log.damage === null ? 'jsonl' : `damaged-at-${log.damage.firstBad}.jsonl`,
  );
  return new HttpResponse(lines.map((line) => `${line}\n`).join(''), {
    headers: {
      'content-type': 'application/x-ndjson',
      'content-disposition': `attachment; filename="${name}"`,
      'x-countersign-count': String(lines.length),
      'x-countersign-head': head,
      'x-countersign-at': localTime(recordingMoment(opened, backend.clock, null), opened.zone),
      'cache-control': 'no-store',
    },
  });
}

/** The entries a filter lets through, as a table. */
async function asTable(backend: Backend, request: Request): Promise<Response> {
  const { log, asOf, found } = await entriesAsked(backend, request, ['format']);
  const { entriesCsv } = await import('../../src/formats/entries-csv.ts');
  const { people } = backend.state(log, asOf);
  const name = exportName({ record: log.id, count: found.length, head: log.head.hash }, 'csv');
  return new HttpResponse(
    entriesCsv(found, (id) => people.get(id)?.printedName ?? id),
    {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${name}"`,
        'x-countersign-count': String(found.length),
        'x-countersign-head': log.head.hash,
        'cache-control': 'no-store',
      },
    },
  );
}
