import * as z from 'zod/mini';
import { entryKinds } from '../../domain/audit/entry-kind.ts';
import type { DeepReadonly } from './deep-readonly.ts';
import { count, day, ignored, instant, named, sha256, standpoint, when } from './terms.ts';

const actor = z.object({ personId: z.nullable(z.string()), printedName: z.string(), role: z.string() });

/** One line of the record, as stored: its payload is of the version it was written with. */
export const entry = named(
  'Entry',
  z.object({
    seq: count,
    id: z.string(),
    v: count,
    type: z.string(),
    occurredAt: when,
    recordedAt: instant,
    actor,
    source: z.enum(['command', 'import', 'system']),
    importId: z.exactOptional(z.string()),
    /** Absent where a signed disposal removed it. */
    payload: z.exactOptional(z.record(z.string(), z.unknown())),
    payloadHash: sha256,
    prevHash: sha256,
    hash: sha256,
  }),
);

/** What ids in entries stand for, in words. */
export const entryNames = z.object({
  people: z.record(z.string(), z.object({ printedName: z.string(), title: z.string() })),
  /** Models, and deployments under the name of their model. */
  models: z.record(z.string(), z.object({ modelId: z.string(), name: z.string() })),
  /** Risks, releases, architecture decisions, sites. */
  things: z.record(z.string(), z.string()),
});

/** What the entries of a list are narrowed to: `key` is all kinds but facts. */
export const entryKind = z.enum([...entryKinds, 'key', 'all']);

/** Keys that narrow a list of entries. */
export const entryFilter = {
  from: z.optional(day),
  to: z.optional(day),
  who: z.optional(z.string()),
  what: z.optional(entryKind),
  about: z.optional(z.string()),
};

export const eventsPage = named(
  'EventsPage',
  z.object({
    ...standpoint,
    ignored: z.array(ignored),
    /** Entries that pass the filter, on all pages together; and those between its days, whatever they are. */
    total: count,
    between: count,
    /** Oldest first, or newest first where asked so. */
    entries: z.array(entry),
    names: entryNames,
    nextCursor: z.nullable(z.string()),
  }),
);

/** On which days something was recorded, and how much. */
export const eventDays = named(
  'EventDays',
  z.object({
    ...standpoint,
    days: z.array(z.object({ day, entries: count })),
    /** What a list of entries can be narrowed to: who ever acted, and which models there are. */
    choices: z.object({
      people: z.array(z.object({ id: z.string(), name: z.string() })),
      models: z.array(z.object({ id: z.string(), name: z.string() })),
    }),
  }),
);

export type EntryLine = DeepReadonly<z.infer<typeof entry>>;
export type EntryNames = DeepReadonly<z.infer<typeof entryNames>>;
export type EventsPage = DeepReadonly<z.infer<typeof eventsPage>>;
export type EventDays = DeepReadonly<z.infer<typeof eventDays>>;
