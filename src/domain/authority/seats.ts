/**
 * Who may. Authority is by function: a right belongs to a seat, and a seat is
 * named whether or not somebody sits on it. Nobody outranks another on
 * everything, so there is no order of persons here.
 */
import { chainOf, withEveryLinkOn } from '../accountability/chain.ts';
import { hasRole, isHere } from '../accountability/holding.ts';
import { linkOf, type LinkId } from '../accountability/links.ts';
import type { PersonId, Role } from '../audit/events.ts';
import type { Deployment, Person, RecordState } from '../audit/state.ts';
import type { Day } from '../time.ts';
import type { Holder } from './objection.ts';

export { hasRole, isHere };

/** What a right belongs to. */
export type Seat =
  /** Anybody with the role. */
  | { readonly kind: 'role'; readonly role: Role }
  /** Whoever has signed that link of this deployment, and whose signature stands. */
  | { readonly kind: 'link'; readonly link: LinkId }
  /** The AI governance committee, in a meeting with a quorum. */
  | { readonly kind: 'committee' }
  /** One person, by name: the owner of a risk, whoever was asked. */
  | { readonly kind: 'person'; readonly personId: PersonId; readonly as: string };

/** Every group must be satisfied; within a group any one seat will do. */
export type Right = readonly (readonly Seat[])[];

export function role(name: Role): Seat {
  return { kind: 'role', role: name };
}

export function link(id: LinkId): Seat {
  return { kind: 'link', link: id };
}

export const committee: Seat = { kind: 'committee' };

/** A seat in the reader's words. */
export function seatName(seat: Seat): string {
  switch (seat.kind) {
    case 'role':
      return seat.role;
    case 'link':
      return linkOf(seat.link).role;
    case 'committee':
      return 'AI governance committee';
    case 'person':
      return seat.as;
    default:
      return seat satisfies never;
  }
}

/** Where a right is asked about: a record on a day, and the deployment it concerns. */
export interface Place {
  readonly state: RecordState;
  readonly day: Day;
  readonly deployment: Deployment | null;
}

/** Does a person sit on a seat? Nobody sits on the committee's alone. */
export function sitsOn(place: Place, person: Person, seat: Seat): boolean {
  if (!isHere(person, place.day)) return false;
  switch (seat.kind) {
    case 'role':
      return hasRole(place.state, person, seat.role);
    case 'link':
      return signatoryOf(place, seat.link) === person.personId;
    case 'committee':
      return false;
    case 'person':
      return seat.personId === person.personId;
    default:
      return seat satisfies never;
  }
}

/** Whose signature on a link stands, sound or weak; null where none does. */
export function signatoryOf({ state, deployment, day }: Place, id: LinkId): PersonId | null {
  if (deployment === null) return null;
  const view = chainOf(withEveryLinkOn(state), deployment, day).links.find((one) => one.link === id);
  if (view === undefined || (view.tone !== 'sound' && view.tone !== 'weak')) return null;
  return view.detail.coveredBy ?? view.signature?.personId ?? null;
}

/** Everybody who sits on a seat, or the vacant seat itself. The committee is named with its chair. */
export function holdersOf(place: Place, seat: Seat): Holder[] {
  const name = seatName(seat);
  const sitting: Seat = seat.kind === 'committee' ? role('Committee chair') : seat;
  const found: Holder[] = [];
  // A link has one signatory: asking the chain once is enough.
  const signatory = sitting.kind === 'link' ? signatoryOf(place, sitting.link) : null;
  for (const person of place.state.people.values()) {
    if (person.employer !== 'staff' || (sitting.kind === 'link' && person.personId !== signatory) || !sitsOn(place, person, sitting))
      continue;
    found.push({ kind: 'person', personId: person.personId, printedName: person.printedName, title: person.title, seat: name });
  }
  return found.length === 0 ? [{ kind: 'vacant seat', seat: name }] : found;
}

/** Everybody, or every vacant seat, a right needs. */
export function holdersOfRight(place: Place, right: Right): Holder[] {
  return right.flatMap((group) => {
    const holders = group.flatMap((seat) => holdersOf(place, seat));
    const people = new Map(holders.flatMap((holder) => (holder.kind === 'person' ? [[holder.personId, holder] as const] : [])));
    return people.size === 0 ? holders : [...people.values()];
  });
}
