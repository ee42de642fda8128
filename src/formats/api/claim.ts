import * as z from 'zod/mini';
import type { ClaimView } from '../../domain/measures/claim/claim-view.ts';
import type { DeepReadonly } from './deep-readonly.ts';
import { measureTold } from './measure.ts';
import { filter } from './portfolio.ts';
import { count, day, ignored, named, nature, standpoint, unit } from './terms.ts';

const interval = z.nullable(z.object({ low: z.number(), high: z.number() }));

const holds = z.object({ governance: count, technical: count, both: count, 'not reported': count });

const blockTime = z.object({ required: count, blocked: count });

const ratio = named(
  'BlockRatio',
  z.object({ governance: blockTime, technical: blockTime, estimate: z.nullable(z.number()), interval }),
  'How often governance gates block while they are required, against how often technical gates do.',
);

const carried = z.object({ governance: count, technical: count, both: count, nothing: count, 'not reported': count, base: count });

const word = z.enum(['cannot tell', 'supported', 'leaning', 'mixed', 'not supported']);

const test = z.nullable(z.boolean());

const verdict = named(
  'ClaimVerdict',
  z.object({
    word,
    lacking: z.array(z.enum(['too few held', 'too many without a reason', 'no required days'])),
    tests: z.object({ aboveUnderAll: test, estimateAbove: test, upperBelow: test, moreThanProduction: test }),
  }),
  'Whether the record bears out that governance, more than technology, holds pilots back. It can come out against it.',
);

const parts = {
  asOf: day,
  unit,
  records: count,
  verdict,
  thresholds: z.object({
    claimLeastHeld: z.number(),
    claimMostUnknownPercent: z.number(),
    claimRatioPercent: z.number(),
    claimExcessPoints: z.number(),
  }),
  held: count,
  counts: holds,
  untold: count,
  heldDays: z.object({ governance: count, technical: count, both: count, nothing: count }),
  gatesFrom: z.nullable(day),
  sensitivity: z.array(z.object({ id: z.string(), words: z.string(), counts: holds, ratio })),
  order: z.object({ governance: count, technical: count, 'same day': count, 'not reported': count }),
  carried: z.object({ way: carried, production: carried }),
  excess: z.object({ ofHeld: interval, ofWay: interval }),
  reasons: z.array(z.object({ reason: z.string(), nature: z.enum(['governance', 'technical', 'both']), count })),
  reclassified: z.array(
    z.object({
      modelId: z.string(),
      deploymentId: z.string(),
      id: z.string(),
      what: z.string(),
      was: nature,
      is: nature,
      by: z.nullable(z.object({ personId: z.string(), on: day, why: z.string() })),
      modelName: z.string(),
      printedName: z.nullable(z.string()),
    }),
  ),
  without: z.object({ counts: holds, ratio, word }),
  measures: z.array(measureTold),
};

/** What holds pilots back, put to the test. */
export const claimAnswer = named(
  'Claim',
  z.object({ ...standpoint, ...parts, filter, ignored: z.array(ignored) }),
) satisfies z.ZodMiniType<ClaimView>;

export type ClaimAnswer = DeepReadonly<z.infer<typeof claimAnswer>>;
