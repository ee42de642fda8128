import type { RoomItem } from '../../domain/triage/meeting-view.ts';

/** The next open item after one, else the first open one; undefined where none is. */
export function nextOpen<I extends Pick<RoomItem, 'itemId' | 'outcome'>>(items: readonly I[], after: string | null): I | undefined {
  const at = items.findIndex(({ itemId }) => itemId === after);
  const isOpen = ({ itemId, outcome }: I): boolean => outcome === null && itemId !== after;
  return items.slice(at + 1).find(isOpen) ?? items.find(isOpen);
}

/** Where a room goes on: at the item it was left at, or, where that is settled by now, at the next open one. */
export function resumed<I extends Pick<RoomItem, 'itemId' | 'outcome'>>(items: readonly I[], place: string | null): I | undefined {
  return items.find(({ itemId, outcome }) => itemId === place && outcome === null) ?? nextOpen(items, place);
}

/** Every open item in the order of the room, one of them a place further; null where it cannot move there. */
export function moved(items: readonly Pick<RoomItem, 'itemId' | 'outcome'>[], itemId: string, by: -1 | 1): readonly string[] | null {
  const open = items.filter(({ outcome }) => outcome === null).map((one) => one.itemId);
  const at = open.indexOf(itemId);
  const other = open[at + by];
  if (at < 0 || other === undefined) return null;
  return open.map((id) => (id === itemId ? other : id === other ? itemId : id));
}

type Queued = Pick<RoomItem, 'itemId' | 'outcome' | 'owed'>;

/**
 * Every open item in the order of the room, one of them put off to the end: last of
 * those that must still leave, or last of all where it is not one of them. Null where it stands there.
 */
export function skipped(items: readonly Queued[], itemId: string): readonly string[] | null {
  const open = items.filter(({ outcome }) => outcome === null);
  const item = open.find((one) => one.itemId === itemId);
  const last = item === undefined ? undefined : open.findLast(({ owed }) => owed || !item.owed);
  if (last === undefined || last.itemId === itemId) return null;
  return open.flatMap((one) => (one.itemId === itemId ? [] : one === last ? [one.itemId, itemId] : [one.itemId]));
}

/** The item that was settled last, and still is; undefined where none is. */
export function lastSettled<I extends Pick<RoomItem, 'outcome' | 'steps'>>(items: readonly I[]): I | undefined {
  const settledAt = ({ steps }: I): number => steps.at(-1)?.seq ?? 0;
  return items.filter(({ outcome }) => outcome !== null).toSorted((a, b) => settledAt(b) - settledAt(a))[0];
}

/** In how many items the room is past what its minutes allow: where the line is drawn; null where everything fits. */
export function lineBefore(items: readonly Pick<RoomItem, 'itemId' | 'outcome' | 'owed'>[]): string | null {
  return items.find(({ outcome, owed }) => outcome === null && !owed)?.itemId ?? null;
}
