import * as z from 'zod/mini';
import type { DeepReadonly } from './deep-readonly.ts';
import { named } from './terms.ts';

/** One thing to put right: where, what was found, why it cannot stand, what to do. */
const fault = z.object({
  where: z.string(),
  found: z.exactOptional(z.string()),
  why: z.string(),
  todo: z.string(),
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
  }),
  'RFC 9457. `type` is `urn:countersign:problem:‹name›`.',
);

export type Problem = DeepReadonly<z.infer<typeof problem>>;
export type Fault = DeepReadonly<z.infer<typeof fault>>;
