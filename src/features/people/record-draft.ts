import type { CommandPayloads } from '../../domain/authority/command.ts';
import { nextSeatId, siteIdOf } from '../../domain/authority/next-ids.ts';
import type { Document } from '../../domain/audit/decided-events.ts';
import type { PersonId, Role, SiteId } from '../../domain/audit/events.ts';
import { sameName } from '../../domain/imports/names.ts';
import { slugOf } from '../../domain/slug.ts';
import { nameKey } from '../../formats/people/name-key.ts';
import { isHereOn, type Known } from './known.ts';

type PlannedType = 'person.add' | 'person.move' | 'person.leave' | 'seat.open' | 'seat.fill' | 'site.add';

type Planned = { [T in PlannedType]: { readonly type: T; readonly payload: CommandPayloads[T] } }[PlannedType];

/** A command of a batch, and the line of a form or file it comes from. */
export interface PlannedItem {
  readonly line: number;
  readonly command: Planned;
}

interface SeatInPlan {
  readonly seatId: string;
  readonly role: Role | null;
  readonly siteId: SiteId | null;
  readonly personId: PersonId | null;
}

/** What became of a wish for a seat. */
export type Seating = 'opened' | 'filled a vacant one' | 'opened beside a filled one' | 'theirs already';

export interface SeatWish {
  readonly personId: PersonId;
  readonly role: Role;
  readonly function: string;
  readonly siteId: SiteId | null;
  readonly document: Document | null;
}

/**
 * Commands that build on one another, with the ids the record will give: they
 * are made by the same functions, from what the record holds now. Where the
 * record moves on meanwhile, a seat or person of that id has been touched, and
 * the item is answered *overtaken* instead of seating the wrong one.
 */
export class RecordDraft {
  readonly items: PlannedItem[] = [];
  readonly #here: Map<PersonId, boolean>;
  /** By name. */
  readonly #named = new Map<string, PersonId[]>();
  readonly #sites: Map<SiteId, string>;
  readonly #seats: Map<string, SeatInPlan>;
  /** By role and site. */
  readonly #alike = new Map<string, string[]>();

  constructor({ people, seats, sites, asOf }: Known) {
    this.#here = new Map(people.map((one) => [one.personId, isHereOn(one, asOf)]));
    for (const { personId, printedName } of people) put(this.#named, nameKey(printedName), personId);
    this.#sites = new Map(sites.map(({ siteId, name }) => [siteId, sameName(name)]));
    this.#seats = new Map(seats.map((seat) => [seat.seatId, seat]));
    for (const seat of seats) put(this.#alike, placeOf(seat), seat.seatId);
  }

  /** The site of that name; a new one where there is none. */
  site(line: number, name: string): { readonly siteId: SiteId; readonly isNew: boolean } {
    const known = [...this.#sites].find(([, one]) => one === sameName(name));
    if (known !== undefined) return { siteId: known[0], isNew: false };
    const siteId = siteIdOf(name, (id) => this.#sites.has(id));
    this.#sites.set(siteId, sameName(name));
    this.#add(line, { type: 'site.add', payload: { name } });
    return { siteId, isNew: true };
  }

  /** Whoever bears that name, those who are here first; null where nobody does. */
  personNamed(name: string): PersonId | null {
    const all = this.#named.get(nameKey(name)) ?? [];
    return all.find((personId) => this.#here.get(personId) === true) ?? all[0] ?? null;
  }

  /** A new person. */
  addPerson(line: number, payload: CommandPayloads['person.add']): PersonId {
    const personId = slugOf(payload.printedName, (id) => this.#here.has(id));
    this.#here.set(personId, true);
    put(this.#named, nameKey(payload.printedName), personId);
    this.#add(line, { type: 'person.add', payload });
    return personId;
  }

  /** Somebody known, at another place. */
  movePerson(line: number, payload: CommandPayloads['person.move']): void {
    this.#add(line, { type: 'person.move', payload });
  }

  /** Somebody known, whose last day is said. */
  leavePerson(line: number, payload: CommandPayloads['person.leave']): void {
    this.#add(line, { type: 'person.leave', payload });
  }

  /** Seat somebody: on a vacant seat of that role and site, else on one opened for it. */
  seat(line: number, { personId, role, function: of, siteId, document }: SeatWish): Seating {
    const alike = (this.#alike.get(placeOf({ role, siteId })) ?? []).flatMap((id) => this.#seats.get(id) ?? []);
    if (alike.some((one) => one.personId === personId)) return 'theirs already';
    const vacant = alike.find((one) => one.personId === null || this.#here.get(one.personId) !== true);
    const seatId = vacant?.seatId ?? nextSeatId({ seats: this.#seats });
    if (vacant === undefined) put(this.#alike, placeOf({ role, siteId }), seatId);
    if (vacant === undefined) this.#add(line, { type: 'seat.open', payload: { function: of, role, siteId } });
    this.#seats.set(seatId, { seatId, role, siteId, personId });
    this.#add(line, { type: 'seat.fill', payload: { seatId, personId, ...(document === null ? {} : { document }) } });
    if (vacant !== undefined) return 'filled a vacant one';
    return alike.length > 0 ? 'opened beside a filled one' : 'opened';
  }

  #add(line: number, command: Planned): void {
    this.items.push({ line, command });
  }
}

function placeOf({ role, siteId }: Pick<SeatInPlan, 'role' | 'siteId'>): string {
  return `${role ?? ''} at ${siteId ?? ''}`;
}

function put<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
