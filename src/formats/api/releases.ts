import * as z from 'zod/mini';
import type { ReleasePlan, ReleaseRow } from '../../domain/measures/release-plan.ts';
import type { DeepReadonly } from './deep-readonly.ts';
import { holder, objection } from './objection.ts';
import { band, namedPerson, refusedRequest, riskHold, score } from './risks.ts';
import { count, day, ignored, named, reported, reportedText, stage, standpoint } from './terms.ts';

const row = {
  releaseId: z.string(),
  title: z.string(),
  version: z.string(),
  deploymentId: z.string(),
  modelId: z.string(),
  modelName: z.string(),
  site: reportedText,
  stage: reported(stage),
  declares: z.object({
    hosting: z.exactOptional(z.string()),
    region: z.exactOptional(z.string()),
    interface: z.exactOptional(z.string()),
    identity: z.exactOptional(z.string()),
    tool: z.exactOptional(z.string()),
  }),
  by: namedPerson,
  scheduledOn: day,
  planned: day,
  movedFrom: z.array(day),
  executedOn: z.nullable(day),
  late: count,
  state: z.enum(['released', 'held', 'clear']),
  risks: z.array(
    z.object({
      riskId: z.string(),
      title: z.string(),
      score: z.nullable(score),
      band: z.nullable(band),
      holds: z.array(riskHold),
      owner: z.nullable(namedPerson),
      orphan: z.boolean(),
      clearBy: z.nullable(day),
    }),
  ),
  objections: z.array(objection),
  setAside: z.nullable(z.object({ overrideId: z.string(), rules: z.array(z.string()), until: day })),
  earliest: z.nullable(day),
  names: z.object({ standing: count, required: count }),
  refused: z.array(refusedRequest),
};

const releaseRow = named('ReleaseRow', z.object(row)) satisfies z.ZodMiniType<ReleaseRow>;

const hierarchyRow = named(
  'HierarchyRow',
  z.object({
    rank: z.enum(['architecture over sprint', 'risk register over release', 'compliance over product']),
    ruleId: objection.shape.ruleId,
    holders: z.array(holder),
    attempt: z.nullable(z.object({ type: z.string(), payload: z.record(z.string(), z.unknown()) })),
    as: z.nullable(z.string()),
    refused: count,
  }),
  'One sentence of the hierarchy, and a command of this record that it refuses.',
);

const plan = {
  kept: z.boolean(),
  rows: z.array(releaseRow),
  counts: z.object({ planned: count, held: count, heldByRegister: count, clear: count, released: count }),
  weeks: z.object({ from: day, to: day, mondays: z.array(day) }),
  refusedUnplanned: z.array(refusedRequest),
};

export const releasesAnswer = named(
  'Releases',
  z.object({
    ...standpoint,
    ignored: z.array(ignored),
    /** Counts are of the whole plan; `rows` are those the request asks for. */
    ...plan,
    hierarchy: z.array(hierarchyRow),
  }),
) satisfies z.ZodMiniType<ReleasePlan>;

export type ReleasesAnswer = DeepReadonly<z.infer<typeof releasesAnswer>>;

const neighbour = z.nullable(z.object({ releaseId: z.string(), title: z.string() }));

export const releaseAnswer = named(
  'Release',
  z.object({
    ...standpoint,
    ...row,
    hierarchy: z.array(hierarchyRow),
    ignored: z.array(ignored),
    previous: neighbour,
    next: neighbour,
  }),
) satisfies z.ZodMiniType<ReleaseRow>;

export type ReleaseAnswer = DeepReadonly<z.infer<typeof releaseAnswer>>;
