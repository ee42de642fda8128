import * as z from 'zod/mini';
import { topics } from '../../domain/measures/reading.ts';
import type { MeasureTold } from '../../domain/measures/tell.ts';
import type { SettingName } from '../../domain/settings.ts';
import type { DeepReadonly } from './deep-readonly.ts';
import { filter } from './portfolio.ts';
import { count, ignored, named, standpoint } from './terms.ts';

const settingName = z.string() as unknown as z.ZodMiniType<SettingName>;

/** One number of the product, with all it needs to be defended. @see the domain's `MeasureTold` */
export const measureTold = named(
  'MeasureTold',
  z.object({
    name: z.string(),
    version: count,
    topic: z.enum(topics),
    label: z.string(),
    rule: z.string(),
    formula: z.string(),
    source: z.string(),
    settings: z.array(z.object({ name: settingName, value: z.number() })),
    clock: z.enum(['as known', 'as it happened']),
    kind: z.enum(['count', 'share', 'days', 'money', 'ratio', 'rate']),
    of: z.string(),
    value: z.nullable(z.number()),
    why: z.nullable(z.string()),
    interval: z.nullable(z.object({ low: z.number(), high: z.number() })),
    base: count,
    counted: count,
    unknown: count,
  }),
) satisfies z.ZodMiniType<MeasureTold>;

const readingRow = named(
  'MeasureRow',
  z.object({
    id: z.string(),
    modelId: z.string(),
    modelName: z.string(),
    deploymentId: z.nullable(z.string()),
    site: z.nullable(z.string()),
    standing: z.enum(['counted', 'not counted', 'not reported']),
    what: z.nullable(z.string()),
    amount: z.nullable(z.number()),
  }),
  'One thing a measure looked at, and whether it counts.',
);

/** One measure and every row behind it. */
export const measureAnswer = named(
  'MeasureAnswer',
  z.object({ ...standpoint, filter, ignored: z.array(ignored), measure: measureTold, rows: z.array(readingRow) }),
);

/** Every measure of the product as it stands on a day. */
export const definitionsAnswer = named(
  'Definitions',
  z.object({
    ...standpoint,
    filter,
    ignored: z.array(ignored),
    measures: z.array(measureTold),
    families: z.array(z.object({ name: z.string(), members: count })),
    named: z.array(z.object({ pattern: z.string(), topic: z.enum(topics), label: z.string(), takes: z.string(), example: z.string() })),
  }),
  'With `folded=true` only the first of each family is read, with `family` only that family. What is found by its name alone is in `named`.',
);

export type MeasureAnswer = DeepReadonly<z.infer<typeof measureAnswer>>;
export type MeasureRow = MeasureAnswer['rows'][number];
export type DefinitionsAnswer = DeepReadonly<z.infer<typeof definitionsAnswer>>;
