/** Collects what happened, in any order, and makes of it one hashed record in the order it was recorded. */
import { emptyHead, toEntry } from '../../../src/domain/audit/append.ts';
import type { Entry } from '../../../src/domain/audit/entry.ts';
import type { DomainEvent, EventType, Payloads } from '../../../src/domain/audit/events.ts';
import { addDays, instantOf, localTime, type Day, type Instant } from '../../../src/domain/time.ts';
import { adoption, zone } from './calendar.ts';
import { pick } from './dice.ts';
import { personOf, type PersonKey } from './people.ts';

type Time = `${number}:${number}`;

interface Told {
  readonly event: DomainEvent;
  readonly recordedAt: Instant;
  readonly by: PersonKey;
  readonly imported: boolean;
}

export interface Log {
  /**
   * Something happened.
   * @param about what it happened to; things said about one subject on one day follow one another
   * @param by who did it, or (before the ruleset) left out: the registrar entered it
   * @param time the time of day, where the story needs one
   */
  readonly tell: <T extends EventType>(about: string, type: T, on: Day, payload: Payloads[T], by: PersonKey, time?: Time) => void;
  readonly entries: () => Entry[];
}

function clock(minutes: number): Time {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}` as Time;
}

function inOrder(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

export function openLog(): Log {
  const all: Told[] = [];
  const spoken = new Map<string, number>();

  function timeOf(about: string, on: Day): Time {
    const key = `${about} ${on}`;
    const place = spoken.get(key) ?? 0;
    spoken.set(key, place + 1);
    return clock(8 * 60 + 5 + pick(key, 290) + place * 7);
  }

  return {
    tell(about, type, on, payload, by, time = timeOf(about, on)) {
      const at = instantOf(on, time, zone);
      const imported = on < adoption;
      // Half of what the old register holds was entered the same minute, half at half past seven the next morning.
      const recordedAt = imported && pick(`${about} ${on} entered`, 2) === 0 ? instantOf(addDays(on, 1), '07:30', zone) : at;
      all.push({ event: { type, occurredAt: localTime(at, zone), payload } as DomainEvent, recordedAt, by, imported });
    },
    entries() {
      let head = emptyHead;
      return all
        .toSorted((a, b) => inOrder(a.recordedAt, b.recordedAt) || inOrder(a.event.occurredAt, b.event.occurredAt))
        .map(({ event, recordedAt, by, imported }) => {
          const enteredBy: PersonKey = imported ? 'sora' : by;
          const { name, title } = personOf(enteredBy);
          const entry = toEntry(event, head, {
            recordedAt,
            actor: { personId: enteredBy, printedName: name, role: title },
            source: imported ? 'import' : 'command',
          });
          head = { seq: entry.seq, hash: entry.hash };
          return entry;
        });
    },
  };
}
