import * as z from 'zod/mini';
import type { DeepReadonly } from './deep-readonly.ts';
import { dissent, document } from './commands/terms.ts';
import { signatureLine } from './commands.ts';
import { entry } from './events.ts';
import { count, day, named, standpoint, when } from './terms.ts';

const decision = named(
  'Decision',
  z.object({
    decisionId: z.string(),
    command: z.string(),
    /** What it is about, by id. */
    subject: z.string(),
    seq: count,
    on: day,
    at: when,
    /** How many entries follow that it caused. */
    effects: count,
    signatures: z.array(signatureLine),
    rules: z.array(z.object({ ruleId: z.string(), result: z.enum(['allows', 'warns', 'set aside']) })),
    ruleset: z.string(),
    decidedOn: count,
    key: z.string(),
    reason: z.exactOptional(z.string()),
    evidence: z.exactOptional(z.array(document)),
    meeting: z.exactOptional(z.object({ meetingId: z.string(), present: z.array(z.string()) })),
    dissent: z.exactOptional(dissent),
    supersedes: z.exactOptional(z.string()),
    overrideId: z.exactOptional(z.string()),
    /** What was asked, and what came with it; older decisions do not keep it. */
    asked: z.exactOptional(z.record(z.string(), z.unknown())),
    beside: z.exactOptional(z.record(z.string(), z.unknown())),
  }),
  'A decision as it was recorded. It is never edited or deleted.',
);

/** Decisions of a record, newest first. */
export const decisionsPage = named(
  'DecisionsPage',
  z.object({ ...standpoint, total: count, decisions: z.array(decision), nextCursor: z.nullable(z.string()) }),
);

/** One decision with the entries it wrote: itself, then what follows from it. */
export const decisionAnswer = named('DecisionAnswer', z.object({ ...standpoint, decision, entries: z.array(entry) }));

export type DecisionsPage = DeepReadonly<z.infer<typeof decisionsPage>>;
export type DecisionAnswer = DeepReadonly<z.infer<typeof decisionAnswer>>;
