import * as z from 'zod/mini';
import type { SheetRow } from '../../domain/sheet/sheet-row.ts';
import type { DeepReadonly } from './deep-readonly.ts';
import { autonomy, linkCause } from './model-row.ts';
import { count, day, ignored, named, reported, reportedText, stage, standpoint } from './terms.ts';

const sheetRow = named(
  'SheetRow',
  z.object({
    deploymentId: z.string(),
    modelId: z.string(),
    externalId: z.nullable(z.string()),
    name: z.string(),
    stage: reported(stage),
    owner: z.nullable(z.object({ name: z.string(), contact: z.nullable(z.string()), from: z.enum(['here', 'file']) })),
    sponsor: z.object({ cause: linkCause, personId: z.nullable(z.string()), name: z.nullable(z.string()) }),
    due: z.nullable(z.object({ day, assumed: z.boolean() })),
    site: reportedText,
    businessFunction: reportedText,
    care: reported(z.boolean()),
    payment: reported(z.boolean()),
    autonomy: reported(autonomy),
    vendor: reported(z.boolean()),
    vendorName: reportedText,
    catchUpBy: z.nullable(day),
  }),
  'What a record says of one deployment, fact by fact, for a sheet that says it of many.',
) satisfies z.ZodMiniType<SheetRow>;

/** Rows of many deployments to be edited together, and what some cells may choose from. */
export const sheetPage = named(
  'SheetPage',
  z.object({
    ...standpoint,
    ignored: z.array(ignored),
    /** Rows on all pages together. */
    total: count,
    /** Ids that were picked and that the record does not have. */
    absent: z.array(z.string()),
    rows: z.array(sheetRow),
    /** Sites of the record, and business functions it names. */
    sites: z.array(z.object({ siteId: z.string(), name: z.string() })),
    functions: z.array(z.string()),
    nextCursor: z.nullable(z.string()),
  }),
);

export type SheetPage = DeepReadonly<z.infer<typeof sheetPage>>;
