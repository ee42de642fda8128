/** Collects what happened, in any order, and makes of it one hashed record in the order it was recorded. */
import { emptyHead, toEntry } from '../../../src/domain/audit/append.ts';
import type { Entry, Source } from '../../../src/domain/audit/entry.ts';
import type { DomainEvent, EventType, Payloads } from '../../../src/domain/audit/events.ts';
import { addDays, instantOf, localTime, type Day, type Instant } from '../../../src/domain/time.ts';
import { adoption, zone } from './calendar.ts';
import { decisionOn } from './decision-on.ts';
import { pick } from './dice.ts';
import { personOf, type PersonKey } from './people.ts';

type Time = `${number}:${number}`;

export interface Told {
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
      const entries: Entry[] = [];
      let head = emptyHead;
      const write = ({ event, recordedAt, by }: Told, source: Source): void => {
        const { name, title } = personOf(by);
        const entry = toEntry(event, head, { recordedAt, actor: { personId: by, printedName: name, role: title }, source });
        entries.push(entry);
        head = { seq: entry.seq, hash: entry.hash };
      };
      for (const told of all.toSorted((a, b) => inOrder(a.recordedAt, b.recordedAt) || inOrder(a.event.occurredAt, b.event.occurredAt))) {
        const decision = told.imported ? null : decisionOn(entries, told);
        if (decision !== null && decision !== 'refused') write({ ...told, event: decision }, 'command');
        // What was signed before the ruleset, or on paper since, was entered by the registrar.
        if (told.imported || decision === 'refused') write({ ...told, by: 'sora' }, 'import');
        else write(told, 'command');
      }
      return entries;
    },
  };
}
