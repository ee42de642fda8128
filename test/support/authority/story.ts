/** A sequence of commands put to a record one after another, each decided on what came before. */
import type { Entry } from '../../../src/domain/audit/entry.ts';
import type { DomainEvent } from '../../../src/domain/audit/events.ts';
import { project } from '../../../src/domain/audit/project.ts';
import type { RecordState } from '../../../src/domain/audit/state.ts';
import { decide, type Verdict } from '../../../src/domain/authority/decide.ts';
import { endOfDay, instantOf, type Day, type Instant } from '../../../src/domain/time.ts';
import type { Step } from './helpful-step.ts';

export interface Told {
  readonly step: Step;
  readonly day: Day;
  readonly before: RecordState;
  readonly verdict: Verdict;
  readonly after: RecordState;
}

/** Put one step to a record on a day. */
export function put(before: RecordState, step: Step, day: Day, number: number): Told {
  const at: Instant = instantOf(
    day,
    `${String(8 + Math.floor(number / 60)).padStart(2, '0')}:${String(number % 60).padStart(2, '0')}` as `${number}:${number}`,
    before.zone,
  );
  const verdict = decide(
    before,
    step.command,
    step.by,
    { at, day, authenticated: false },
    { key: `key ${day} ${number}`, decidedOn: before.entries },
    step.accompaniment,
  );
  const events = verdict.answer === 'not a command' ? [] : verdict.events;
  return { step, day, before, verdict, after: project(before, events) };
}

/** Events as entries, without their hashes: enough to fold. */
export function entriesFrom(events: readonly { readonly event: DomainEvent; readonly on: Day }[], head: number, zone: string): Entry[] {
  return events.map(
    ({ event: { type, occurredAt, payload }, on }, at) =>
      ({
        seq: head + at + 1,
        id: `E-${head + at + 1}`,
        v: 1,
        type,
        occurredAt,
        recordedAt: endOfDay(on, zone),
        actor: { personId: null, printedName: 'Test', role: 'Test' },
        source: 'command',
        payload,
        payloadHash: '',
        prevHash: '',
        hash: '',
      }) as Entry,
  );
}
