import type { Command } from '../../src/domain/authority/command.ts';
import type { Fault } from '../../src/domain/authority/faults.ts';
import { titleFault } from '../../src/domain/board/title-check.ts';
import type { Day } from '../../src/domain/time.ts';
import type { Backend } from './backend.ts';
import { frozenPack, positionOf } from './board-packs.ts';
import type { RecordLog } from './record-log.ts';

/** What only the log can tell of a command about a board pack: whether its entry is the one named, and which numbers its slides hold. */
export function boardFaults(backend: Backend, log: RecordLog, today: Day, { type, payload }: Command): readonly Fault[] {
  if (type === 'board-pack.freeze') {
    const { head, asOf } = payload;
    const known = positionOf(log, asOf).head.seq;
    if (head.seq > known) {
      return [
        {
          at: 'head',
          what: `Entry ${head.seq} was written after that day.`,
          remedy: `Freeze it up to entry ${known}, or as of a later day.`,
        },
      ];
    }
    if (log.entries[head.seq - 1]?.hash === head.hash) return [];
    return [
      { at: 'head', what: `Entry ${head.seq} of this record has another hash.`, remedy: 'Read the record again, and freeze what it says.' },
    ];
  }
  if (type !== 'board-pack.title') return [];
  const frozen = backend.state(log, today).boardPacks.get(payload.packId);
  if (frozen === undefined) return [];
  const slide = frozenPack(backend, log, today, frozen, frozen.audience).slides.find(({ id }) => id === payload.slide);
  if (slide === undefined) {
    return [{ at: 'slide', what: `${payload.packId} has no such slide: it was left out.`, remedy: 'Choose a slide that is there.' }];
  }
  const fault = titleFault(payload.title, slide);
  return fault === null ? [] : [{ at: 'title', ...fault }];
}
