import * as z from 'zod/mini';
import type { Fate, FunnelStage } from '../../domain/measures/funnel.ts';
import type { Overview } from '../../domain/measures/overview.ts';
import type { HeadlineName } from '../../domain/measures/definitions.ts';
import type { DeepReadonly } from './deep-readonly.ts';
import type { AskGroup } from '../../domain/measures/ask-first.ts';
import { cell, holdKind } from './model-row.ts';
import { filter } from './portfolio.ts';
import { count, day, ignored, named, stage, standpoint, unit } from './terms.ts';

// Written out and not imported: the definitions bring the calendar along, and the page shall not carry that for a list of names.
const headlineNames = [
  'live-without-name-or-night',
  'scale-gap',
  'stalled',
  'ended-quietly',
  'second-site',
  'stalled-without-name',
] as const satisfies readonly HeadlineName[];

const funnelStages = ['intake', 'build', 'silent', 'pilot', 'production', 'second site'] as const satisfies readonly FunnelStage[];

const fates = [
  'moved on',
  'here, on time',
  'here, past its end but moving',
  'here, not reported',
  'suspended',
  'stalled',
  'sent back',
  'ended by decision',
  'ended, kind not reported',
  'ended quietly',
] as const satisfies readonly Fate[];

const askGroups = ['production', 'pilot', 'production-neither', 'before-pilot', 'no-stage'] as const satisfies readonly AskGroup[];

export const askGroup = z.enum(askGroups);

/** Where the rows behind a number are. */
const rows = z.string();

const stageOrUnknown = z.union([stage, z.literal('not reported')]);

export const measure = named(
  'Measure',
  z.object({
    name: z.string(),
    version: count,
    label: z.string(),
    rule: z.string(),
    clock: z.enum(['as known', 'as it happened']),
    value: count,
    base: count,
    unknown: count,
  }),
  'One number, its base, and what the record cannot say.',
);

const countedStage = z.object({ stage: stageOrUnknown, count });

/** Everything the Portfolio says. @see the domain's `Overview` */
const overviewParts = {
  mode: z.enum(['kept', 'snapshot']),
  firstWeek: z.nullable(z.object({ base: count, silent: count, order: z.array(z.object({ group: askGroup, count })) })),
  unit,
  asOf: day,
  records: count,
  allRecords: count,
  headlines: z.record(z.enum(headlineNames), measure),
  partition: z.array(z.object({ cell, count })),
  reachedPilot: count,
  stages: z.array(countedStage),
  funnel: z.array(
    z.object({
      stage: z.enum(funnelStages),
      reached: count,
      fates: z.record(z.enum(fates), count),
      median: z.nullable(z.object({ days: count, meaning: z.enum(['left', 'so far']) })),
    }),
  ),
  holds: z.array(z.object({ kind: holdKind, count })),
  stalledNames: z.array(z.object({ modelId: z.string(), name: z.string(), kind: holdKind })),
  reasons: z.array(z.object({ reason: z.string(), nature: z.enum(['governance', 'technical', 'both']), count })),
  catchUpLate: count,
  notInFile: z.nullable(z.object({ count, fileName: z.string(), snapshot: day, byStage: z.array(countedStage) })),
};

export const overview = named('Overview', z.object(overviewParts)) satisfies z.ZodMiniType<Overview>;

const linkedStage = z.object({ stage: stageOrUnknown, count, rows });

/** The overview of a record on a day, each number with a link to the rows behind it. */
export const measuresAnswer = named(
  'Measures',
  z.object({
    ...standpoint,
    ...overviewParts,
    filter,
    ignored: z.array(ignored),
    headlines: z.record(z.enum(headlineNames), z.extend(measure, { rows, baseRows: rows, unknownRows: rows })),
    partition: z.array(z.object({ cell, count, rows })),
    stages: z.array(linkedStage),
    funnel: z.array(
      z.object({
        stage: z.enum(funnelStages),
        reached: count,
        fates: z.record(z.enum(fates), count),
        median: z.nullable(z.object({ days: count, meaning: z.enum(['left', 'so far']) })),
        rows,
        fateRows: z.record(z.enum(fates), rows),
      }),
    ),
    holds: z.array(z.object({ kind: holdKind, count, rows })),
    reasons: z.array(z.object({ reason: z.string(), nature: z.enum(['governance', 'technical', 'both']), count, rows })),
    notInFile: z.nullable(z.object({ count, fileName: z.string(), snapshot: day, byStage: z.array(linkedStage), rows })),
    /** What the filters can be set to: every site and function of the record on that day. */
    choices: z.object({ site: z.array(z.string()), fn: z.array(z.string()) }),
  }),
) satisfies z.ZodMiniType<Overview>;

/** The models behind one number. */
export const rowsAnswer = named(
  'MeasureRows',
  z.object({
    ...standpoint,
    name: z.string(),
    label: z.string(),
    part: z.enum(['value', 'base', 'unknown']),
    unit,
    filter,
    ignored: z.array(ignored),
    total: count,
    /** Model ids, in order of registration; a model counted at several deployments comes once for each. */
    ids: z.array(z.string()),
    nextCursor: z.nullable(z.string()),
  }),
);

export type MeasuresAnswer = DeepReadonly<z.infer<typeof measuresAnswer>>;
export type RowsAnswer = DeepReadonly<z.infer<typeof rowsAnswer>>;
