import * as z from 'zod/mini';
import type { RiskCategory, Score } from '../../domain/audit/events.ts';
import type { RefusedRequest } from '../../domain/measures/release-plan.ts';
import type { RiskRegister } from '../../domain/measures/risk-register.ts';
import type { Named, RiskHold, RiskRow } from '../../domain/measures/risk-row.ts';
import type { RiskView } from '../../domain/measures/risk-view.ts';
import type { HoldRule } from '../../domain/risk/hold.ts';
import { bands } from '../../domain/risk/bands.ts';
import { holdRules, riskCategories, riskStandings } from '../../domain/risk/terms.ts';
import type { DeepReadonly } from './deep-readonly.ts';
import { holder } from './objection.ts';
import { filter } from './portfolio.ts';
import { count, day, ignored, named, nature, reportedText, standpoint } from './terms.ts';

const degree = z.int().check(z.gte(1), z.lte(5));

export const score = named(
  'Score',
  z.object({ severity: degree, likelihood: degree }),
  'Severity and likelihood, 1 to 5 each. They are never multiplied.',
) satisfies z.ZodMiniType<Score>;

export const band = named('Band', z.enum(bands), 'Looked up in the matrix of the settings.');

const holdRule = named('HoldRule', z.enum(holdRules as [HoldRule, ...HoldRule[]]));

export const namedPerson = named(
  'NamedPerson',
  z.object({ personId: z.string(), printedName: z.string(), title: z.string(), leftOn: z.nullable(day) }),
) satisfies z.ZodMiniType<Named>;

export const refusedRequest = named(
  'RefusedRequest',
  z.object({
    seq: count,
    refusalId: z.nullable(z.string()),
    on: day,
    command: z.string(),
    subject: z.string(),
    by: namedPerson,
    rules: z.array(z.string()),
    sentence: z.string(),
  }),
) satisfies z.ZodMiniType<RefusedRequest>;

export const riskHold = named(
  'RiskHold',
  z.object({ rule: holdRule, sentence: z.string(), remedy: z.string(), holders: z.array(holder) }),
) satisfies z.ZodMiniType<RiskHold>;

const row = {
  riskId: z.string(),
  title: z.string(),
  category: z.enum(riskCategories as [RiskCategory, ...RiskCategory[]]),
  nature,
  raisedOn: day,
  closedOn: z.nullable(day),
  age: count,
  standing: z.enum(riskStandings),
  unresolved: z.boolean(),
  inherent: z.nullable(score),
  residual: z.nullable(z.object({ severity: degree, likelihood: degree, on: day, by: z.string() })),
  score: z.nullable(score),
  band: z.nullable(band),
  aboveLine: z.boolean(),
  owner: z.nullable(namedPerson),
  orphan: z.boolean(),
  deployments: z.array(z.object({ deploymentId: z.string(), modelId: z.string(), modelName: z.string(), site: reportedText })),
  acceptance: z.nullable(
    z.object({ on: day, by: z.array(namedPerson), expiresOn: day, purpose: z.enum(['go-live', 'continue']), lapsed: z.boolean() }),
  ),
  actions: z.array(
    z.object({ actionId: z.string(), text: z.string(), owner: namedPerson, due: day, doneOn: z.nullable(day), overdue: count }),
  ),
  overdue: count,
  reviewDue: z.nullable(day),
  reviewOverdue: count,
  staleScore: z.boolean(),
  due: z.nullable(z.object({ day, what: z.enum(['action', 'acceptance ends']) })),
  holds: z.array(riskHold),
  holdsReleases: z.array(z.string()),
  holdsPromotions: z.array(z.string()),
  clearBy: z.nullable(day),
};

const riskRow = named('RiskRow', z.object(row)) satisfies z.ZodMiniType<RiskRow>;

const register = named(
  'RiskRegister',
  z.object({
    kept: z.boolean(),
    counts: z.object({
      'on the register': count,
      unresolved: count,
      accepted: count,
      holding: count,
      'above the line': count,
      unscored: count,
      overdue: count,
      'review overdue': count,
      'stale score': count,
      'no owner': count,
      'acceptance lapsed': count,
      closed: count,
    }),
    byRule: z.array(z.object({ rule: holdRule, count })),
    grid: z.array(
      z.object({
        severity: degree,
        likelihood: degree,
        cell: z.templateLiteral(['S', z.number(), 'L', z.number()]),
        band,
        aboveLine: z.boolean(),
        count,
        unresolved: count,
        accepted: count,
        holding: count,
        riskIds: z.array(z.string()),
      }),
    ),
    line: z.nullable(z.object({ stretches: z.array(z.object({ x1: count, y1: count, x2: count, y2: count })), on: day, by: z.string() })),
    unscored: z.array(z.object({ riskId: z.string(), title: z.string() })),
    ageing: z.array(
      z.object({
        band: z.enum([...bands, 'not scored']),
        unresolved: count,
        median: z.nullable(count),
        oldest: z.nullable(z.object({ riskId: z.string(), age: count })),
        overdue: count,
      }),
    ),
  }),
  'Every count is named for the rows it opens: GET /api/v1/risks?show=‹name›, or ?cell=‹cell›.',
) satisfies z.ZodMiniType<RiskRegister>;

export const risksPage = named(
  'RisksPage',
  z.object({
    ...standpoint,
    filter,
    ignored: z.array(ignored),
    register,
    /** Rows that pass the filter, on all pages together. */
    total: count,
    rows: z.array(riskRow),
    nextCursor: z.nullable(z.string()),
  }),
);

export type RisksPage = DeepReadonly<z.infer<typeof risksPage>>;

const neighbour = z.nullable(z.object({ riskId: z.string(), title: z.string() }));

export const riskAnswer = named(
  'Risk',
  z.object({
    ...standpoint,
    ...row,
    target: z.nullable(score),
    treatment: z.nullable(z.enum(['mitigate', 'transfer', 'avoid', 'accept'])),
    realisedOn: z.nullable(day),
    controlFailedOn: z.nullable(day),
    controlVerifiedOn: z.nullable(day),
    scores: z.array(z.object({ severity: degree, likelihood: degree, on: day, by: namedPerson })),
    acceptedBy: z.array(
      z.object({
        personId: z.string(),
        printedName: z.string(),
        title: z.string(),
        leftOn: z.nullable(day),
        assurance: z.nullable(z.enum(['authenticated', 'in the room', 'attested from a document', 'demonstration'])),
        statement: z.nullable(z.string()),
        recordedBy: z.nullable(z.string()),
      }),
    ),
    refused: z.array(refusedRequest),
    decisions: z.array(
      z.object({
        decisionId: z.string(),
        seq: count,
        on: day,
        command: z.string(),
        by: z.array(namedPerson),
        reason: z.nullable(z.string()),
      }),
    ),
    ignored: z.array(ignored),
    previous: neighbour,
    next: neighbour,
    /** Its place in the list the request describes, from 1; null where it is not in it. */
    place: z.nullable(z.object({ at: count, of: count })),
  }),
) satisfies z.ZodMiniType<RiskView>;

export type RiskAnswer = DeepReadonly<z.infer<typeof riskAnswer>>;
