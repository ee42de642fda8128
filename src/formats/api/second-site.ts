import * as z from 'zod/mini';
import type { AtSite, SiteGrid } from '../../domain/measures/transfer/model-sites.ts';
import type { DeepReadonly } from './deep-readonly.ts';
import { measureTold } from './measure.ts';
import { endKind } from './model-row.ts';
import { filter } from './portfolio.ts';
import { count, ignored, named, openStage, stage, standpoint } from './terms.ts';

const atSite = named(
  'AtSite',
  z.object({
    deploymentId: z.string(),
    stage: z.union([stage, z.literal('not reported')]),
    openStage: z.union([openStage, z.literal('not reported')]),
    stalled: z.boolean(),
    suspended: z.boolean(),
    end: z.nullable(endKind),
  }),
  'How a model stands at one site: its furthest deployment there.',
) satisfies z.ZodMiniType<AtSite>;

const siteGrid = named(
  'SiteGrid',
  z.object({
    sites: z.array(z.object({ siteId: z.string(), name: z.string(), production: count })),
    rows: z.array(
      z.object({
        modelId: z.string(),
        name: z.string(),
        production: count,
        at: z.array(z.nullable(atSite)),
        somewhere: z.nullable(atSite),
      }),
    ),
    untold: count,
  }),
  'Models that came into production anywhere, or run at 2 or more sites, by site.',
) satisfies z.ZodMiniType<SiteGrid>;

/** Whether what works at one site works at the next. */
export const secondSiteAnswer = named(
  'SecondSite',
  z.object({ ...standpoint, filter, ignored: z.array(ignored), models: count, measures: z.array(measureTold), grid: siteGrid }),
);

export type SecondSiteAnswer = DeepReadonly<z.infer<typeof secondSiteAnswer>>;
