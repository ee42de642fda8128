import * as z from 'zod/mini';
import type { DeepReadonly } from './deep-readonly.ts';
import { modelRow } from './model-row.ts';
import { count, ignored, named, standpoint, unit } from './terms.ts';

/** What the answer was narrowed by, as it was understood. */
export const filter = z.partial(
  z.object({
    q: z.string(),
    site: z.string(),
    fn: z.string(),
    type: z.string(),
    stage: z.string(),
    hold: z.string(),
    gate: z.string(),
    show: z.string(),
    'show-part': z.string(),
  }),
);

export const portfolioPage = named(
  'PortfolioPage',
  z.object({
    ...standpoint,
    unit,
    filter,
    ignored: z.array(ignored),
    /** What the measure in `show` counts, and by which rule; null where none narrows. */
    shown: z.nullable(z.object({ label: z.string(), rule: z.string() })),
    /** Rows that pass the filter, on all pages together. */
    total: count,
    rows: z.array(modelRow),
    nextCursor: z.nullable(z.string()),
  }),
);

export type PortfolioPage = DeepReadonly<z.infer<typeof portfolioPage>>;
