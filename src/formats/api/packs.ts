/** Packs of questions, how far they have come, and whom one could ask next. */
import * as z from 'zod/mini';
import { askGroups } from '../../domain/measures/ask-first.ts';
import { askedStates } from '../../domain/measures/asked-states.ts';
import type { Asked } from '../../domain/measures/asked.ts';
import type { ToAsk } from '../../domain/measures/to-ask.ts';
import type { DeepReadonly } from './deep-readonly.ts';
import { askedCount, ownerState, questionId } from './model-row.ts';
import { count, day, ignored, named, reportedText, sha256, stage, standpoint, reported } from './terms.ts';

const onRecord = z.object({
  kind: z.enum(['answered', 'do not know', 'not mine']),
  text: z.nullable(z.string()),
  by: z.nullable(z.string()),
  on: day,
  packId: z.nullable(z.string()),
});

const pack = named(
  'Pack',
  z.object({
    packId: z.string(),
    to: z.object({ name: z.string(), contact: z.nullable(z.string()), personId: z.nullable(z.string()) }),
    writtenOn: day,
    by: z.string(),
    due: day,
    questions: z.array(questionId),
    models: z.array(
      z.object({ deploymentId: z.string(), modelId: z.string(), name: z.string(), site: reportedText, stage: reported(stage) }),
    ),
    asked: z.array(
      z.object({ deploymentId: z.string(), question: questionId, state: z.enum(askedStates), onRecord: z.nullable(onRecord) }),
    ),
    count: askedCount,
    state: ownerState,
    waiting: count,
    late: z.boolean(),
    returned: z.array(
      z.object({
        on: day,
        seq: count,
        file: z.object({ name: z.string(), sha256 }),
        returnedBy: z.string(),
        by: z.string(),
        answered: count,
        passedOn: count,
      }),
    ),
  }),
  'Questions written for one owner, and what came back.',
);

const owner = z.object({
  key: z.string(),
  name: z.string(),
  contact: z.nullable(z.string()),
  packIds: z.array(z.string()),
  modelIds: z.array(z.string()),
  askedOn: day,
  due: z.nullable(day),
  late: z.boolean(),
  count: askedCount,
  waiting: count,
  state: ownerState,
  lastReturned: z.nullable(z.object({ on: day, by: z.string(), fileName: z.string() })),
});

const asked = named(
  'Asked',
  z.object({
    owners: z.array(owner),
    packs: z.array(pack),
    ownersBy: z.object({ answered: count, 'in part': count, silent: count }),
    count: askedCount,
    toRemind: count,
    late: count,
  }),
) satisfies z.ZodMiniType<Asked>;

const toAsk = z.object({
  deploymentId: z.string(),
  modelId: z.string(),
  externalId: z.nullable(z.string()),
  name: z.string(),
  site: reportedText,
  stage: reported(stage),
  group: z.nullable(z.enum(askGroups)),
  owner: z.nullable(z.object({ name: z.string(), contact: z.nullable(z.string()) })),
  suggestions: z.array(z.object({ name: z.string(), contact: z.nullable(z.string()), column: z.nullable(z.string()) })),
  answered: z.array(questionId),
  waitingIn: z.nullable(z.object({ packId: z.string(), owner: z.string(), due: day })),
}) satisfies z.ZodMiniType<ToAsk>;

/** All packs of a record; the models a view lets through that somebody can be asked about, by site. */
export const packsAnswer = named(
  'PacksAnswer',
  z.object({
    ...standpoint,
    ignored: z.array(ignored),
    asked,
    /** The number of the next pack. */
    nextPack: count,
    /** The measure a view names, in words; null where it names none. */
    shown: z.nullable(z.object({ label: z.string(), rule: z.string() })),
    models: z.array(toAsk),
  }),
);

export type PacksAnswer = DeepReadonly<z.infer<typeof packsAnswer>>;
