import * as z from 'zod/mini';
import type { DeepReadonly } from './deep-readonly.ts';
import { count, day, head, named } from './terms.ts';

const recordKind = z.enum(['demonstration', 'public', 'own']);

const recordSummary = named(
  'RecordSummary',
  z.object({
    id: z.string(),
    institution: z.string(),
    kind: recordKind,
    zone: z.string(),
    /** The day on which the record stands. */
    today: day,
    /** How that day comes about, in words. */
    clock: z.string(),
    /** The day on which the first entry was recorded: before it nothing was known. */
    startsOn: day,
    /** The newest file loaded; null where commands keep the record. */
    snapshot: z.nullable(z.object({ day, assumed: z.boolean(), fileName: z.string() })),
    head,
    counts: z.object({ models: count, entries: count }),
    imports: count,
    /** Set where what is stored is not what was recorded: it is read up to before `firstBad`, and nothing can be added. */
    damage: z.nullable(z.object({ firstBad: count, why: z.string(), stored: count })),
  }),
);

export const recordList = named(
  'RecordList',
  z.object({
    records: z.array(recordSummary),
    /** False: this browser keeps nothing, and all is gone when the page closes. */
    durable: z.boolean(),
    /** The record meant where a request names none. */
    default: z.string(),
  }),
);

export type RecordSummary = DeepReadonly<z.infer<typeof recordSummary>>;
export type RecordList = DeepReadonly<z.infer<typeof recordList>>;
