import { keptBy, undoneEvent, undoneIn } from '../../src/domain/imports/undo-import.ts';
import type { UndoReceipt } from '../../src/formats/api/imports.ts';
import { recordingMoment } from '../clock.ts';
import { HeadMovedError } from '../store/log-store.ts';
import { actingIn, actorOf } from './acting.ts';
import { openedOf, type Backend } from './backend.ts';
import { movedOn } from './import-target.ts';
import { ProblemError } from './problem-error.ts';
import type { RecordLog } from './record-log.ts';
import { writeEntries } from './writing.ts';

/**
 * Undo a load: an entry more, nothing less.
 * @throws ProblemError 404 for an unknown import, 409 where it is undone already or something rests on it
 */
export async function undoing(backend: Backend, log: RecordLog, importId: string): Promise<UndoReceipt> {
  const reasons = keptBy(log.entries, importId);
  if (reasons === null) {
    throw new ProblemError(404, 'unknown-import', 'No such import', `The record “${log.id}” has no import ${importId}.`, {
      remedy: 'GET /api/v1/imports lists them.',
    });
  }
  if (undoneIn(log.entries).has(importId)) {
    throw new ProblemError(409, 'undone-already', 'Undone already', `${importId} was undone before.`, {
      remedy: 'Load the file again if you want it back.',
    });
  }
  if (reasons.length > 0) {
    throw new ProblemError(
      409,
      'rested-on',
      'Something rests on this file',
      `${importId} cannot be undone: what was said since would lose its ground.`,
      {
        remedy: 'Undo what is listed first, if you may.',
        errors: reasons.slice(0, 100).map((why) => ({ where: importId, why, todo: 'Undo or end it first.' })),
      },
    );
  }
  const recordedAt = recordingMoment(openedOf(log), backend.clock, log.entries.at(-1)?.recordedAt ?? null);
  const actor = actorOf(await actingIn(backend, log));
  const { lines, head } = await writeEntries([undoneEvent(importId, backend.today(log))], log.head, {
    recordedAt,
    actor,
    source: 'command',
  });
  try {
    await backend.store.append(log.id, log.head, lines, head);
  } catch (error) {
    throw error instanceof HeadMovedError ? movedOn({ id: log.id, head: error.found }) : error;
  }
  return { record: log.id, importId, seq: head.seq, head };
}
