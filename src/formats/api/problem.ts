import * as z from 'zod/mini';
import type { DeepReadonly } from './deep-readonly.ts';
import { askedRule, objection } from './objection.ts';
import { count, instant, named } from './terms.ts';

/** One thing to put right: where, what was found, why it cannot stand, what to do. */
const fault = z.object({
  where: z.string(),
  found: z.exactOptional(z.string()),
  why: z.string(),
  todo: z.string(),
});

/** A refusal is an entry of the record: its number, its place, and every rule that spoke. */
const refusal = z.object({
  refusalId: z.string(),
  seq: count,
  /** Every objection, in the order they are told; the first is the headline. */
  objections: z.array(objection),
  rules: z.array(askedRule),
});

/** What changed after the position a command was decided on, and what it rests on: who did it, what, and when. */
export const clash = z.object({
  seq: count,
  type: z.string(),
  what: z.string(),
  actor: z.object({ personId: z.nullable(z.string()), printedName: z.string(), role: z.string() }),
  recordedAt: instant,
});

/** An answer that could not be given. @source RFC 9457 */
export const problem = named(
  'Problem',
  z.object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string(),
    /** What the reader can do about it. */
    remedy: z.exactOptional(z.string()),
    errors: z.exactOptional(z.array(fault)),
    /** With 403, for a command. */
    refusal: z.exactOptional(refusal),
    /** With 409, for a command: what to look at before deciding again. */
    clashes: z.exactOptional(z.array(clash)),
  }),
  'RFC 9457. `type` is `urn:countersign:problem:‹name›`.',
);

export type Problem = DeepReadonly<z.infer<typeof problem>>;
export type Fault = DeepReadonly<z.infer<typeof fault>>;
export type RefusalView = DeepReadonly<z.infer<typeof refusal>>;
export type ClashView = DeepReadonly<z.infer<typeof clash>>;
