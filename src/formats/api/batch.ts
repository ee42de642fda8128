/** Several commands at once: each is decided on what the ones before it left, and each answers for itself. */
import * as z from 'zod/mini';
import type { DeepReadonly } from './deep-readonly.ts';
import { objection } from './objection.ts';
import { clash } from './problem.ts';
import { count, day, head, named } from './terms.ts';

/** The most commands of one batch. */
export const mostInBatch = 2_000;

const batchItem = z.strictObject({
  /** One per intention, as for a single command: sent again under it, an item answers the same and writes nothing twice. */
  key: z.string().check(z.minLength(1), z.maxLength(200)),
  /** Read item by item: one that is no command leaves the others standing. */
  command: z.strictObject({ type: z.string(), payload: z.record(z.string(), z.unknown()) }),
  accompaniment: z.exactOptional(z.record(z.string(), z.unknown())),
  /** How many entries the record had when it was decided. Left out: whatever it has when the batch arrives. */
  decidedOn: z.exactOptional(count),
});

export const batchRequest = named(
  'BatchRequest',
  z.strictObject({
    items: z.array(batchItem).check(z.minLength(1), z.maxLength(mostInBatch)),
    /** Whom the screen named as acting: the whole batch is refused (409) where the session names somebody else by now. */
    shownAs: z.exactOptional(z.nullable(z.string())),
  }),
  'Acceptances, approvals and signatures are never in a batch: each is given by itself.',
);

const batchOutcome = named(
  'BatchOutcome',
  z.discriminatedUnion('answer', [
    z.object({
      answer: z.literal('done'),
      key: z.string(),
      /** Null where nothing is recorded, and one only asked. */
      decisionId: z.nullable(z.string()),
      seqs: z.nullable(z.object({ first: count, last: count })),
      /** Ids of what it brought about: a person, a seat, a site … */
      made: z.array(z.string()),
      warnings: z.array(objection),
    }),
    z.object({
      answer: z.literal('refused'),
      key: z.string(),
      refusalId: z.nullable(z.string()),
      /** Every objection, in the order they are told; the first is the headline. */
      objections: z.array(objection).check(z.minLength(1)),
    }),
    /** What it rests on changed after `decidedOn`. */
    z.object({ answer: z.literal('overtaken'), key: z.string(), clashes: z.array(clash) }),
    z.object({
      answer: z.literal('not a command'),
      key: z.string(),
      faults: z.array(z.object({ where: z.string(), why: z.string(), todo: z.string() })).check(z.minLength(1)),
    }),
  ]),
);

export const batchAnswer = named(
  'BatchAnswer',
  z.object({
    record: z.string(),
    asOf: day,
    /** The end of the record once the batch was written; where one only asked, as it is. */
    head,
    /** Who was taken to act; null: nobody. */
    actor: z.nullable(z.object({ personId: z.string(), printedName: z.string(), title: z.string() })),
    /** One for each item, in their order. */
    outcomes: z.array(batchOutcome),
  }),
);

export type BatchRequest = DeepReadonly<z.infer<typeof batchRequest>>;
export type BatchItem = BatchRequest['items'][number];
export type BatchOutcome = DeepReadonly<z.infer<typeof batchOutcome>>;
export type BatchAnswer = DeepReadonly<z.infer<typeof batchAnswer>>;
