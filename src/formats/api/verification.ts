import * as z from 'zod/mini';
import type { DeepReadonly } from './deep-readonly.ts';
import { count, head, named, sha256, when } from './terms.ts';

/** What came of recomputing every hash of a record from the bytes that are stored. */
export const verification = named(
  'Verification',
  z.object({
    record: z.string(),
    /** How many entries the store says there are, and which is the last. */
    stored: head,
    result: z.union([
      z.object({ intact: z.literal(true), count, headHash: sha256, disposed: z.array(count) }),
      z.object({ intact: z.literal(false), firstBad: count, why: z.string() }),
    ]),
    /** What it was held against, beside itself; null where nothing noted elsewhere was given. */
    kept: z.nullable(z.object({ count: z.nullable(count), head: z.nullable(z.string()) })),
    /** When it was checked, in the record’s zone. */
    checkedAt: when,
  }),
);

/** What became of an export that was brought back. */
export const restoreReceipt = named(
  'RestoreReceipt',
  z.object({
    record: z.string(),
    institution: z.string(),
    head,
    /** `already here`: a sound record with the same head. `asks`: the record is here in another state, and the reader chooses. In both nothing was written. */
    outcome: z.enum(['restored', 'already here', 'asks']),
    /** The record whose id it would have had, and beside which it stands; null where the id was free. */
    beside: z.nullable(z.string()),
    /** The same record as it stands here; null where there is none, or nothing was asked. */
    here: z.nullable(
      z.object({
        record: z.string(),
        head,
        /** The last entry both have. */
        common: count,
      }),
    ),
    /** Did anything show that the end was not cut off? Its name, or its last line; else nobody can tell. */
    endKnown: z.boolean(),
  }),
);

export type VerificationAnswer = DeepReadonly<z.infer<typeof verification>>;
export type RestoreReceipt = DeepReadonly<z.infer<typeof restoreReceipt>>;
