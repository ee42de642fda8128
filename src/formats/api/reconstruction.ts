import * as z from 'zod/mini';
import { elements } from '../../domain/audit/decision-elements.ts';
import type { Reconstruction } from '../../domain/audit/reconstruction.ts';
import { comparison } from './comparison.ts';
import type { DeepReadonly } from './deep-readonly.ts';
import { entry, entryNames } from './events.ts';
import { chain, flags } from './model.ts';
import { count, day, gateId, named, standpoint, when } from './terms.ts';

const document = z.object({
  title: z.string(),
  uri: z.exactOptional(z.string()),
  version: z.exactOptional(z.string()),
  sha256: z.exactOptional(z.string()),
  day: z.exactOptional(day),
});

const meaning = z.enum([
  'authored',
  'reviewed',
  'approved',
  'accepted responsibility',
  'declined',
  'overrode',
  'suspended',
  'asked',
  'recorded',
]);
const assurance = z.enum(['authenticated', 'in the room', 'attested from a document', 'demonstration']);
const keeping = z.enum(['kept', 'in part', 'not on record', 'not needed']);

export const reconstruction = named(
  'Reconstruction',
  z.object({
    seq: count,
    decisionId: z.nullable(z.string()),
    command: z.nullable(z.string()),
    answer: z.enum(['decided', 'refused']),
    modelId: z.nullable(z.string()),
    deploymentId: z.nullable(z.string()),
    gate: z.nullable(gateId),
    day,
    request: z.nullable(z.object({ by: z.nullable(z.string()), at: when, seq: count })),
    evidence: z.array(
      z.object({
        title: z.string(),
        kind: z.enum(['document', 'answer']),
        on: z.nullable(day),
        by: z.nullable(z.string()),
        document: z.nullable(document),
      }),
    ),
    version: z.nullable(z.string()),
    chain: z.nullable(chain),
    flags: z.nullable(flags),
    rules: z.array(
      z.object({ ruleId: z.string(), statement: z.nullable(z.string()), result: z.enum(['allows', 'warns', 'set aside', 'refuses']) }),
    ),
    ruleset: z.object({ name: z.string(), adoptedOn: z.nullable(day) }),
    reason: z.nullable(z.string()),
    signatures: z.array(
      z.object({
        personId: z.string(),
        printedName: z.string(),
        title: z.string(),
        meaning: z.nullable(meaning),
        statement: z.nullable(z.string()),
        assurance: z.nullable(assurance),
        recordedBy: z.nullable(z.string()),
        document: z.nullable(document),
        actingFor: z.nullable(z.string()),
        at: when,
      }),
    ),
    dissent: z.array(z.object({ personId: z.string(), words: z.string() })),
    meeting: z.nullable(z.object({ meetingId: z.string(), present: z.array(z.string()) })),
    decidedOn: z.nullable(count),
    effects: z.array(count),
    keeping: z.record(z.enum(elements), keeping),
  }),
  'What the record keeps of one decision. What it does not is null, and `keeping` says so.',
) satisfies z.ZodMiniType<Reconstruction>;

/** One entry: what it says, what it changed, and whether the decision in it could be rebuilt. */
export const eventAnswer = named(
  'Event',
  z.object({
    ...standpoint,
    entry,
    /** Where the record stood just before it and just after: a decision goes with the entries it caused. Read on this day. */
    span: z.object({ before: count, after: count }),
    day,
    /** Null for an entry that decides, signs and refuses nothing. */
    reconstruction: z.nullable(reconstruction),
    /** The entries the decision caused. */
    effects: z.array(entry),
    /** What differs between the two; null where there was nothing before. */
    difference: z.nullable(z.pick(comparison, { measures: true, models: true })),
    names: entryNames,
  }),
);

export type ReconstructionView = DeepReadonly<z.infer<typeof reconstruction>>;
export type EventAnswer = DeepReadonly<z.infer<typeof eventAnswer>>;
