/** Copies of one record that part: each decides on its own, as two browsers do. */
import type { Entry } from '../../../src/domain/audit/entry.ts';
import type { DomainEvent } from '../../../src/domain/audit/events.ts';
import { fold } from '../../../src/domain/audit/fold.ts';
import type { RecordState } from '../../../src/domain/audit/state.ts';
import type { Moment } from '../../../src/domain/authority/ask.ts';
import { commandsAfter } from '../../../src/domain/bundles/commands-after.ts';
import { takeOver, type TakenOver } from '../../../src/domain/bundles/take-over.ts';
import { decide, type Verdict } from '../../../src/domain/authority/decide.ts';
import { toDay, toInstant } from '../../../src/domain/time.ts';
import { entriesOf, type Line } from '../record-of.ts';
import type { Step } from './helpful-step.ts';

/** Everything happens on one day: what time alone changes is another matter. */
export const moment: Moment = { at: toInstant('2026-10-12T15:00:00Z'), day: toDay('2026-10-12'), authenticated: false };

export interface Copy {
  readonly entries: readonly Entry[];
  readonly state: RecordState;
}

export function copyOf(lines: readonly Line[]): Copy {
  return withEntries(entriesOf(lines));
}

function withEntries(entries: readonly Entry[]): Copy {
  return { entries, state: fold(entries, moment.day) };
}

/** The copy with these events at its end. */
export function withEvents({ entries }: Copy, events: readonly DomainEvent[], by: string | null): Copy {
  const more = events.map(
    ({ type, occurredAt, payload }, at) =>
      ({
        seq: entries.length + at + 1,
        id: `E-${entries.length + at + 1}`,
        v: 1,
        type,
        occurredAt,
        recordedAt: moment.at,
        actor: { personId: by, printedName: `Printed ${by}`, role: 'Test' },
        source: 'command',
        payload,
        payloadHash: '',
        prevHash: '',
        hash: '',
      }) as Entry,
  );
  return withEntries([...entries, ...more]);
}

/** Let somebody decide on a copy. */
export function decided(copy: Copy, step: Step, key: string): { readonly copy: Copy; readonly verdict: Verdict } {
  const verdict = decide(copy.state, step.command, step.by, moment, { key, decidedOn: copy.entries.length }, step.accompaniment);
  return { verdict, copy: verdict.answer === 'allow' ? withEvents(copy, verdict.events, step.by) : copy };
}

/** Everything a copy decided since they parted, brought home. */
export function broughtFrom(
  other: Copy,
  here: Copy,
  since: number,
  { by = 'registrar', take = null }: { readonly by?: string | null; readonly take?: ReadonlySet<string> | null } = {},
): TakenOver {
  const { commands, notCarried } = commandsAfter(other.entries, since);
  return takeOver({
    ...here,
    since,
    commands,
    elsewhere: new Set(notCarried.flatMap(({ made }) => made)),
    document: { title: 'from-ana.json', sha256: 'a'.repeat(64) },
    personId: by,
    moment,
    take,
  });
}

/** What follows from decisions, without the decisions themselves. */
export function effectsIn(events: readonly Pick<DomainEvent, 'type' | 'payload'>[]): readonly Pick<DomainEvent, 'type' | 'payload'>[] {
  return events.filter(({ type }) => type !== 'decision.recorded').map(({ type, payload }) => ({ type, payload }));
}
