/** Where an import goes: a record that is here, or one it opens. */
import { emptyHead } from '../../src/domain/audit/append.ts';
import type { Payloads } from '../../src/domain/audit/events.ts';
import { fold } from '../../src/domain/audit/fold.ts';
import type { RecordState } from '../../src/domain/audit/state.ts';
import { freeIdsIn, type FreeIds } from '../../src/domain/imports/free-ids.ts';
import { openingOf } from '../../src/domain/imports/open-record.ts';
import { dayIn, type Day, type Instant } from '../../src/domain/time.ts';
import type { ImportRequest } from '../../src/formats/api/imports.ts';
import { recordingMoment, todayIn } from '../clock.ts';
import type { RecordId } from '../store/log-store.ts';
import { software } from './acting.ts';
import { defaultRecord, openedOf, type Backend } from './backend.ts';
import { sameHead } from './head.ts';
import { ProblemError } from './problem-error.ts';
import { recordIdFor } from './record-ids.ts';
import type { RecordLog } from './record-log.ts';
import { imagineEntries } from './writing.ts';

export interface Target {
  readonly id: RecordId;
  /** What opens the record; empty where it is open already. */
  readonly opening: ReturnType<typeof openingOf>;
  /** The record, its opening included. */
  readonly log: RecordLog;
  readonly opened: Payloads['record.opened'];
  readonly state: RecordState;
  readonly free: FreeIds;
  readonly today: Day;
  readonly recordedAt: Instant;
}

/**
 * Find or imagine the record an import goes to.
 * @throws ProblemError 404, 409 or 422 where there is no such record, or none that takes files
 */
export async function targetOf(backend: Backend, { in: record, newRecord, head }: ImportRequest): Promise<Target> {
  if ((record === undefined) === (newRecord === undefined)) {
    throw new ProblemError(
      422,
      'which-record',
      'Which record?',
      'A file goes either into a record that is here (`in`) or into a new one (`newRecord`).',
      { remedy: 'Give one of the two.' },
    );
  }
  if (newRecord !== undefined) return newTarget(backend, newRecord);
  const log = await backend.record(record ?? '');
  const opened = openedOf(log);
  if (opened.kind === 'demonstration') {
    throw new ProblemError(
      409,
      'demonstration',
      'The demonstration takes no files',
      `${opened.institution} is fictional, and stays apart from real portfolios.`,
      { remedy: 'Load the file into a new record.' },
    );
  }
  if (head !== undefined && !sameHead(head, log.head)) throw movedOn(log);
  const today = backend.today(log);
  return {
    id: log.id,
    opening: [],
    log,
    opened,
    state: backend.state(log, today),
    free: freeIdsIn(log.entries),
    today,
    recordedAt: recordingMoment(opened, backend.clock, log.entries.at(-1)?.recordedAt ?? null),
  };
}

/** The record was written to since it was last looked at. */
export function movedOn({ id, head }: Pick<RecordLog, 'id' | 'head'>): ProblemError {
  return new ProblemError(
    409,
    'record-moved',
    'The record has moved on',
    `${id} now ends at entry ${head.seq}: what the preview showed may no longer hold.`,
    { remedy: 'Look at the preview again, then load.' },
  );
}

async function newTarget(backend: Backend, { institution, zone, kind }: NonNullable<ImportRequest['newRecord']>): Promise<Target> {
  const taken = new Set([defaultRecord, ...(await backend.store.list()).map(({ id }) => id)]);
  const id = recordIdFor(institution, taken);
  checkZone(backend, zone);
  const opened = { institution, zone, kind };
  const today = todayIn(opened, backend.clock);
  const opening = openingOf({ ...opened, today });
  const recordedAt = recordingMoment(opened, backend.clock, null);
  const entries = imagineEntries(opening, emptyHead, { recordedAt, actor: software, source: 'system' });
  return {
    id,
    opening,
    log: { id, head: emptyHead, entries, damage: null },
    opened,
    state: fold(entries, today),
    free: freeIdsIn([]),
    today,
    recordedAt,
  };
}

function checkZone(backend: Backend, zone: string): void {
  try {
    dayIn(backend.clock(), zone);
  } catch {
    throw new ProblemError(422, 'unknown-zone', 'No such time zone', `${zone} is no time zone.`, {
      remedy: 'Write it as America/Chicago: region and city.',
    });
  }
}
