import * as z from 'zod/mini';
import type { DeepReadonly } from './deep-readonly.ts';
import { count, day, head, instant, named, sha256, when } from './terms.ts';

const actor = z.object({ personId: z.nullable(z.string()), printedName: z.string(), role: z.string() });

/** One line of the record, as stored: its payload is of the version it was written with. */
const entry = named(
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

export const eventsPage = named(
  'EventsPage',
  z.object({
    record: z.string(),
    asOf: day,
    head,
    entries: z.array(entry),
    /** Ask `after` this for more; null at the end. */
    nextAfter: z.nullable(count),
  }),
);

export type EventsPage = DeepReadonly<z.infer<typeof eventsPage>>;
