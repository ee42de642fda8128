import type { Deployment, GateFile, QuestionFile, RecordState } from '../../audit/state.ts';
import type { Gate, GateId } from '../../gates/catalogue.ts';
import { gateStatus } from '../../gates/gate-status.ts';
import { questionOfGate } from '../../gates/questions.ts';
import { addDays, addMonths, daysBetween, type Day, type Days } from '../../time.ts';

/** How a required gate stood for some days: passed, open (somebody opened it and it is not passed), or not yet opened by anybody. */
export interface GateSpan {
  /** First day of it, and the first day after it. */
  readonly from: Day;
  readonly to: Day;
  readonly state: 'passed' | 'open' | 'not started';
}

/**
 * How a gate stood on every day of a stretch, by the rules in force on the as-of day and what had happened by
 * then: submissions, decisions, conditions, answers, changes to the model, expiry, and blockers noted and not
 * since cleared. A note that was cleared again leaves no trace here. Days on which the gate is off, inherited or
 * not reported are left out: nobody was asked for it.
 */
export function gateHistory(state: RecordState, deployment: Deployment, gate: Gate, from: Day, to: Day): GateSpan[] {
  if (from >= to || !state.ruleset.gatesOn.has(gate.id)) return [];
  const turns = [...new Set([from, ...turningDays(deployment, gate)])].filter((day) => day >= from && day < to).toSorted();
  const spans: GateSpan[] = [];
  for (const [place, day] of turns.entries()) {
    const now = stateOn(state, deployment, gate, day);
    if (now === null) continue;
    const until = turns[place + 1] ?? to;
    const last = spans.at(-1);
    if (last?.state === now && last.to === day) spans[spans.length - 1] = { ...last, to: until };
    else spans.push({ from: day, to: until, state: now });
  }
  return spans;
}

/** Days of some spans that stand so. */
export function daysOf(spans: readonly GateSpan[], state?: GateSpan['state']): Days {
  return spans.reduce((sum, span) => (state === undefined || span.state === state ? sum + daysBetween(span.from, span.to) : sum), 0);
}

function stateOn(state: RecordState, deployment: Deployment, gate: Gate, day: Day): GateSpan['state'] | null {
  const known = asItStood(deployment, gate.id, day);
  const status = gateStatus(known, gate, state.ruleset.gatesOn, day);
  if (status.passes) return 'passed';
  if (status.opened || known.blockers.some((blocker) => blocker.gate === gate.id)) return 'open';
  return status.state === 'not started' ? 'not started' : null;
}

/** Every day on which a gate's state may have turned. */
function turningDays(deployment: Deployment, { id, validMonths }: Gate): Day[] {
  const question = questionOfGate(id);
  const asked = question === undefined ? undefined : deployment.questions.get(question.id);
  const file = deployment.gates.get(id);
  const expiry = (on: Day, written: Day | undefined): Day[] => {
    const last = written ?? (validMonths === null ? null : addMonths(on, validMonths));
    return last === null ? [] : [addDays(last, 1)];
  };
  return [
    ...deployment.blockers.filter(({ gate }) => gate === id).map(({ since }) => since),
    ...(file?.submissions ?? []).map(({ on }) => on),
    ...(file?.decisions ?? []).flatMap(({ on, expiresOn, conditions }) => [
      on,
      ...expiry(on, expiresOn),
      ...conditions.flatMap(({ due, metOn }) => [addDays(due, 1), ...(metOn === null ? [] : [metOn])]),
    ]),
    ...(asked?.steps ?? []).flatMap(({ kind, on }) => (kind === 'accepted' ? [on, ...expiry(on, undefined)] : [on])),
    ...(asked?.accepted == null ? [] : expiry(asked.accepted.on, asked.accepted.expiresOn)),
    ...[...deployment.versions, ...deployment.scopeChanges, ...deployment.autonomyChanges, ...deployment.changesMade].map(({ on }) => on),
  ];
}

/** A deployment with only what had happened to one gate by the end of a day. */
function asItStood(deployment: Deployment, gate: GateId, day: Day): Deployment {
  const file = deployment.gates.get(gate);
  const question = questionOfGate(gate);
  const asked = question === undefined ? undefined : deployment.questions.get(question.id);
  const then = file === undefined ? null : fileOn(file, day);
  const answers = asked === undefined ? null : answersOn(asked, day);
  return {
    ...deployment,
    gates: new Map(then === null ? [] : [[gate, then]]),
    questions: new Map(question === undefined || answers === null ? [] : [[question.id, answers]]),
    blockers: deployment.blockers.filter(({ since }) => since <= day),
  };
}

function fileOn(file: GateFile, day: Day): GateFile | null {
  const submissions = file.submissions.filter(({ on }) => on <= day);
  const decisions = file.decisions
    .filter(({ on }) => on <= day)
    .map((decision) => ({
      ...decision,
      conditions: decision.conditions.map((one) => (one.metOn !== null && one.metOn > day ? { ...one, metOn: null } : one)),
    }));
  return submissions.length + decisions.length === 0 ? null : { submissions, decisions, signed: [], attached: [] };
}

function answersOn(file: QuestionFile, day: Day): QuestionFile | null {
  const steps = file.steps.filter(({ on }) => on <= day);
  if (steps.length === 0) return null;
  const last = (kind: (typeof steps)[number]['kind']): number => steps.findLastIndex((step) => step.kind === kind);
  const answered = steps[last('answered')];
  const accepted = steps[last('accepted')];
  const disputed = last('disputed') > last('accepted') ? steps[last('disputed')] : undefined;
  return {
    answered: answered === undefined ? null : { on: answered.on, text: answered.text ?? '' },
    passedOn: null,
    evidencedOn: steps[last('evidenced')]?.on ?? null,
    // Of an earlier acceptance the record keeps the day and the name; its place within that day does not matter here.
    accepted:
      accepted === undefined
        ? null
        : accepted.on === file.accepted?.on
          ? file.accepted
          : { on: accepted.on, seq: Number.MAX_SAFE_INTEGER, by: accepted.by ?? '' },
    disputed: disputed === undefined ? null : { on: disputed.on, by: disputed.by ?? '', why: disputed.text ?? '' },
    steps,
  };
}
