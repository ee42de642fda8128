/** Board packs: where each stands, and what it is made from. */
import { knownBy, zoneOf } from '../../src/domain/audit/fold.ts';
import type { BoardPack } from '../../src/domain/audit/state.ts';
import { packOf } from '../../src/domain/board/pack-of.ts';
import type { Pack, Position } from '../../src/domain/board/pack.ts';
import type { Earlier } from '../../src/domain/board/since-last.ts';
import type { BoardAudience } from '../../src/domain/board/slide-ids.ts';
import type { Unit } from '../../src/domain/measures/model-row.ts';
import type { Day } from '../../src/domain/time.ts';
import type { View } from '../../src/formats/api/view.ts';
import type { Backend } from './backend.ts';
import { groundOf } from './ground.ts';
import { headOf, type RecordLog } from './record-log.ts';

/** Where a record stands at the end of a day: the last entry known by then. */
export function positionOf(log: RecordLog, asOf: Day): Position {
  return { asOf, head: headOf(knownBy(log.entries, asOf, zoneOf(log.entries))) };
}

/** Frozen packs, oldest first. */
export function frozenPacks(backend: Backend, log: RecordLog, asOf: Day): readonly BoardPack[] {
  return [...backend.state(log, asOf).boardPacks.values()];
}

/** The draft of a day, under any filter. */
export function draftPack(
  backend: Backend,
  { log, asOf, view, audience }: { readonly log: RecordLog; readonly asOf: Day; readonly view: View; readonly audience: BoardAudience },
): Pack {
  const position = positionOf(log, asOf);
  const before = packBefore(frozenPacks(backend, log, asOf), position, null);
  const unit: Unit = view.unit ?? 'models';
  return packOf(groundOf(backend, { view, log, asOf }), {
    position,
    unit,
    audience,
    allRecords: backend.rows(log, asOf, unit).filter(({ notInFile }) => notInFile === null).length,
    edits: null,
    earlier: before === undefined ? null : earlierOf(log, before, position),
  });
}

/** A frozen pack: its numbers at its own entry, what people put beside them as known by now. */
export function frozenPack(backend: Backend, log: RecordLog, asOf: Day, frozen: BoardPack, audience: BoardAudience): Pack {
  const then = backend.at(log, frozen.head.seq);
  const position: Position = { asOf: frozen.asOf, head: frozen.head };
  const before = packBefore(frozenPacks(backend, log, asOf), position, frozen);
  return packOf(groundOf(backend, { view: {}, log: then, asOf: frozen.asOf }), {
    position,
    unit: 'models',
    audience,
    allRecords: backend.rows(then, frozen.asOf, 'models').filter(({ notInFile }) => notInFile === null).length,
    edits: frozen,
    since: backend.state(log, asOf),
    earlier: before === undefined ? null : earlierOf(log, before, position),
  });
}

/** The last pack frozen before it that does not reach further than it does. */
function packBefore(packs: readonly BoardPack[], { head }: Position, frozen: BoardPack | null): BoardPack | undefined {
  return packs
    .filter((one) => (frozen === null || one.seq < frozen.seq) && one.head.seq <= head.seq)
    .toSorted((a, b) => a.head.seq - b.head.seq || a.seq - b.seq)
    .at(-1);
}

function earlierOf(log: RecordLog, { packId, title, asOf, head }: BoardPack, { head: now }: Position): Earlier {
  return { packId, title, position: { asOf, head }, entries: log.entries.slice(head.seq, now.seq) };
}
