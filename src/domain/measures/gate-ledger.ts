import { roomSignature, type RoomSignature } from '../accountability/room-signature.ts';
import type { Document } from '../audit/decided-events.ts';
import type { Assurance, DeploymentId, Evidence, GateOutcome, PersonId } from '../audit/events.ts';
import type { Deployment, Model, RecordState } from '../audit/state.ts';
import { catalogue, type Gate, type GateId } from '../gates/catalogue.ts';
import { daysWithWhom, type DaysWithWhom } from '../gates/days-with-whom.ts';
import { evidenceAsked, evidenceMissing } from '../gates/evidence-asked.ts';
import { gateStatus, type GateState } from '../gates/gate-status.ts';
import { questionState } from '../gates/question-state.ts';
import { questionOfGate, type QuestionId, type QuestionState } from '../gates/questions.ts';
import { gateApplies, type Applies } from '../gates/required-gates.ts';
import { signersOf } from '../gates/signers.ts';
import { seatsOfGate, type GateSeat } from '../gates/who-can-pass.ts';
import { hasReached, nextStage, type OpenStage } from '../lifecycle/stages.ts';
import { standingOf } from '../lifecycle/standing.ts';
import { isReported } from '../reported.ts';
import { daysBetween, type Day, type Days } from '../time.ts';
import { blockersOf, type OpenBlocker } from './blockers.ts';
import { gateOfBlocker } from './held-at.ts';
import { partiesOf, type Party } from './waits-with.ts';

/** When a deployment needs a gate: now (for its stage or the next), later on its way, or only when something happens. */
export type NeededWhen = 'now' | 'later' | 'on occasion';

/** A name under a decision, and how sure it is; `room` where it was given in the room. */
interface Assured {
  readonly personId: PersonId;
  readonly assurance: Assurance | null;
  readonly room?: RoomSignature;
}

/** One decision, with who put their name to it and how sure that is. */
export interface LedgerDecision {
  readonly on: Day;
  readonly outcome: GateOutcome | 'disputed';
  readonly by: readonly Assured[];
  readonly reason: string | null;
  readonly version: string | null;
  /** Until when it counts; null where no day was set: then the gate's own interval holds. */
  readonly expiresOn: Day | null;
  readonly conditions: readonly {
    readonly id: string;
    readonly text: string;
    readonly due: Day;
    readonly metOn: Day | null;
    readonly overdue: boolean;
  }[];
  /** For a waiver: what guards meanwhile, and who asked. */
  readonly compensatingControl: string | null;
  readonly askedBy: PersonId | null;
}

/** A document shown for a gate: when, and by whom, where the record says. */
export type Given = Document & { readonly on: Day; readonly by: PersonId | null };

/** One gate of one deployment: what was asked and given, who decided what, and with whom it lay how long. */
export interface LedgerRow {
  readonly gate: GateId;
  readonly question: { readonly id: QuestionId; readonly state: QuestionState; readonly text: string | null } | null;
  readonly applies: Exclude<Applies, 'no'>;
  readonly needed: NeededWhen;
  readonly state: GateState;
  /** Does it count as passed today? */
  readonly passes: boolean;
  readonly reason: string | null;
  /** What of it keeps the deployment from its next stage; null where it does not. */
  readonly blocks: Pick<OpenBlocker, 'what' | 'since' | 'nature' | 'reclassified'> | null;
  readonly asked: readonly string[];
  /** Every document shown for it, oldest first. */
  readonly given: readonly Given[];
  /** Asked, and named by no document on record. */
  readonly missing: readonly string[];
  /** What a file says of it: met or not met, as the file reports. It passes nothing here. */
  readonly filed: readonly Evidence[];
  readonly with: DaysWithWhom & { readonly days: Days | null };
  /** Whom it waits for; empty where it waits for nobody. */
  readonly parties: readonly Party[];
  readonly seats: readonly GateSeat[];
  /** Signers who agreed while others have not yet. */
  readonly signed: readonly { readonly on: Day; readonly by: PersonId }[];
  /** Oldest first. */
  readonly decisions: readonly LedgerDecision[];
}

