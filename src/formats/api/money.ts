import * as z from 'zod/mini';
import type { ApartMoney, StageMoney } from '../../domain/measures/money/by-stage.ts';
import type { DeepReadonly } from './deep-readonly.ts';
import { measureTold } from './measure.ts';
import { filter } from './portfolio.ts';
import { count, ignored, named, stage, standpoint } from './terms.ts';

const dollars = z.nullable(z.number());

const stageMoney = named(
  'StageMoney',
  z.object({ stage: z.union([stage, z.literal('not reported')]), models: count, noCost: count, toDate: dollars, yearly: dollars }),
  'What the models at one stage cost, in US dollars; null where none of their costs is reported.',
) satisfies z.ZodMiniType<StageMoney>;

const apartMoney = named(
  'ApartMoney',
  z.object({ currency: z.nullable(z.string()), kind: z.enum(['one-off', 'annual']), amount: z.number(), models: count }),
  'Costs in another currency, or in none that is named: added to no sum.',
) satisfies z.ZodMiniType<ApartMoney>;

/** What the portfolio costs, and whether an early name goes with conversion. */
export const moneyAnswer = named(
  'Money',
  z.object({
    ...standpoint,
    filter,
    ignored: z.array(ignored),
    models: count,
    measures: z.array(measureTold),
    stages: z.array(stageMoney),
    apart: z.array(apartMoney),
  }),
);

export type MoneyAnswer = DeepReadonly<z.infer<typeof moneyAnswer>>;
