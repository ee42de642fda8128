/** Who is here, what role they have, and which links rest on them. */
import type { PersonId, Role } from '../audit/events.ts';
import type { Deployment, FunctionSeat, LinkStep, Person, RecordState } from '../audit/state.ts';
import type { Day } from '../time.ts';
import { withoutHandovers } from './handover.ts';
import { links, type LinkId } from './links.ts';

/** Is a person still here on a day? The last day counts as here. */
export function isHere(person: Pick<Person, 'leftOn'>, day: Day): boolean {
  return person.leftOn === null || person.leftOn >= day;
}

/**
 * Does a person have a role, of their own or by a seat they fill? A seat that
 * somebody filled with their own name gives them the keeping of the record, and
 * nothing else until a second person confirms it.
 */
export function hasRole(state: Pick<RecordState, 'seats'>, person: Pick<Person, 'personId' | 'roles'>, name: Role): boolean {
  if (person.roles.includes(name)) return true;
  for (const seat of state.seats.values()) {
    if (seat.role === name && seat.personId === person.personId && (name === 'Registrar' || !isOwnWord(seat))) return true;
  }
  return false;
}

/** Is an appointment nobody's word but that of the person appointed? */
export function isOwnWord({ personId, by, confirmedBy }: Pick<FunctionSeat, 'personId' | 'by' | 'confirmedBy'>): boolean {
  return personId !== null && by === personId && confirmedBy === null;
}

const productRoles: readonly Role[] = ['Product manager', 'Product owner', 'RTE'];

/** The role by which a person speaks for the product; null for everybody else. */
export function productRoleOf(state: Pick<RecordState, 'seats'>, person: Pick<Person, 'personId' | 'roles'>): Role | null {
  return productRoles.find((name) => hasRole(state, person, name)) ?? null;
}

/** What was said about a link, in the order it was said. */
function stepsOf(deployment: Pick<Deployment, 'links'>, link: LinkId): readonly LinkStep[] {
  return deployment.links.get(link) ?? [];
}

/**
 * Whose name is on a link: the last who accepted, until it is released, declined
 * or offered anew. An offer of a handover leaves it with its holder until the
 * person asked accepts. Whether the signature still stands on a day is the chain's to say.
 */
export function holderOf(deployment: Pick<Deployment, 'links'>, link: LinkId): PersonId | null {
  return withoutHandovers(stepsOf(deployment, link)).reduce<PersonId | null>(after, null);
}

/** Who holds a link after one more step. */
function after(holder: PersonId | null, step: LinkStep): PersonId | null {
  switch (step.kind) {
    case 'accepted':
      return step.personId;
    case 'covered':
      return holder;
    case 'offered':
    case 'declined':
    case 'released':
      return null;
    default:
      return step satisfies never;
  }
}

/** Links of a deployment that carry a person's name, in order. */
export function linksOf(deployment: Pick<Deployment, 'links'>, personId: PersonId): LinkId[] {
  return links.filter(({ id }) => holderOf(deployment, id) === personId).map(({ id }) => id);
}

/** People asked for a link who have not answered, the last asked first. */
export function askedFor(deployment: Pick<Deployment, 'links'>, link: LinkId): PersonId[] {
  const open: PersonId[] = [];
  for (const step of stepsOf(deployment, link)) {
    const at = open.indexOf(step.personId);
    if (at >= 0) open.splice(at, 1);
    if (step.kind === 'offered') open.unshift(step.personId);
    else if (step.kind === 'accepted') open.length = 0;
  }
  return open;
}