export interface GateLedger {
  readonly deploymentId: DeploymentId;
  readonly governance: 'kept' | 'not reported';
  readonly stage: OpenStage | null;
  /** What it would enter next; null after production and after its end. */
  readonly next: OpenStage | null;
  readonly ended: boolean;
  /** In the catalogue's order: every gate that applies, or may apply, those that are off included. */
  readonly rows: readonly LedgerRow[];
}

/** The gate ledger of a deployment on a day. */
export function gateLedger(state: RecordState, deployment: Deployment, asOf: Day): GateLedger {
  const model = state.models.get(deployment.modelId);
  if (model === undefined) throw new RangeError(`No such model: ${deployment.modelId}`);
  const { openStage, end } = standingOf(deployment, asOf, state.settings);
  const stage = isReported(openStage) ? openStage : null;
  const risks = [...state.risks.values()].filter(({ deploymentIds }) => deploymentIds.includes(deployment.deploymentId));
  const blockers = stage === null || end !== null ? [] : blockersOf(state, deployment, stage, risks, asOf);
  return {
    deploymentId: deployment.deploymentId,
    governance: deployment.governance,
    stage,
    next: stage === null || end !== null ? null : nextStage(stage),
    ended: end !== null,
    rows: catalogue.flatMap((gate) => {
      const applies = gateApplies(gate, model.flags);
      if (applies === 'no') return [];
      const blocker = blockers.find((one) => gateOfBlocker(one) === gate.id);
      return [ledgerRow(state, deployment, model, gate, applies, stage, blocker ?? null, end !== null, asOf)];
    }),
  };
}

/** When a deployment at a stage needs a gate. */
function neededWhen(gate: Gate, stage: OpenStage | null): NeededWhen {
  if (gate.neededFor.length === 0) return 'on occasion';
  const next = stage === null ? null : (nextStage(stage) ?? stage);
  return next !== null && gate.neededFor.some((needed) => hasReached(next, needed)) ? 'now' : 'later';
}

function ledgerRow(
  state: RecordState,
  deployment: Deployment,
  model: Model,
  gate: Gate,
  applies: Exclude<Applies, 'no'>,
  stage: OpenStage | null,
  blocker: OpenBlocker | null,
  ended: boolean,
  asOf: Day,
): LedgerRow {
  const { id } = gate;
  const file = deployment.gates.get(id);
  const status = gateStatus(deployment, gate, state.ruleset.gatesOn, asOf);
  const question = questionOfGate(id);
  const asked = evidenceAsked[id];
  const given = givenFor(deployment, gate);
  const lain = daysWithWhom(deployment, gate, state.ruleset.gatesOn, asOf);
  const waits = !ended && lain.now !== null && !status.passes ? lain.now : null;
  const place = { state, day: asOf, deployment };
  return {
    gate: id,
    question: question === undefined ? null : answerOf(deployment, question, asOf),
    applies,
    needed: neededWhen(gate, stage),
    state: status.state,
    passes: status.passes,
    reason: status.reason,
    blocks:
      blocker === null ? null : { what: blocker.what, since: blocker.since, nature: blocker.nature, reclassified: blocker.reclassified },
    asked,
    given,
    missing: evidenceMissing(id, given),
    filed: model.evidence.filter((one) => one.gate === id),
    with: { ...lain, days: waits === null ? null : Math.max(0, daysBetween(waits.since, asOf)) },
    parties: waits === null ? [] : partiesOf(state, deployment, id, waits, asOf),
    seats: seatsOfGate(place, signersOf(id, model.flags, place)),
    signed: (file?.signed ?? []).map(({ on, by }) => ({ on, by })),
    decisions: [...gateDecisions(state, deployment, gate, asOf), ...questionDecisions(state, deployment, gate)].toSorted((a, b) =>
      a.on < b.on ? -1 : a.on > b.on ? 1 : 0,
    ),
  };
}

