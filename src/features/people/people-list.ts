import type { Role } from '../../domain/audit/events.ts';
import type { CarriedView, PeopleAnswer, PersonView } from '../../formats/api/people.ts';
import type { ScreenView } from '../../state/view.ts';
import { isHereOn } from './known.ts';

/** One person, with what the list shows of them. */
export interface PersonRow {
  readonly person: PersonView;
  readonly isHere: boolean;
  /** Of their own, and by the seats they fill. */
  readonly decidesAs: readonly Role[];
  /** Where their seats are; empty where they have none. */
  readonly places: readonly string[];
  readonly manager: string | null;
  readonly carried: CarriedView | undefined;
}

/** Which people are shown: everybody where nothing narrows. */
export const narrowings = {
  here: 'Here',
  left: 'Left',
  seated: 'On a seat',
  'no role': 'Without a role',
  outside: 'Vendors and software',
} as const;

export type Narrowing = keyof typeof narrowings;

export function isNarrowing(value: string | undefined): value is Narrowing {
  return value !== undefined && Object.hasOwn(narrowings, value);
}

/** Everybody of a record, as the list shows them. */
export function personRows({ people, seats, sites, carried, asOf }: PeopleAnswer): PersonRow[] {
  const names = new Map(people.map(({ personId, printedName }) => [personId, printedName]));
  const siteNames = new Map(sites.map(({ siteId, name }) => [siteId, name]));
  const carries = new Map(carried.map((one) => [one.personId, one]));
  const seated = Map.groupBy(seats, ({ personId }) => personId);
  return people.map((person) => {
    const theirs = seated.get(person.personId) ?? [];
    return {
      person,
      isHere: isHereOn(person, asOf),
      decidesAs: [...new Set([...person.roles, ...theirs.flatMap(({ role }) => (role === null ? [] : [role]))])],
      places: [...new Set(theirs.map(({ siteId }) => (siteId === null ? 'Whole institution' : (siteNames.get(siteId) ?? siteId))))],
      manager: person.reportsTo === null ? null : (names.get(person.reportsTo) ?? person.reportsTo),
      carried: carries.get(person.personId),
    };
  });
}

function passes({ person, isHere, decidesAs, places }: PersonRow, show: Narrowing): boolean {
  switch (show) {
    case 'here':
      return isHere;
    case 'left':
      return !isHere;
    case 'seated':
      return places.length > 0;
    case 'no role':
      return decidesAs.length === 0 && isHere && person.employer === 'staff';
    case 'outside':
      return person.employer !== 'staff';
    default:
      return show satisfies never;
  }
}

/** Plain letters: "Zoe" finds Zoë. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase();
}

function says({ person: { printedName, title, function: of }, decidesAs, places, manager }: PersonRow, typed: string): boolean {
  const all = plain([printedName, title, of, ...decidesAs, ...places, manager ?? ''].join('\n'));
  return plain(typed)
    .split(/\s+/)
    .every((word) => all.includes(word));
}

/** "Dr." is no name: with it, all doctors would stand together. */
function bareName({ person }: PersonRow): string {
  return person.printedName.replace(/^(?:Dr|Prof)\.?\s+/, '');
}

function weight({ carried }: PersonRow): number {
  return carried === undefined ? 0 : carried.names + carried.risks + carried.offers;
}

const orders: Readonly<Record<NonNullable<ScreenView['order']> | 'name', (a: PersonRow, b: PersonRow) => number>> = {
  name: () => 0,
  function: (a, b) => a.person.function.localeCompare(b.person.function, 'en'),
  carries: (a, b) => weight(b) - weight(a),
  left: (a, b) => (b.person.leftOn ?? '').localeCompare(a.person.leftOn ?? ''),
};

/** The people a view asks for, in its order; the same rank by name. */
export function peopleShown(rows: readonly PersonRow[], { q = '', show, order }: Pick<ScreenView, 'q' | 'show' | 'order'>): PersonRow[] {
  return rows
    .filter((row) => (!isNarrowing(show) || passes(row, show)) && (q.trim() === '' || says(row, q.trim())))
    .toSorted((a, b) => orders[order ?? 'name'](a, b) || bareName(a).localeCompare(bareName(b), 'en'));
}
