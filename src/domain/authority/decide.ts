import type { DomainEvent, PersonId } from '../audit/events.ts';
import type { SignatureLine } from '../audit/decided-events.ts';
import type { Override, RecordState } from '../audit/state.ts';
import { attestedAsk } from './attested-ask.ts';
import { askOf, type Ask, type Moment, type Session } from './ask.ts';
import type { Accompaniment, Command } from './command.ts';
import { effectsOf } from './effects/all.ts';
import { happened } from './effects/effect.ts';
import { faultsIn, type Fault } from './faults.ts';
import { isRecorder } from './is-recorder.ts';
import { meaningOf, statementOf } from './meaning.ts';
import { nextDecisionId, nextRefusalId } from './next-ids.ts';
import { subjects, type Objection, type RuleId } from './objection.ts';
import { rules } from './register.ts';
import type { Rule } from './rule.ts';
import { watches } from './rule.ts';
import { subjectOf } from './subject-of.ts';

/** What a rule that was asked said. */
export interface Asked {
  readonly ruleId: RuleId;
  readonly result: 'allows' | 'warns' | 'refuses' | 'set aside';
}

export type Verdict =
  | {
      readonly answer: 'allow';
      /** Objections that warn and do not refuse. */
      readonly warnings: readonly Objection[];
      readonly rules: readonly Asked[];
      readonly decisionId: string;
      /** The decision, and what follows from it. */
      readonly events: readonly DomainEvent[];
    }
  | {
      readonly answer: 'refuse';
      /** Every objection, in the order they are told; the first is the headline. */
      readonly objections: readonly [Objection, ...Objection[]];
      readonly rules: readonly Asked[];
      readonly refusalId: string;
      /** The refusal itself, for the record. */
      readonly events: readonly DomainEvent[];
    }
  | { readonly answer: 'not a command'; readonly faults: readonly [Fault, ...Fault[]] };

/** Under which key, and on which log position, a command was sent. */
export interface Sending {
  readonly key: string;
  readonly decidedOn: number;
}

/**
 * Put a command before the rules.
 *
 * The screen asks this before it sends, and the backend asks it again. Nothing
 * is written here: the answer carries the events to append, and a refusal is
 * one of them.
 *
 * @source reference 5b; the order of objections is law, safety, chain, risk, architecture, process
 */
export function decide(
  state: RecordState,
  command: Command,
  personId: PersonId | null,
  moment: Moment,
  sending: Sending,
  accompaniment: Accompaniment = {},
): Verdict {
  const faults = faultsIn(state, command, accompaniment, moment.day);
  const [fault, ...more] = faults;
  if (fault !== undefined) return { answer: 'not a command', faults: [fault, ...more] };

  const asks = asksOf(state, command, personId, moment, accompaniment);
  const outer = asks[0];
  const { asked, objections } = hear(asks);
  const refusing = objections.filter(({ weight }) => weight === 'refuses');
  const [headline, ...others] = refusing;
  if (headline !== undefined) {
    const refusalId = nextRefusalId(state);
    const refusal = happened(outer, 'command.refused', {
      command: command.type,
      subject: subjectOf(outer),
      rules: [...new Set(refusing.map(({ ruleId }) => ruleId))],
      by: outer.actor?.personId ?? 'nobody',
      sentence: headline.sentence,
      refusalId,
      key: sending.key,
      decidedOn: sending.decidedOn,
      asked: { ...command.payload },
    });
    return { answer: 'refuse', objections: [headline, ...others], rules: asked, refusalId, events: [refusal] };
  }

  const decisionId = nextDecisionId(state);
  const effects = asks.flatMap((ask) => effectsOf(ask));
  const inner = asks.at(-1)!;
  const payload = command.payload as { readonly reason?: string };
  const setAside = asked.some(({ result }) => result === 'set aside') ? overrideFor(inner) : null;
  const decision = happened(outer, 'decision.recorded', {
    decisionId,
    command: command.type === 'meeting.decide' ? command.payload.item.type : command.type,
    subject: subjectOf(inner),
    effects: effects.length,
    signatures: signaturesOf(inner, asks),
    rules: asked.map(({ ruleId, result }) => ({ ruleId, result: result === 'refuses' ? 'set aside' : result })),
    ruleset: state.ruleset.name,
    decidedOn: sending.decidedOn,
    key: sending.key,
    ...(payload.reason === undefined ? {} : { reason: payload.reason }),
    ...evidenceIn(inner.payload),
    ...(inner.session === null || inner.paper !== null
      ? {}
      : { meeting: { meetingId: inner.session.meetingId, present: inner.session.present.map((one) => one.personId) } }),
    ...(setAside === null ? {} : { overrideId: setAside.overrideId }),
    asked: { ...command.payload },
    ...(Object.keys(accompaniment).length === 0 ? {} : { beside: { ...accompaniment } }),
  });
  return { answer: 'allow', warnings: objections, rules: asked, decisionId, events: [decision, ...effects] };
}

