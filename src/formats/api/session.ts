import * as z from 'zod/mini';
import type { DeepReadonly } from './deep-readonly.ts';
import { named } from './terms.ts';

/** Who acts in a record. A command carries no actor: the session names one. */
export const session = named(
  'Session',
  z.object({
    record: z.string(),
    /** Null: nobody; the record can be read, and nothing can be signed. */
    person: z.nullable(z.object({ personId: z.string(), printedName: z.string(), title: z.string(), roles: z.array(z.string()) })),
    /** `browser`: anyone at this browser can choose who acts. */
    assurance: z.enum(['browser', 'authenticated']),
    durable: z.boolean(),
  }),
);

export const sessionChoice = named('SessionChoice', z.object({ personId: z.nullable(z.string()) }));

export type Session = DeepReadonly<z.infer<typeof session>>;
