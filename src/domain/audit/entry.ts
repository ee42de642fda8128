import type { Instant, When } from '../time.ts';
import type { EventType, ImportId, Payloads, PersonId } from './events.ts';

/** Who recorded an entry. Software records imports; it signs nothing. */
export interface Actor {
  readonly personId: PersonId | null;
  readonly printedName: string;
  readonly role: string;
}

export type Source = 'command' | 'import' | 'system';

/**
 * One line of a record. `occurredAt` feeds durations; `recordedAt` decides what
 * was known on a day. The hash covers the payload's hash, not the payload, so
 * that one text can be disposed of while the chain still verifies.
 */
export type Entry<T extends EventType = EventType> = T extends EventType
  ? {
      readonly seq: number;
      readonly id: string;
      /** Schema version of the payload; older ones are upcast when read. */
      readonly v: number;
      readonly type: T;
      readonly occurredAt: When;
      readonly recordedAt: Instant;
      readonly actor: Actor;
      readonly source: Source;
      readonly importId?: ImportId;
      readonly payload: Payloads[T];
      readonly payloadHash: string;
      readonly prevHash: string;
      readonly hash: string;
    }
  : never;

/** An entry whose payload was removed by a signed disposal, or is missing without one. */
export type DisposedEntry = Omit<Entry, 'payload'>;
