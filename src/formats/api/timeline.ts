import * as z from 'zod/mini';
import type { DeepReadonly } from './deep-readonly.ts';
import { entry, entryNames } from './events.ts';
import { day, linkId, named, reportedText, standpoint } from './terms.ts';

const change = z.enum(['major version', 'scope', 'tool', 'limit', 'hosting', 'autonomy']);

const item = z.union([
  z.object({ kind: z.literal('entry'), day, entry }),
  z.object({ kind: z.literal('ended by time'), day, link: linkId, personId: z.string(), why: z.enum(['expired', 'left']) }),
  z.object({ kind: z.literal('ended quietly'), day }),
]);

const span = z.object({
  link: linkId,
  personId: z.string(),
  from: day,
  to: z.nullable(day),
  end: z.nullable(z.enum(['void', 'expired', 'left', 'released', 'declined', 'asked anew', 'signed again', 'covered'])),
  by: z.nullable(change),
});

/** The life of a model’s deployments, in the order it happened. */
export const timelineAnswer = named(
  'ModelTimeline',
  z.object({
    ...standpoint,
    modelId: z.string(),
    deployments: z.array(z.object({ deploymentId: z.string(), site: reportedText, items: z.array(item), spans: z.array(span) })),
    names: entryNames,
  }),
);

export type TimelineAnswer = DeepReadonly<z.infer<typeof timelineAnswer>>;
export type TimelineView = TimelineAnswer['deployments'][number];
