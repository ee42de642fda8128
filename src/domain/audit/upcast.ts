import type { EventType } from './events.ts';

type Upcaster = (payload: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/** For an event type, the steps from version 1 up: the first turns a version 1 payload into version 2. */
export type Upcasters = Partial<Record<EventType, readonly Upcaster[]>>;

/** No event has changed its shape yet. A change adds a step here; stored entries are never rewritten. */
export const upcasters: Upcasters = {};

/** The version new events of a type are written with. */
export function currentVersion(type: EventType, steps: Upcasters = upcasters): number {
  return (steps[type]?.length ?? 0) + 1;
}

/**
 * Read a payload of any version as the newest.
 * @throws RangeError for a version newer than this product knows
 */
export function upcast(type: EventType, version: number, payload: unknown, steps: Upcasters = upcasters): unknown {
  const newest = currentVersion(type, steps);
  if (version > newest) {
    throw new RangeError(`${type} is of version ${version}; this product reads up to ${newest}. Use a newer Countersign.`);
  }
  return (steps[type] ?? []).slice(version - 1).reduce<unknown>((old, step) => step(old as Record<string, unknown>), payload);
}