/** What the rules are asked. A meeting's command is two: that the committee decides, and what it decides. */
export function asksOf(
  state: RecordState,
  command: Command,
  personId: PersonId | null,
  moment: Moment,
  accompaniment: Accompaniment = {},
): readonly [Ask, ...Ask[]] {
  const outer = askOf(state, command, personId, moment, accompaniment);
  if (command.type !== 'meeting.decide') return withPaper(outer);
  const { meetingId, present, item } = command.payload;
  const session: Session = { meetingId, present: present.flatMap((id) => state.people.get(id) ?? []) };
  return [outer, ...withPaper(askOf(state, item, personId, moment, accompaniment, session))];
}

/** What is attested is asked about beside the attesting. */
function withPaper(ask: Ask): [Ask, ...Ask[]] {
  const inner = attestedAsk(ask);
  return inner === null ? [ask] : [ask, inner];
}

/** Every rule that watches, asked; its objections in the order they are told. */
function hear(asks: readonly Ask[]): { asked: Asked[]; objections: Objection[] } {
  const heard = asks.flatMap((ask) =>
    rules.filter((rule) => watches(rule, ask.type)).map((rule) => ({ rule, ask, objections: rule.speaks(ask) })),
  );
  const asked: Asked[] = [];
  const standing: { rule: Rule; objection: Objection }[] = [];
  for (const { rule, ask, objections } of heard) {
    const overridden = rule.appealable && objections.length > 0 && overrideFor(ask)?.rules.includes(rule.id) === true;
    const kept = overridden ? objections.filter(({ isWhose }) => isWhose === true) : objections;
    asked.push({ ruleId: rule.id, result: overridden && kept.length === 0 ? 'set aside' : resultOf(kept) });
    for (const objection of kept) standing.push({ rule, objection });
  }
  const ordered = standing.toSorted((a, b) => subjects.indexOf(a.rule.subject) - subjects.indexOf(b.rule.subject));
  return { asked, objections: ordered.map(({ objection }) => objection) };
}

function resultOf(objections: readonly Objection[]): Asked['result'] {
  if (objections.some(({ weight }) => weight === 'refuses')) return 'refuses';
  return objections.length > 0 ? 'warns' : 'allows';
}

/** The override in force by which a command refused before may be let through. @source reference 5c */
export function overrideFor(ask: Ask): Override | null {
  const subject = subjectOf(ask);
  return (
    ask.state.overrides.findLast(
      (override) => override.command === ask.type && override.subject === subject && override.expiresOn >= ask.day,
    ) ?? null
  );
}

function signaturesOf(ask: Ask, asks: readonly Ask[]): SignatureLine[] {
  // The words of a document are those of who signed it; whoever enters it says what she enters.
  const entered = asks.findLast(({ paper }) => paper === null) ?? ask;
  return ask.signers.map((signer) => {
    const { person, assurance, recordedBy, document, actingFor } = signer;
    const records = isRecorder(ask, signer);
    return {
      personId: person.personId,
      printedName: person.printedName,
      title: person.title,
      meaning: records ? 'recorded' : meaningOf(ask),
      statement: statementOf(records ? entered : ask),
      assurance,
      ...(recordedBy === null ? {} : { recordedBy }),
      ...(document === null ? {} : { document }),
      ...(actingFor === null || ask.delegationId === null ? {} : { actingFor: actingFor.personId, delegationId: ask.delegationId }),
    };
  });
}

function evidenceIn(payload: object): Pick<Extract<DomainEvent, { type: 'decision.recorded' }>['payload'], 'evidence'> {
  if (!('evidence' in payload)) return {};
  const { evidence } = payload;
  return { evidence: (Array.isArray(evidence) ? evidence : [evidence]) as NonNullable<ReturnType<typeof evidenceIn>['evidence']> };
}