/** What was shown with a submission, and what an answer was evidenced by. */
function givenFor(deployment: Deployment, { id }: Gate): Given[] {
  const question = questionOfGate(id);
  const submitted = (deployment.gates.get(id)?.submissions ?? []).flatMap(({ on, by, evidence }) =>
    evidence.map((document) => ({ ...document, on: document.day ?? on, by })),
  );
  const steps = question === undefined ? [] : (deployment.questions.get(question.id)?.steps ?? []);
  const shown = steps.flatMap(({ kind, on, by, text }) => (kind === 'evidenced' && text !== null ? [{ title: text, on, by }] : []));
  return [...submitted, ...shown].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function answerOf(deployment: Deployment, question: NonNullable<ReturnType<typeof questionOfGate>>, asOf: Day): LedgerRow['question'] {
  const { state, text } = questionState(deployment, question, asOf);
  return { id: question.id, state, text };
}

function gateDecisions(state: RecordState, deployment: Deployment, gate: Gate, asOf: Day): LedgerDecision[] {
  return (deployment.gates.get(gate.id)?.decisions ?? []).map((decision) => ({
    on: decision.on,
    outcome: decision.outcome,
    by: decision.by.map((personId) => assured(state, deployment.deploymentId, gate.id, personId, decision.on)),
    reason: decision.reason ?? null,
    version: decision.version ?? null,
    expiresOn: decision.expiresOn ?? null,
    conditions: decision.conditions.map(({ id, text, due, metOn }) => ({ id, text, due, metOn, overdue: metOn === null && asOf > due })),
    compensatingControl: decision.compensatingControl ?? null,
    askedBy: decision.askedBy ?? null,
  }));
}

/**
 * How sure a signature under a gate is: as the command that made it recorded it,
 * earlier signers of the same gate included. An imported decision has none; its
 * names stand as the register printed them.
 */
function assured(state: RecordState, deploymentId: DeploymentId, gate: GateId, personId: PersonId, on: Day): Assured {
  const record = state.decisions.findLast(
    ({ subject, on: day, signatures }) =>
      (subject === `${deploymentId} ${gate}` || (subject === deploymentId && questionOfGate(gate) !== undefined)) &&
      day <= on &&
      signatures.some((line) => line.personId === personId),
  );
  const room = record === undefined ? null : roomSignature(state, record, personId);
  return {
    personId,
    assurance: record?.signatures.find((line) => line.personId === personId)?.assurance ?? null,
    ...(room === null ? {} : { room }),
  };
}

/** What was said to an answer. Where the gate was decided as a gate the same day, that entry says it, with every signer. */
function questionDecisions(state: RecordState, deployment: Deployment, { id }: Gate): LedgerDecision[] {
  const question = questionOfGate(id);
  const decided = new Set(deployment.gates.get(id)?.decisions.map(({ on }) => on));
  const steps = question === undefined ? [] : (deployment.questions.get(question.id)?.steps ?? []);
  return steps.flatMap(({ kind, on, by, text }) =>
    (kind === 'accepted' || kind === 'disputed') && !decided.has(on)
      ? [
          {
            on,
            outcome: kind === 'accepted' ? ('passed' as const) : ('disputed' as const),
            by: by === null ? [] : [assured(state, deployment.deploymentId, id, by, on)],
            reason: text,
            version: null,
            expiresOn: null,
            conditions: [],
            compensatingControl: null,
            askedBy: null,
          },
        ]
      : [],
  );
}

/** Everybody a ledger names, as the record prints them. */
export function peopleOfLedger(
  state: RecordState,
  ledgers: readonly Pick<GateLedger, 'rows'>[],
): Record<PersonId, { printedName: string; title: string; leftOn: Day | null }> {
  const named = new Set<PersonId>();
  for (const { given, signed, decisions } of ledgers.flatMap(({ rows }) => rows)) {
    for (const { by } of [...given, ...signed]) if (by !== null) named.add(by);
    for (const { by, askedBy } of decisions) {
      for (const { personId, room } of by) {
        named.add(personId);
        if (room !== undefined) named.add(room.recordedBy);
      }
      if (askedBy !== null) named.add(askedBy);
    }
  }
  return Object.fromEntries(
    [...named].map((id) => {
      const person = state.people.get(id);
      return [id, { printedName: person?.printedName ?? id, title: person?.title ?? '', leftOn: person?.leftOn ?? null }];
    }),
  );
}
