import type { Role } from '../../domain/audit/events.ts';
import type { PeopleAnswer, PersonView, SeatView } from '../../formats/api/people.ts';
import { isHereOn } from './known.ts';

/** How a seat stands on a day. */
export type SeatState = 'confirmed' | 'not confirmed' | 'left' | 'vacant';

export interface SeatOnGrid {
  readonly seat: SeatView;
  readonly state: SeatState;
  readonly holder: PersonView | null;
}

/** One function at every site. A cell without seats says nothing: it is no vacancy. */
export interface SeatRow {
  readonly key: string;
  readonly role: Role | null;
  readonly function: string;
  /** The rules in force ask for this role, and nobody sits on a seat of it or has it. */
  readonly isWanting: boolean;
  /** By column. */
  readonly cells: ReadonlyMap<string, readonly SeatOnGrid[]>;
  /** Those who have the role themselves, and no seat of it. */
  readonly withoutSeat: readonly PersonView[];
}

/** What most appointments have in common, said once: a cell then says only what differs. */
export type Usual = Pick<SeatView, 'filledOn' | 'by' | 'document' | 'confirmedBy' | 'confirmedOn'>;

export interface SeatGrid {
  readonly columns: readonly { readonly key: string; readonly name: string }[];
  readonly rows: readonly SeatRow[];
  /** Sites no seat is at. Their columns would be empty. */
  readonly sitesWithout: readonly string[];
  /** Null where no few appointments are alike. */
  readonly usual: Usual | null;
  readonly counts: Readonly<Record<SeatState, number>> & { readonly wanting: number };
}

/** The column of seats that count at every site. */
export const everySite = '';

/** How many sites stand as columns though no seat is at some of them. */
const fewSites = 8;

/** From how many on appointments that are alike are told together. */
const manyAlike = 4;

/** Were these two recorded alike: on the same day, by the same person, on the same document, and confirmed alike? Whoever recorded their own stands alone. */
export function isUsual(seat: SeatView, usual: Usual | null): boolean {
  return usual !== null && seat.by !== seat.personId && alikeKey(seat) === alikeKey(usual);
}

function alikeKey({ filledOn, by, document, confirmedBy, confirmedOn }: Usual): string {
  return JSON.stringify([filledOn, by, document, confirmedBy, confirmedOn]);
}

function usualOf(seats: readonly SeatView[]): Usual | null {
  const alike = [
    ...Map.groupBy(
      seats.filter(({ by, personId }) => personId !== null && by !== personId),
      alikeKey,
    ).values(),
  ];
  const most = alike.toSorted((a, b) => b.length - a.length)[0];
  return most === undefined || most.length < manyAlike ? null : (most[0] ?? null);
}

/** How a seat stands: filled, confirmed by a second person or not, left by its holder, or vacant. */
export function seatState(seat: SeatView, holder: PersonView | null, asOf: PeopleAnswer['asOf']): SeatState {
  if (seat.personId === null) return 'vacant';
  if (holder !== null && !isHereOn(holder, asOf)) return 'left';
  return seat.confirmedBy === null ? 'not confirmed' : 'confirmed';
}

/** Seats by function and site: those the rules ask for first, then by function. */
export function seatGrid({ people, seats, sites, rolesAsked, asOf }: PeopleAnswer): SeatGrid {
  const byId = new Map(people.map((one) => [one.personId, one]));
  const onGrid = seats.map((seat): SeatOnGrid => {
    const holder = seat.personId === null ? null : (byId.get(seat.personId) ?? null);
    return { seat, holder, state: seatState(seat, holder, asOf) };
  });
  const used = new Set(seats.flatMap(({ siteId }) => (siteId === null ? [] : [siteId])));
  const shown = used.size === 0 ? [] : sites.filter(({ siteId }) => used.has(siteId) || sites.length <= fewSites);
  const columns = [{ key: everySite, name: 'Whole institution' }, ...shown.map(({ siteId, name }) => ({ key: siteId, name }))];
  const byRow = Map.groupBy(onGrid, ({ seat }) => seat.role ?? `function ${seat.function}`);
  const own = Map.groupBy(
    people.filter((one) => isHereOn(one, asOf)).flatMap((one) => one.roles.map((role) => ({ role, one }))),
    ({ role }) => role,
  );
  const keys = [...new Set([...rolesAsked, ...byRow.keys(), ...own.keys()])];
  const rows = keys.map((key): SeatRow => {
    const here = byRow.get(key) ?? [];
    const role = here[0] === undefined ? (key as Role) : here[0].seat.role;
    const seated = new Set(here.map(({ seat }) => seat.personId));
    const withoutSeat = (role === null ? [] : (own.get(role) ?? [])).map(({ one }) => one).filter(({ personId }) => !seated.has(personId));
    return {
      key,
      role,
      function: [...new Set(here.map(({ seat }) => seat.function))].join(', '),
      isWanting:
        role !== null &&
        rolesAsked.includes(role) &&
        withoutSeat.length === 0 &&
        !here.some(({ state }) => state === 'confirmed' || state === 'not confirmed'),
      cells: Map.groupBy(here, ({ seat }) => seat.siteId ?? everySite),
      withoutSeat,
    };
  });
  const asked = new Map(rolesAsked.map((role, at) => [role as string, at]));
  const place = ({ key }: SeatRow): number => asked.get(key) ?? rolesAsked.length;
  const ordered = rows.toSorted((a, b) => place(a) - place(b) || (a.role ?? a.function).localeCompare(b.role ?? b.function, 'en'));
  const count = (state: SeatState): number => onGrid.filter((one) => one.state === state).length;
  return {
    columns,
    rows: ordered,
    sitesWithout: sites.filter(({ siteId }) => !shown.some((one) => one.siteId === siteId)).map(({ name }) => name),
    usual: usualOf(seats),
    counts: {
      confirmed: count('confirmed'),
      'not confirmed': count('not confirmed'),
      left: count('left'),
      vacant: count('vacant'),
      wanting: ordered.filter(({ isWanting }) => isWanting).length,
    },
  };
}
