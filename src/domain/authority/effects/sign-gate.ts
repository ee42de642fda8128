import type { Condition, DomainEvent, Payloads, PersonId } from '../../audit/events.ts';
import { gateOf, type GateId } from '../../gates/catalogue.ts';
import { questionOfGate } from '../../gates/questions.ts';
import { addMonths, type Day } from '../../time.ts';
import type { Ask } from '../ask.ts';
import { concerned } from '../concerned.ts';
import { isDecisive, signingOf, type GateAsk, type Signing } from '../signing.ts';
import { chairIn } from './deciders-in.ts';
import { happened } from './effect.ts';

type Words = Pick<Payloads['gate.decided'], 'reason' | 'conditions' | 'version' | 'expiresOn'>;

/** Everybody whose decision it is, once: earlier signers, those here, and the chair where the committee decides. */
function decidedBy(ask: Ask, { now, right }: Signing, before: Signing['before']): PersonId[] {
  const chair = chairIn(ask, right.flat());
  return [...new Set([...before.map(({ by }) => by), ...[...now.map(({ person }) => person), ...chair].map(({ personId }) => personId)])];
}

/** A pass of the override pathway holds half as long where an agent acts. @source reference 3b, G-OVR */
function endOf(ask: Ask, gate: GateId): Day | undefined {
  const { autonomy } = concerned(ask).model.flags;
  return gate === 'G-OVR' && autonomy !== 'advisory' ? addMonths(ask.day, 6) : undefined;
}

/** An earlier of two days, where both are given. */
function earlier(a: Day | undefined, b: Day | undefined): Day | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a < b ? a : b;
}

/** A question's acceptance ends no later than its gate's term. */
function termOf(gate: GateId, on: Day): Day | undefined {
  const months = gateOf(gate).validMonths;
  return months === null ? undefined : addMonths(on, months);
}

/**
 * What follows when a gate is signed: one more signature, or the decision once
 * the last has signed. A condition any signer set binds them all.
 */
export function signGate(ask: GateAsk, words: Words): DomainEvent[] {
  const signing = signingOf(ask);
  const { gate, outcome, before, now } = signing;
  const { deploymentId } = ask.payload;
  const said = words.conditions ?? [];
  if (!isDecisive(signing)) {
    return now.map(({ person: { personId }, actingFor }) =>
      happened(ask, 'gate.signed', {
        deploymentId,
        gate,
        by: personId,
        ...(actingFor === null ? {} : { actingFor: actingFor.personId }),
        outcome: outcome as NonNullable<Payloads['gate.signed']['outcome']>,
        ...(said.length === 0 ? {} : { conditions: said }),
      }),
    );
  }
  const passing = outcome === 'passed' || outcome === 'passed with conditions';
  const conditions = passing ? allConditions([...before.flatMap((one) => one.conditions), ...said]) : [];
  // Who signed before takes no part in returning it.
  const by = decidedBy(ask, signing, passing || outcome === 'not applicable' ? before : []);
  const version = words.version ?? concerned(ask).deployment.versions.findLast(({ on }) => on <= ask.day)?.version;
  const asked = words.expiresOn === undefined ? undefined : earlier(words.expiresOn, termOf(gate, ask.day));
  const expiresOn = passing ? earlier(asked, endOf(ask, gate)) : undefined;
  const decided = happened(ask, 'gate.decided', {
    deploymentId,
    gate,
    outcome: passing ? (conditions.length > 0 ? 'passed with conditions' : 'passed') : outcome,
    by,
    ...(words.reason === undefined ? {} : { reason: words.reason }),
    ...(conditions.length === 0 ? {} : { conditions }),
    ...(version === undefined ? {} : { version }),
    ...(expiresOn === undefined ? {} : { expiresOn }),
    ...onPaper(ask),
  });
  return [decided, ...ofQuestion(ask, gate, passing, by, expiresOn, words.reason)];
}

/** How sure a decision is that was not taken here. */
function onPaper({ paper, actor }: Ask): Pick<Payloads['gate.decided'], 'assurance' | 'document' | 'recordedBy'> {
  if (paper === null || actor === null) return {};
  return { assurance: 'attested from a document', document: paper, recordedBy: actor.personId };
}

/** The week-one question a gate is, answered or disputed with it. */
function ofQuestion(
  ask: GateAsk,
  gate: GateId,
  passing: boolean,
  by: readonly PersonId[],
  expiresOn: Day | undefined,
  reason: string | undefined,
): DomainEvent[] {
  const question = questionOfGate(gate)?.id;
  const [first] = by;
  if (question === undefined || first === undefined) return [];
  const { deploymentId } = ask.payload;
  if (!passing) return [happened(ask, 'question.disputed', { deploymentId, question, by: first, why: reason ?? '' })];
  return [happened(ask, 'question.accepted', { deploymentId, question, by: first, ...(expiresOn === undefined ? {} : { expiresOn }) })];
}

/** One of each id: two signers may set the same. */
function allConditions(conditions: readonly Condition[]): Condition[] {
  return [...new Map(conditions.map((condition) => [condition.id, condition])).values()];
}
