import {
  askerDoesNotApprove,
  attesterIsNoSigner,
  conflictsAtGate,
  conflictsOnLink,
  conflictsOnRisk,
  conflictsOnRota,
  productSignsNoGate,
  resumingTakesTwo,
  submitterDoesNotDecide,
  type At,
  type Conflict,
} from '../../accountability/duties.ts';
import type { PersonId } from '../../audit/events.ts';
import type { Person } from '../../audit/state.ts';
import type { GateId } from '../../gates/catalogue.ts';
import { questions, type QuestionId } from '../../gates/questions.ts';
import { listed } from '../../words.ts';
import { isOf, type Ask } from '../ask.ts';
import type { Objection } from '../objection.ts';
import { refusalIn } from '../refusal-in.ts';
import { ruleOver } from '../rule.ts';
import { gateOfQuestion } from '../signing.ts';
import { acceptorIn } from '../acceptor-in.ts';
import { overriders } from '../overriders.ts';

/** A gate's signature: whoever acts, signs or records is asked about all of it. */
function atGate(ask: Ask, gate: GateId): Conflict[] {
  const { state, deployment, day } = ask;
  if (deployment === null) return [];
  return signersOf(ask).flatMap((person) => conflictsAtGate({ state, deployment, day }, gate, person));
}

function found(...conflicts: readonly (Conflict | null)[]): Conflict[] {
  return conflicts.filter((conflict) => conflict !== null);
}

function signersOf({ signers, actor }: Pick<Ask, 'signers' | 'actor'>): Person[] {
  const people = [...signers.map(({ person }) => person), ...(actor === null ? [] : [actor])];
  return [...new Map(people.map((person) => [person.personId, person])).values()];
}

/** Whoever wrote an answer does not accept it; the fifth is answered by the signature itself. */
function answererDoesNotAccept(ask: Ask<'question.accept'>): Conflict[] {
  const { question } = ask.payload;
  const answered = answererOf(ask, question);
  if (answered === null || question === questions.at(-1)?.id) return [];
  const gate = gateOfQuestion(question);
  return signersOf(ask)
    .filter((person) => person.personId === answered && !hasSubmitted(ask, gate, person))
    .map(({ printedName }) => ({
      ruleId: 'SD-06',
      weight: 'refuses',
      sentence: `${printedName} wrote the answer to ${question}, so cannot accept it.`,
      remedy: 'Let somebody else who holds the seat accept it.',
    }));
}

/** Whoever wrote the answer that stands: in person, or in the pack that was returned. */
function answererOf({ state, deployment }: Ask, question: QuestionId): PersonId | null {
  const answered = deployment?.questions.get(question)?.answered;
  if (answered == null) return null;
  if (answered.by !== undefined || answered.packId === undefined) return answered.by ?? null;
  const to = state.packs.get(answered.packId)?.to;
  if (to?.personId !== undefined && to.name === answered.returnedBy) return to.personId;
  return [...state.people.values()].find(({ printedName }) => printedName === answered.returnedBy)?.personId ?? null;
}

function hasSubmitted({ deployment }: Ask, gate: GateId, person: Person): boolean {
  return deployment !== null && submitterDoesNotDecide({ deployment }, gate, person) !== null;
}

function waiver(ask: Ask<'gate.waive'>): Conflict[] {
  const { gate, askedBy } = ask.payload;
  return signersOf(ask).flatMap((person) =>
    found(productSignsNoGate(ask, gate, person), askerDoesNotApprove(`the waiver of ${gate}`, askedBy, person)),
  );
}

function onLink(ask: Ask<'link.accept' | 'link.delegate'>, at: At): Conflict[] {
  const person = isOf(ask, 'link.accept') ? acceptorIn(ask)?.person : ask.state.people.get((ask.payload as { to: string }).to);
  return person === undefined ? [] : conflictsOnLink(at, ask.payload.link, person);
}

/** Who was refused does not decide that the refusal gives way; nor does who speaks for the product. */
function override(ask: Ask<'refusal.override'>): Conflict[] {
  const { refusalId } = ask.payload;
  const refusal = refusalIn(ask.state, refusalId);
  const deciders = new Set(overriders(ask).map(({ personId }) => personId));
  return signersOf(ask).flatMap((person) =>
    found(
      productSignsNoGate(ask, 'the override', person),
      deciders.has(person.personId) ? askerDoesNotApprove(`what ${refusalId} refused`, refusal.by, person) : null,
    ),
  );
}

/** Whoever enters a document, and whoever had it entered. */
function onPaper({ actor, author }: Ask, by: readonly PersonId[]): Conflict[] {
  return [...new Set([actor, author])].flatMap((person) => (person === null ? [] : found(attesterIsNoSigner(by, person))));
}

function conflictsIn(ask: Ask): Conflict[] {
  const { state, deployment, day } = ask;
  if (isOf(ask, 'link.attest')) return onPaper(ask, [ask.payload.personId]);
  if (isOf(ask, 'gate.attest')) return onPaper(ask, ask.payload.by);
  if (isOf(ask, 'gate.decide')) return atGate(ask, ask.payload.gate);
  if (isOf(ask, 'condition.meet')) return atGate(ask, ask.payload.gate);
  if (isOf(ask, 'question.accept')) return [...atGate(ask, gateOfQuestion(ask.payload.question)), ...answererDoesNotAccept(ask)];
  if (isOf(ask, 'gate.waive')) return waiver(ask);
  if (isOf(ask, 'refusal.override')) return override(ask);
  if (isOf(ask, 'risk.accept')) {
    const risk = state.risks.get(ask.payload.riskId);
    return risk === undefined ? [] : signersOf(ask).flatMap((person) => conflictsOnRisk(state, risk, person));
  }
  if (deployment === null) return [];
  if (isOf(ask, 'link.accept', 'link.delegate')) return onLink(ask, { state, deployment, day });
  if (isOf(ask, 'rota.set')) return conflictsOnRota(state, ask.payload.shifts);
  return isOf(ask, 'deployment.resume') ? found(resumingTakesTwo(deployment, signersOf(ask))) : [];
}

/** The rule itself, and after it each pair of duties that meet. */
function told(conflicts: readonly Conflict[]): Objection[] {
  const objections = conflicts.map((conflict): Objection => ({ ...conflict, holders: [] }));
  const refusing = conflicts.filter(({ weight }) => weight === 'refuses');
  if (refusing.length === 0) return objections;
  const ids = [...new Set(refusing.map(({ ruleId }) => ruleId))];
  return [
    {
      ruleId: 'R-14',
      weight: 'refuses',
      sentence: `Duties that one person must not combine meet here (${listed(ids)}).`,
      holders: [],
      remedy: 'Part them: let another person take one of the two.',
    },
    ...objections,
  ];
}

/** Duties that one person must not combine are kept apart. */
export const dutiesAreKeptApart = ruleOver({
  id: 'R-14',
  statement: 'Duties that one person must not combine are kept apart.',
  subject: 'chain',
  appealable: false,
  watches: [
    'link.accept',
    'link.attest',
    'link.delegate',
    'rota.set',
    'gate.decide',
    'gate.attest',
    'gate.waive',
    'condition.meet',
    'question.accept',
    'risk.accept',
    'refusal.override',
    'deployment.resume',
  ],
  speaks: (ask) => told(conflictsIn(ask)),
});
