import type { DomainEvent, EventType, Payloads } from '../../audit/events.ts';
import type { Ask } from '../ask.ts';
import type { CommandType } from '../command.ts';

/** What an allowed command of one type leaves behind. */
export type Effect<T extends CommandType> = (ask: Ask<T>) => readonly DomainEvent[];

/** One function for each of some types of command. */
export type Effects<T extends CommandType> = { readonly [K in T]: Effect<K> };

/** An event that happened at the moment of asking. */
export function happened<T extends EventType>({ at }: Pick<Ask, 'at'>, type: T, payload: Payloads[T]): DomainEvent {
  return { type, occurredAt: at, payload } as DomainEvent;
}

/** Whose act it is: the person who acts, or whoever it is attested of. An allowed command always has one: R-07 refuses nobody's. */
export function actorIn({ author, type }: Pick<Ask, 'author' | 'type'>): string {
  if (author === null) throw new RangeError(`Nobody acts, and ${type} was let through`);
  return author.personId;
}
