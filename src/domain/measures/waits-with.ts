import { chainOf } from '../accountability/chain.ts';
import { linkOf, type LinkId } from '../accountability/links.ts';
import type { DeploymentId, ModelId, PersonId } from '../audit/events.ts';
import type { Deployment, RecordState } from '../audit/state.ts';
import { holdersOf, isHere, seatName } from '../authority/seats.ts';
import { gateOf, type Gate, type GateId } from '../gates/catalogue.ts';
import { daysWithWhom, type Side } from '../gates/days-with-whom.ts';
import { reviewsOf } from '../gates/gate-reviews.ts';
import { isVacant } from '../gates/who-can-pass.ts';
import { questionOfGate } from '../gates/questions.ts';
import { signersOf } from '../gates/signers.ts';
import { daysBetween, type Day, type Days } from '../time.ts';
import { linkOfQuestion } from './blockers.ts';
import { openGates } from './held-at.ts';
import type { ModelRow } from './model-row.ts';

/** Whom an open gate waits for, and since when it has: null where no day is on record. */
export type Party =
  /** A seat nobody sits on: there is nobody to ask. */
  | { readonly kind: 'vacant seat'; readonly seat: string; readonly since: Day | null }
  /** The record does not say whom: not the same as a vacancy. */
  | { readonly kind: 'nobody named'; readonly since: Day | null }
  /** `asked`: asked, no answer yet. `has it`: it lies with them to decide, or to bring what is missing. */
  | ({ readonly kind: 'person'; readonly how: 'asked' | 'has it'; readonly since: Day | null } & WaitingPerson);

export interface WaitingPerson {
  /** Null where the record names somebody its list of people does not hold. */
  readonly personId: PersonId | null;
  readonly printedName: string;
  readonly title: string;
}

/** One gate that is open for one deployment: with which side, since when, and whom it waits for. */
export interface OpenWait {
  readonly modelId: ModelId;
  readonly deploymentId: DeploymentId;
  readonly name: string;
  readonly gate: GateId;
  readonly side: Side;
  /** Days it has lain with that side; null where no day is on record. */
  readonly days: Days | null;
  /** At least one; several where several have to sign. */
  readonly parties: readonly Party[];
}

function personNamed(state: RecordState, printedName: string, how: 'asked' | 'has it', since: Day | null, day: Day): Party {
  const person = [...state.people.values()].find((one) => one.printedName === printedName);
  if (person === undefined) return { kind: 'person', personId: null, printedName, title: '', how, since };
  if (!isHere(person, day)) return { kind: 'vacant seat', seat: person.title, since: person.leftOn };
  return { kind: 'person', personId: person.personId, printedName, title: person.title, how, since };
}

function personOf(state: RecordState, id: PersonId, how: 'asked' | 'has it', since: Day | null, day: Day): Party {
  return personNamed(state, state.people.get(id)?.printedName ?? id, how, since, day);
}

/** Those whose signature a gate still lacks, each once, or the seats nobody sits on. */
function reviewersOf(state: RecordState, deployment: Deployment, gate: GateId, since: Day, day: Day): Party[] {
  const model = state.models.get(deployment.modelId);
  if (model === undefined) throw new RangeError(`No such model: ${deployment.modelId}`);
  const place = { state, day, deployment };
  const signed = new Set(deployment.gates.get(gate)?.signed.map(({ seatOf }) => seatOf));
  const parties = new Map<string, Party>();
  for (const group of signersOf(gate, model.flags, place)) {
    const people = group.flatMap((seat) => holdersOf(place, seat)).filter((holder) => holder.kind === 'person');
    const seat = [...new Set(group.map(seatName))].join(' or ');
    if (isVacant(place, group)) parties.set(seat, { kind: 'vacant seat', seat, since });
    if (people.some(({ personId }) => signed.has(personId))) continue;
    for (const { personId, printedName, title } of people) {
      parties.set(personId, { kind: 'person', personId, printedName, title, how: 'has it', since });
    }
  }
  return [...parties.values()];
}

/** What the chain says of the link behind a question: who was asked, and whether anybody stands there. */
function linkBehind(state: RecordState, deployment: Deployment, gate: GateId, day: Day) {
  const question = questionOfGate(gate);
  const link: LinkId | null = question === undefined ? null : linkOfQuestion[question.id];
  return link === null ? undefined : chainOf(state, deployment, day).links.find((view) => view.link === link);
}

/**
 * Who has to bring something: whoever was asked for the name and has not
 * answered; else whom a note names, unless they have since said no; else the
 * seat nobody sits on; else whoever submitted last.
 */
