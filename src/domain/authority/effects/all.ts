import type { DomainEvent } from '../../audit/events.ts';
import type { Ask } from '../ask.ts';
import type { CommandType } from '../command.ts';
import type { Effect, Effects } from './effect.ts';
import { refusedAlways } from './record.ts';

/** What follows from each type of command: the compiler asks for a new one. */
const effects = {
  ...refusedAlways,
} as unknown as Effects<CommandType>;

/** What follows from a command that was allowed. */
export function effectsOf(ask: Ask): readonly DomainEvent[] {
  // The table pairs each type with its own ask; TypeScript cannot follow the pair through the lookup.
  return (effects[ask.type] as Effect<CommandType>)(ask);
}
