import * as z from 'zod/mini';
import type { Trend } from '../../domain/measures/trend/trend.ts';
import type { DeepReadonly } from './deep-readonly.ts';
import { measureTold } from './measure.ts';
import { filter } from './portfolio.ts';
import { count, day, ignored, named, standpoint } from './terms.ts';

const side = z.enum(['high', 'low']);

const variation = z.enum(['improvement', 'concern', 'neutral high', 'neutral low', 'common cause']);

const monthKey = z.string().check(z.regex(/^\d{4}-\d{2}$/));

const ending = z.nullable(z.object({ side, points: count }));

const limits = z.nullable(
  z.object({
    mean: z.number(),
    low: z.number(),
    high: z.number(),
    lowShown: z.number(),
    nearLow: z.number(),
    nearHigh: z.number(),
    meanRange: z.number(),
    highRange: z.number(),
    screened: count,
  }),
);

const basis = z.nullable(z.object({ from: monthKey, to: monthKey }));

const kind = z.enum(['nothing', 'run chart', 'trial', 'chart']);

const stretch = z.object({
  from: monthKey,
  to: monthKey,
  kind,
  measured: count,
  limits,
  basis,
  rebase: z.nullable(z.object({ seq: count, on: day, by: z.string(), reason: z.string() })),
});

const trend = named(
  'Trend',
  z.object({
    kept: z.boolean(),
    kind,
    months: z.array(
      z.object({
        month: monthKey,
        value: z.nullable(z.number()),
        decided: count,
        signal: z.nullable(z.object({ rule: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]), side })),
        variation: z.nullable(variation),
      }),
    ),
    measured: count,
    median: z.nullable(z.number()),
    limits,
    basis,
    stretches: z.array(stretch),
    variation: z.nullable(variation),
    assurance: z.nullable(z.enum(['will meet', 'out of reach', 'hit and miss'])),
    target: z.number(),
    ending: z.nullable(z.object({ run: ending, trend: ending })),
  }),
  'Median days a governance decision waits, month by month, on an XmR chart. A month without a decision is null. Limits rest on the first 12 months on record, and begin anew only where a signed decision says so.',
) satisfies z.ZodMiniType<Trend>;

/** Is waiting for a decision getting better? */
export const trendAnswer = named(
  'TrendAnswer',
  z.object({ ...standpoint, filter, ignored: z.array(ignored), trend, measures: z.array(measureTold) }),
);

export type TrendAnswer = DeepReadonly<z.infer<typeof trendAnswer>>;