function submitterOf(state: RecordState, deployment: Deployment, gate: Gate, since: Day | null, day: Day): Party {
  const note = deployment.blockers.findLast((blocker) => blocker.gate === gate.id && blocker.waitingOn !== undefined);
  const link = linkBehind(state, deployment, gate.id, day);
  const latest = link?.asked[0];
  if (link?.cause === 'asked' && latest !== undefined) return personOf(state, latest.personId, 'asked', latest.on, day);
  const saidNo =
    link?.cause === 'declined' &&
    note !== undefined &&
    state.people.get(latest?.personId ?? '')?.printedName === note.waitingOn &&
    (latest?.outcomeOn ?? '') >= note.since;
  if (note?.waitingOn !== undefined && !saidNo) return personNamed(state, note.waitingOn, 'has it', note.since, day);
  if (link?.tone === 'broken') return { kind: 'vacant seat', seat: linkOf(link.link).role, since: link.since };
  const last = reviewsOf(deployment, gate).at(-1)?.by ?? null;
  return last === null ? { kind: 'nobody named', since } : personOf(state, last, 'has it', since, day);
}

/** Whom an open gate of a deployment waits for on a day: at least one. */
export function partiesOf(
  state: RecordState,
  deployment: Deployment,
  gate: GateId,
  lain: { side: Side; since: Day | null },
  day: Day,
): Party[] {
  const { side, since } = lain;
  if (side === 'submitter') return [submitterOf(state, deployment, gateOf(gate), since, day)];
  const open = reviewsOf(deployment, gateOf(gate)).findLast(({ closedOn }) => closedOn === null);
  const named = open?.waitingOn ?? deployment.gates.get(gate)?.submissions.at(-1)?.waitingOn;
  if (named != null) return [personNamed(state, named, 'has it', since, day)];
  const reviewers = reviewersOf(state, deployment, gate, since ?? day, day);
  return reviewers.length === 0 ? [{ kind: 'nobody named', since }] : reviewers;
}

/** Every gate that is open for a held row, in the catalogue's order. */
export function openWaits(state: RecordState, row: ModelRow, asOf: Day): OpenWait[] {
  const deployment = state.deployments.get(row.deploymentId);
  if (row.hold === null || deployment === undefined) return [];
  return openGates(row).map(({ gate, blocker }) => {
    const { now } = daysWithWhom(deployment, gateOf(gate), state.ruleset.gatesOn, asOf);
    const lain = now ?? { side: 'submitter' as const, since: blocker.since };
    return {
      modelId: row.modelId,
      deploymentId: row.deploymentId,
      name: row.name,
      gate,
      side: lain.side,
      days: daysSince(lain.since, asOf),
      parties: partiesOf(state, deployment, gate, lain, asOf),
    };
  });
}

function daysSince(since: Day | null, asOf: Day): Days | null {
  return since === null ? null : Math.max(0, daysBetween(since, asOf));
}

/** All waits that lie with one person or seat. */
export interface PartyWaits {
  readonly party:
    | { readonly kind: 'vacant seat'; readonly seat: string }
    | { readonly kind: 'nobody named' }
    | ({ readonly kind: 'person' } & WaitingPerson);
  /** Open gates. A person has them, or was only asked; the rest is with nobody. */
  readonly open: number;
  readonly asked: number;
  readonly hasIt: number;
  /** Days the longest of them has been with this person or seat. */
  readonly longest: Days | null;
  /** Longest first. */
  readonly waits: readonly (Pick<OpenWait, 'modelId' | 'deploymentId' | 'name' | 'gate'> & {
    readonly how: 'asked' | 'has it' | null;
    readonly days: Days | null;
  })[];
}

function keyOf(party: Party): string {
  if (party.kind === 'person') return `person ${party.personId ?? party.printedName}`;
  return party.kind === 'vacant seat' ? `seat ${party.seat}` : 'nobody';
}

const rank = { 'vacant seat': 0, 'nobody named': 1, person: 2 } as const;

/**
 * Who is the wait with? Seats without a person first, then gates for which
 * nobody is named, then people, most open gates first. A gate that waits for
 * two signatures is counted under both.
 */
export function waitsByParty(waits: readonly OpenWait[], asOf: Day): PartyWaits[] {
  const pairs = waits.flatMap((wait) => wait.parties.map((party) => ({ wait, party })));
  return [...Map.groupBy(pairs, ({ party }) => keyOf(party)).values()]
    .map((of): PartyWaits => {
      const theirs = of
        .map(({ wait: { modelId, deploymentId, name, gate }, party }) => ({
          modelId,
          deploymentId,
          name,
          gate,
          how: party.kind === 'person' ? party.how : null,
          days: daysSince(party.since, asOf),
        }))
        .toSorted((a, b) => (b.days ?? -1) - (a.days ?? -1));
      return {
        party: bare(of[0]!.party),
        open: theirs.length,
        asked: theirs.filter(({ how }) => how === 'asked').length,
        hasIt: theirs.filter(({ how }) => how === 'has it').length,
        longest: theirs[0]?.days ?? null,
        waits: theirs,
      };
    })
    .toSorted((a, b) => rank[a.party.kind] - rank[b.party.kind] || b.open - a.open || (b.longest ?? -1) - (a.longest ?? -1));
}

function bare(party: Party): PartyWaits['party'] {
  switch (party.kind) {
    case 'vacant seat':
      return { kind: party.kind, seat: party.seat };
    case 'nobody named':
      return { kind: party.kind };
    case 'person': {
      const { kind, personId, printedName, title } = party;
      return { kind, personId, printedName, title };
    }
    default:
      return party satisfies never;
  }
}
