import * as z from 'zod/mini';
import { ruleIds } from '../../domain/authority/rule-ids.ts';
import type { Holder, Objection } from '../../domain/authority/objection.ts';
import type { Asked } from '../../domain/authority/decide.ts';
import { named } from './terms.ts';

export const holder = named(
  'Holder',
  z.union([
    z.object({ kind: z.literal('person'), personId: z.string(), printedName: z.string(), title: z.string(), seat: z.string() }),
    z.object({ kind: z.literal('vacant seat'), seat: z.string() }),
  ]),
  'Somebody who holds a right, or the vacant seat that does.',
) satisfies z.ZodMiniType<Holder>;

const ruleId = z.enum(ruleIds);

/** What one rule says against a command: its sentence first, its id second, then who could, and what would lift it. */
export const objection = named(
  'Objection',
  z.object({
    ruleId,
    weight: z.enum(['refuses', 'warns']),
    sentence: z.string(),
    holders: z.array(holder),
    remedy: z.string(),
    /** It says whose decision it is: no override sets that aside. */
    isWhose: z.exactOptional(z.literal(true)),
  }),
) satisfies z.ZodMiniType<Objection>;

/** A rule that was asked, and what it said. */
export const askedRule = z.object({
  ruleId,
  result: z.enum(['allows', 'warns', 'refuses', 'set aside']),
}) satisfies z.ZodMiniType<Asked>;
