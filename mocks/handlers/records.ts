import { http } from 'msw';
import type { RecordList, RecordSummary } from '../../src/formats/api/records.ts';
import { startOf } from '../backend/asking.ts';
import { defaultRecord, openedOf, type Backend } from '../backend/backend.ts';
import type { RecordLog } from '../backend/record-log.ts';
import { clockWords } from '../clock.ts';
import { answering } from './answering.ts';

/** Every record here, the demonstration first. */
export function recordHandlers(backend: Backend) {
  return [
    http.get(
      '*/api/v1/records',
      answering(async () => {
        const records: RecordSummary[] = [];
        for (const { id } of await backend.store.list()) records.push(summaryOf(backend, await backend.record(id)));
        const body: RecordList = {
          records: records.toSorted((a, b) => Number(b.id === defaultRecord) - Number(a.id === defaultRecord)),
          durable: backend.store.durable,
          default: defaultRecord,
        };
        return { body };
      }),
    ),
  ];
}

function summaryOf(backend: Backend, log: RecordLog): RecordSummary {
  const opened = openedOf(log);
  const today = backend.today(log);
  const state = backend.state(log, today);
  const newest = state.imports.toSorted((a, b) => (a.snapshot.day < b.snapshot.day ? 1 : -1))[0];
  return {
    id: log.id,
    institution: opened.institution,
    kind: opened.kind,
    zone: opened.zone,
    today,
    clock: clockWords(opened),
    startsOn: startOf(log),
    snapshot: newest === undefined ? null : { ...newest.snapshot, fileName: newest.source.name },
    head: log.head,
    counts: { models: state.models.size, entries: log.head.seq },
    imports: state.imports.length,
  };
}
