/** What would follow from a command if every rule let it through. */
import type { DomainEvent, EventType, Payloads } from '../../../src/domain/audit/events.ts';
import { asksOf } from '../../../src/domain/authority/decide.ts';
import { effectsOf } from '../../../src/domain/authority/effects/all.ts';
import { toDay, toInstant } from '../../../src/domain/time.ts';
import { today, type Attempted } from '../rule-case.ts';

/** The events of a command, in order, whether or not a rule would refuse it. */
export function followsFrom({ state, by, command, accompaniment = {}, on = today }: Attempted): DomainEvent[] {
  const moment = { at: toInstant(`${on}T12:00:00Z`), day: toDay(on), authenticated: false };
  return asksOf(state, command, by, moment, accompaniment).flatMap(effectsOf);
}

/** What the events of one type say. */
export function saidIn<T extends EventType>(events: readonly DomainEvent[], type: T): Payloads[T][] {
  return events.flatMap((event) => (event.type === type ? [event.payload as Payloads[T]] : []));
}
