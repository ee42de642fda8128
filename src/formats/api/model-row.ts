import * as z from 'zod/mini';
import { ownerStates } from '../../domain/measures/asked-states.ts';
import type { AskedIn } from '../../domain/measures/asked.ts';
import type { OpenBlocker } from '../../domain/measures/blockers.ts';
import type { ModelRow } from '../../domain/measures/model-row.ts';
import { cells } from '../../domain/measures/partition.ts';
import type { Standing } from '../../domain/lifecycle/standing.ts';
import { count, day, linkId, named, nature, openStage, reported, reportedText, stage } from './terms.ts';

export const autonomy = z.enum(['advisory', 'semi-agentic', 'agentic']);

export const tone = named('Tone', z.enum(['sound', 'weak', 'broken', 'not reported', 'not needed', 'inherited', 'off']));

export const linkCause = named(
  'LinkCause',
  z.enum([
    'accepted',
    'expiring',
    'covered',
    'no secondary',
    'vacant',
    'asked',
    'declined',
    'void: new version',
    'void: new scope',
    'void: more autonomy',
    'duties conflict',
    'absent twice',
    'left',
    'expired',
    'released',
    'hours uncovered',
    'page test overdue',
    'not reported',
    'named in the file',
    'not needed yet',
    'does not apply',
    'inherited',
    'off',
  ]),
);

export const questionId = z.enum(['Q1', 'Q2', 'Q3', 'Q4', 'Q5']);

export const questionState = z.enum([
  'not reported',
  'inherited',
  'unanswered',
  'answered, no evidence',
  'evidenced',
  'accepted',
  'expired',
  'disputed',
]);

export const endKind = z.enum(['stopped', 'retired', 'superseded', 'lapsed', 'not reported']);

export const standing = named(
  'Standing',
  z.object({
    stage: reported(stage),
    openStage: reported(openStage),
    since: reported(day),
    days: reported(z.int()),
    end: z.nullable(z.object({ kind: endKind, on: reported(day), seenOn: z.exactOptional(day), confirmedOn: z.exactOptional(day) })),
    due: z.nullable(z.object({ day, assumed: z.boolean() })),
    overdue: count,
    suspended: z.boolean(),
    overrun: z.boolean(),
    lapsing: z.boolean(),
    stalled: reported(z.boolean()),
  }),
) satisfies z.ZodMiniType<Standing>;

export const holdKind = z.enum(['governance', 'technical', 'both', 'not reported']);

export const blocker = named(
  'Blocker',
  z.object({
    kind: z.enum(['question', 'gate', 'risk', 'link']),
    id: z.string(),
    nature,
    what: z.string(),
    waitingOn: z.nullable(z.string()),
    since: z.nullable(day),
    reclassified: z.boolean(),
  }),
) satisfies z.ZodMiniType<OpenBlocker>;

export const toneCounts = z.record(tone, count);

export const cell = z.enum(cells);

export const askedCount = named(
  'AskedCount',
  z.object({ answered: count, 'do not know': count, 'not mine': count, silent: count }),
  'Questions asked, by what became of them. Only the first is an answer.',
);

export const ownerState = z.enum(ownerStates);

const askedIn = named(
  'AskedIn',
  z.object({
    packId: z.string(),
    owner: z.string(),
    ownerState,
    due: day,
    late: z.boolean(),
    count: askedCount,
    waiting: z.boolean(),
  }),
  'A pack of questions a model is in, and what became of its own.',
) satisfies z.ZodMiniType<AskedIn>;

/** What a returned pack brought to a question. */
export const packReplies = {
  returned: z.exactOptional(z.object({ by: z.string(), fileName: z.nullable(z.string()), recordedBy: z.nullable(z.string()) })),
  passedOn: z.exactOptional(z.object({ said: z.enum(['do not know', 'not mine']), ask: z.nullable(z.string()), by: z.string(), on: day })),
};

export const modelRow = named(
  'ModelRow',
  z.object({
    modelId: z.string(),
    externalId: z.nullable(z.string()),
    deploymentId: z.string(),
    deploymentIds: z.array(z.string()),
    name: z.string(),
    businessFunction: reportedText,
    autonomy: reported(autonomy),
    care: reported(z.boolean()),
    payment: reported(z.boolean()),
    vendor: reported(z.boolean()),
    vendorName: reportedText,
    sites: z.array(z.string()),
    standing,
    reached: reported(openStage),
    reachedPilot: z.boolean(),
    cell: z.nullable(cell),
    live: z.boolean(),
    productionSites: count,
    watched: z.boolean(),
    blockers: z.array(blocker),
    hold: z.nullable(holdKind),
    missing: z.nullable(z.string()),
    questions: z.array(z.object({ question: questionId, state: questionState, ...packReplies })),
    chain: z.object({
      links: z.array(z.object({ link: linkId, tone })),
      count: toneCounts,
      firstBroken: z.nullable(linkId),
    }),
    signatory: z.object({ tone, cause: linkCause, printedName: z.nullable(z.string()) }),
    night: z.enum(['covered', 'nobody', 'not reported', 'inherited', 'off', 'not needed']),
    unresolvedRisks: reported(count),
    ownerToAsk: z.nullable(z.string()),
    asked: z.array(askedIn),
    inherited: z.nullable(z.object({ catchUpBy: day, late: z.boolean() })),
    pilot: z.nullable(z.object({ from: reportedText, until: reportedText })),
    notInFile: z.nullable(z.object({ fileName: z.string(), snapshot: day })),
  }),
  'One model (or deployment) as a portfolio shows it on a day.',
) satisfies z.ZodMiniType<ModelRow>;
