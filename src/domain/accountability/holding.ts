/** Who is here, what role they have, and which links rest on them. */
import type { PersonId, Role } from '../audit/events.ts';
import type { Deployment, FunctionSeat, LinkStep, Person, RecordState } from '../audit/state.ts';
import type { Day } from '../time.ts';
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

/**
 * Whose name is on a link: the last who accepted, until it is released, declined
 * or offered anew. An offer of a handover leaves it with its holder until the
 * person asked accepts. Whether the signature still stands on a day is the chain's to say.
 */
export function holderOf(deployment: Pick<Deployment, 'links'>, link: LinkId): PersonId | null {
  let holder: PersonId | null = null;
  let handingOver = false;
  for (const step of deployment.links.get(link) ?? []) {
    [holder, handingOver] = after(step, holder, handingOver);
  }
  return holder;
}

function after(step: LinkStep, holder: PersonId | null, handingOver: boolean): [PersonId | null, boolean] {
  switch (step.kind) {
    case 'accepted':
      return [step.personId, false];
    case 'covered':
      return [holder, handingOver];
    case 'offered':
      return step.handover === true ? [holder, true] : [null, false];
    case 'declined':
      return handingOver ? [holder, false] : [null, false];
    case 'released':
      return [null, false];
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
  for (const step of deployment.links.get(link) ?? []) {
    const at = open.indexOf(step.personId);
    if (at >= 0) open.splice(at, 1);
    if (step.kind === 'offered') open.unshift(step.personId);
    else if (step.kind === 'accepted') open.length = 0;
  }
  return open;
}
