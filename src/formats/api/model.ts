import * as z from 'zod/mini';
import type { Chain, LinkView } from '../../domain/accountability/chain.ts';
import type { Cost, Evidence, Fact, Flags } from '../../domain/audit/events.ts';
import type { Spell } from '../../domain/audit/state.ts';
import { stopReasons } from '../../domain/lifecycle/stages.ts';
import type { DeploymentView, ModelView } from '../../domain/measures/model-view.ts';
import type { DeepReadonly } from './deep-readonly.ts';
import {
  autonomy,
  blocker,
  holdKind,
  linkCause,
  modelRow,
  questionId,
  questionState,
  standing,
  tone,
  toneCounts,
  packReplies,
} from './model-row.ts';
import {
  count,
  day,
  gateId,
  ignored,
  linkId,
  named,
  openStage,
  reported,
  reportedText,
  roomSignature,
  stage,
  standpoint,
  when,
} from './terms.ts';

export const flags = named(
  'Flags',
  z.object({ care: reported(z.boolean()), payment: reported(z.boolean()), autonomy: reported(autonomy), vendor: reported(z.boolean()) }),
) satisfies z.ZodMiniType<Flags>;

export const fact = named(
  'Fact',
  z.object({ label: z.string(), value: reportedText, column: z.exactOptional(z.string()) }),
) satisfies z.ZodMiniType<Fact>;

export const evidence = named(
  'Evidence',
  z.object({
    about: z.string(),
    gate: z.nullable(gateId),
    status: reported(z.enum(['met', 'not met', 'in progress', 'waived', 'not applicable', 'unrecognised'])),
    column: z.exactOptional(z.string()),
    verbatim: z.exactOptional(z.string()),
  }),
  'An evidence status as a file reports it. It passes nothing and blocks nothing.',
) satisfies z.ZodMiniType<Evidence>;

export const cost = named(
  'Cost',
  z.object({
    kind: z.enum(['one-off', 'annual']),
    amount: z.number(),
    currency: reportedText,
    verbatim: z.exactOptional(z.string()),
  }),
) satisfies z.ZodMiniType<Cost>;

const spell = named(
  'Spell',
  z.object({
    stage,
    from: reported(when),
    mapped: z.exactOptional(z.string()),
    rule: z.exactOptional(z.string()),
    // The domain's type lets it be undefined as well as absent.
    end: z.optional(
      z.object({
        kind: z.enum(['stopped', 'retired', 'superseded', 'not reported']),
        reason: z.exactOptional(z.enum(stopReasons)),
        text: z.exactOptional(z.string()),
        by: z.exactOptional(z.string()),
      }),
    ),
  }),
) satisfies z.ZodMiniType<Spell>;

const linkView = named(
  'LinkView',
  z.object({
    link: linkId,
    cause: linkCause,
    tone,
    since: z.nullable(day),
    days: z.nullable(count),
    signature: z.nullable(
      z.object({
        personId: z.string(),
        at: when,
        statement: z.string(),
        version: z.nullable(z.string()),
        assurance: z.enum(['authenticated', 'in the room', 'attested from a document', 'demonstration']),
        expiresOn: z.nullable(day),
        room: z.exactOptional(roomSignature),
      }),
    ),
    asked: z.array(
      z.object({
        personId: z.string(),
        on: day,
        outcome: z.enum(['no answer', 'declined']),
        reason: z.exactOptional(z.string()),
        outcomeOn: z.exactOptional(day),
      }),
    ),
    detail: z.object({
      until: z.exactOptional(day),
      coveredBy: z.exactOptional(z.string()),
      what: z.exactOptional(z.string()),
      named: z.exactOptional(z.string()),
      column: z.exactOptional(z.string()),
      uncoveredHours: z.exactOptional(z.number()),
    }),
  }),
) satisfies z.ZodMiniType<LinkView>;

export const chain = named(
  'Chain',
  z.object({
    stage: openStage,
    links: z.array(linkView),
    count: toneCounts,
    firstBroken: z.nullable(linkId),
    ties: z.array(z.object({ personId: z.string(), links: z.array(linkId) })),
  }),
) satisfies z.ZodMiniType<Chain>;

const cover = named(
  'Cover',
  z.object({
    day,
    watches: z.array(z.object({ from: count, to: count, primary: z.nullable(z.string()), secondary: z.nullable(z.string()) })),
    at2am: z.nullable(z.string()),
    uncoveredHours: count,
    aloneHours: count,
    pageTestedOn: z.nullable(day),
  }),
);

const overrideStep = z.object({
  step: z.enum(['stop', 'hold', 'recall', 'restart']),
  who: z.nullable(z.string()),
  seconds: z.nullable(z.number()),
  drilledOn: z.nullable(day),
});

const deployment = named(
  'Deployment',
  z.object({
    deploymentId: z.string(),
    site: reportedText,
    scope: reportedText,
    governance: z.enum(['kept', 'not reported']),
    standing,
    spells: z.array(spell),
    versions: z.array(z.object({ version: z.string(), major: z.boolean(), what: z.string(), on: day })),
    chain,
    questions: z.array(
      z.object({ question: questionId, state: questionState, since: z.nullable(day), text: z.nullable(z.string()), ...packReplies }),
    ),
    cover: reported(cover),
    overridePath: reported(z.nullable(z.array(overrideStep))),
    suspended: z.nullable(z.object({ since: day, by: z.string(), reason: z.string() })),
    blockers: z.array(blocker),
    hold: z.nullable(holdKind),
  }),
) satisfies z.ZodMiniType<DeploymentView>;

const view = {
  modelId: z.string(),
  externalId: z.nullable(z.string()),
  name: z.string(),
  formerNames: z.array(z.string()),
  businessFunction: reportedText,
  purpose: reportedText,
  bureau: reportedText,
  vendorName: reportedText,
  registeredOn: reported(when),
  flags,
  facts: z.array(fact),
  notes: z.record(z.string(), z.string()),
  evidence: z.array(evidence),
  costs: z.array(cost),
  row: modelRow,
  deployments: z.array(deployment),
  people: z.record(z.string(), z.object({ printedName: z.string(), title: z.string(), leftOn: z.nullable(day) })),
  source: z.nullable(
    z.object({ fileName: z.string(), snapshot: day, assumed: z.boolean(), loadedOn: day, cannotAnswer: z.array(z.string()) }),
  ),
};

const neighbour = z.nullable(z.object({ modelId: z.string(), name: z.string() }));

export const modelAnswer = named(
  'Model',
  z.object({
    ...standpoint,
    ...view,
    ignored: z.array(ignored),
    /** The models before and after it in the list the request's filter and sort describe; null at its ends, or where it is not in it. */
    previous: neighbour,
    next: neighbour,
    /** Its place in that list, from 1; null where it is not in it. */
    place: z.nullable(z.object({ at: count, of: count })),
  }),
) satisfies z.ZodMiniType<ModelView>;

export type ModelAnswer = DeepReadonly<z.infer<typeof modelAnswer>>;
