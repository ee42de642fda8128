import * as z from 'zod/mini';
import type { Comparison } from '../../domain/measures/comparison.ts';
import type { DeepReadonly } from './deep-readonly.ts';
import { measure } from './measures.ts';
import { filter } from './portfolio.ts';
import { count, day, ignored, named, standpoint } from './terms.ts';

const rows = z.string();
const side = z.object({ day, mode: z.enum(['kept', 'snapshot']) });
const linked = z.extend(measure, { rows, baseRows: rows });

export const difference = z.union([
  z.object({ kind: z.literal('stage'), from: z.string(), to: z.string() }),
  z.object({ kind: z.enum(['new', 'gone', 'stalled', 'moving again', 'name signed', 'name lost']) }),
]);

export const differentModel = z.object({ modelId: z.string(), name: z.string(), differences: z.array(difference) });

/** Two days of one record beside each other. The earlier is `then`, whichever was asked for first. */
export const comparison = named(
  'Comparison',
  z.object({
    ...standpoint,
    ignored: z.array(ignored),
    filter,
    earlier: side,
    later: side,
    /** `change` is null where either day cannot tell. */
    measures: z.array(
      z.object({ name: z.string(), label: z.string(), rule: z.string(), earlier: linked, later: linked, change: z.nullable(z.int()) }),
    ),
    /** Null on a day on which no register was kept. */
    risks: z.object({ earlier: z.nullable(count), later: z.nullable(count), change: z.nullable(z.int()) }),
    models: z.array(differentModel),
    /** Entries recorded after the one day and by the end of the other. */
    entries: count,
  }),
) satisfies z.ZodMiniType<Comparison>;

export type ComparisonAnswer = DeepReadonly<z.infer<typeof comparison>>;
