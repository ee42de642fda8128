import { http } from 'msw';
import { emptyHead } from '../../src/domain/audit/append.ts';
import type { RecordList, RecordSummary } from '../../src/formats/api/records.ts';
import { startOf } from '../backend/asking.ts';
import { defaultRecord, openedOf, type Backend } from '../backend/backend.ts';
import { ProblemError } from '../backend/problem-error.ts';
import type { RecordLog } from '../backend/record-log.ts';
import { clockWords, todayIn } from '../clock.ts';
import { answering } from './answering.ts';

/** Every record here, the demonstration first. */
export function recordHandlers(backend: Backend) {
  return [
    http.get(
      '*/api/v1/records',
      answering(async () => {
        const records: RecordSummary[] = [];
        for (const { id } of await backend.store.list()) records.push(await summaryIn(backend, id));
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

/** A record in the list. One whose very opening is damaged is listed all the same, by its id. */
async function summaryIn(backend: Backend, id: string): Promise<RecordSummary> {
  try {
    return summaryOf(backend, await backend.record(id));
  } catch (error) {
    const damage = backend.damageOf(id);
    if (!(error instanceof ProblemError) || damage === null) throw error;
    const day = todayIn({ zone: 'UTC' }, backend.clock);
    return {
      id,
      institution: id,
      kind: 'own',
      zone: 'UTC',
      today: day,
      clock: 'not on record',
      startsOn: day,
      snapshot: null,
      head: emptyHead,
      counts: { models: 0, entries: 0 },
      imports: 0,
      damage,
    };
  }
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
    damage: log.damage,
  };
}
