import type { CommandPayloads } from '../../domain/authority/command.ts';
import type { Document } from '../../domain/audit/decided-events.ts';
import type { PersonId, Role, SiteId } from '../../domain/audit/events.ts';
import { likeness, sameName } from '../../domain/imports/names.ts';
import { isReported } from '../../domain/reported.ts';
import type { Day } from '../../domain/time.ts';
import { nameKey } from '../../formats/people/name-key.ts';
import type { PersonRow } from '../../formats/people/person-row.ts';
import { functionOfRole } from './function-of-role.ts';
import { isHereOn, type Known } from './known.ts';
import { RecordDraft, type PlannedItem, type Seating } from './record-draft.ts';

/** What a site of the list means: a new one, every site, or one of the record. */
export type SiteChoice = 'add' | 'every site' | `site ${SiteId}`;

/** What a viewer chose for words of the list the record does not know, each under its words without case and marks. */
export interface ListChoices {
  /** A role; without one they decide nothing. */
  readonly roles: Readonly<Record<string, Role>>;
  readonly sites: Readonly<Record<string, SiteChoice>>;
}

export const noChoices: ListChoices = { roles: {}, sites: {} };

/** What recording one row does. */
export interface RowEffect {
  readonly row: PersonRow;
  /** Null: they left before they were ever on record, and are not added. */
  readonly personId: PersonId | null;
  readonly person: 'new' | 'known' | 'left before';
  readonly seats: readonly Seating[];
  /** Whom they report to is said. */
  readonly manager: boolean;
  /** The last day the list gives, where the record did not know it. */
  readonly leaves: Day | null;
}

/** Words of the list, and the rows they stand in. */
export interface Unknown {
  /** Under which a choice is kept. */
  readonly key: string;
  readonly words: string;
  readonly rows: readonly number[];
}

/** What a people list would change, and what it cannot settle by itself. */
export interface ListPlan {
  readonly items: readonly PlannedItem[];
  /** One for each row, in their order. */
  readonly effects: readonly RowEffect[];
  /** Words that name no role beyond doubt. `isTitle`: they stand in the column of titles only. */
  readonly roles: readonly (Unknown & { readonly isTitle: boolean; readonly chosen: Role | undefined })[];
  /** Sites the record does not have. None is guessed; `alike` is the nearest name there is. */
  readonly sites: readonly (Unknown & { readonly alike: SiteId | null; readonly chosen: SiteChoice | undefined })[];
  /** Managers neither the list nor the record knows: left out. */
  readonly managers: readonly Unknown[];
  /** Names that stand in several rows: each is taken as one person. */
  readonly twice: readonly Unknown[];
  /** Sites that still wait for a choice: nothing is recorded before. */
  readonly open: number;
  /** People of the record who are here, and not in the list: nothing is recorded about them. */
  readonly unnamed: number;
}

/** How alike two site names are before one is offered for the other. */
const alikeFrom = 0.5;

/**
 * What a people list asks of the record. Nobody is taken to have left for not being
 * in it, no site is guessed, and words that name no role give no seat.
 * @param document on which every appointment of the list rests; null where none is named
 */
export function planList(known: Known, rows: readonly PersonRow[], choices: ListChoices, document: Document | null): ListPlan {
  const draft = new RecordDraft(known);
  const sites = unknownSites(known, rows);
  const before = new Map(known.people.map((one) => [one.personId, one]));
  const added = addPeople(draft, known, rows, choices);
  const seenLeaving = new Set<PersonId>();
  const effects = rows.map((row, at): RowEffect => {
    const personId = added.ids.get(nameKey(row.printedName)) ?? null;
    const base = { row, personId, manager: added.managed.has(at) };
    if (personId === null) return { ...base, person: 'left before', seats: [], leaves: null };
    const left = row.leftOn !== null && isReported(row.leftOn) ? row.leftOn : null;
    const leaves = left !== null && before.get(personId)?.leftOn !== left && !seenLeaving.has(personId) ? left : null;
    const site = siteOf(row, known, choices, (name) => draft.site(at, name).siteId);
    const seats =
      hasLeft(row, known.asOf) || site === undefined
        ? []
        : rolesOf(row, choices).map((role) =>
            draft.seat(at, { personId, role, function: row.function ?? functionOfRole(role), siteId: site, document }),
          );
    if (leaves !== null) {
      seenLeaving.add(personId);
      draft.leavePerson(at, { personId, lastDay: leaves });
    }
    return { ...base, person: before.has(personId) ? 'known' : 'new', seats, leaves };
  });
  const inList = new Set(effects.map(({ personId }) => personId));
  return {
    items: draft.items,
    effects,
    roles: unknownRoles(rows, known.asOf).map((one) => ({ ...one, chosen: choices.roles[one.key] })),
    sites: sites.map((one) => ({ ...one, chosen: choices.sites[one.key] })),
    managers: grouped(added.unmanaged),
    twice: namedTwice(rows),
    open: sites.filter(({ key }) => choices.sites[key] === undefined).length,
    unnamed: known.people.filter((one) => one.employer === 'staff' && isHereOn(one, known.asOf) && !inList.has(one.personId)).length,
  };
}

interface Added {
  /** By name: who it is; null for whoever left before they were ever on record. */
  readonly ids: ReadonlyMap<string, PersonId | null>;
  /** Rows that say whom somebody reports to. */
  readonly managed: ReadonlySet<number>;
  readonly unmanaged: readonly (readonly [words: string, row: number])[];
}

/** Everybody of the list, whoever others report to before them. People who report in a ring come last, without a manager. */
function addPeople(draft: RecordDraft, { asOf, people }: Known, rows: readonly PersonRow[], choices: ListChoices): Added {
  const before = new Map(people.map((one) => [one.personId, one]));
  const byRow = new Map(rows.map((row) => [row.row, nameKey(row.printedName)]));
  const ids = new Map<string, PersonId | null>();
  const managed = new Set<number>();
  const unmanaged: [words: string, row: number][] = [];
  const firsts = new Map<string, number>();
  for (const [at, { printedName }] of rows.entries()) if (!firsts.has(nameKey(printedName))) firsts.set(nameKey(printedName), at);

  /** Whom a row reports to; undefined while the list has yet to add them. */
  const managerOf = ({ manager, managerRow, printedName }: PersonRow): PersonId | null | undefined => {
    if (manager === null) return null;
    const key = managerRow === null ? nameKey(manager) : (byRow.get(managerRow) ?? nameKey(manager));
    if (key === nameKey(printedName)) return null;
    if (ids.has(key)) return ids.get(key);
    return firsts.has(key) ? undefined : draft.personNamed(manager);
  };

  let waiting = [...firsts.values()];
  for (let isRing = false; waiting.length > 0;) {
    const later: number[] = [];
    for (const at of waiting) {
      const row = rows[at];
      if (row === undefined) continue;
      const manager = managerOf(row);
      if (manager === undefined && !isRing) {
        later.push(at);
        continue;
      }
      if (row.manager !== null && manager == null) unmanaged.push([row.manager, row.row]);
      ids.set(nameKey(row.printedName), placed(row, at, manager ?? null));
    }
    isRing = later.length === waiting.length;
    waiting = later;
  }
  return { ids, managed, unmanaged };

  function placed(row: PersonRow, at: number, manager: PersonId | null): PersonId | null {
    const old = draft.personNamed(row.printedName);
    if (old === null && hasLeft(row, asOf)) return null;
    if (manager !== null && before.get(old ?? '')?.reportsTo !== manager) managed.add(at);
    if (old === null) return draft.addPerson(at, newPerson(row, rolesOf(row, choices), manager));
    if (managed.has(at) && manager !== null) draft.movePerson(at, { personId: old, reportsTo: manager });
    return old;
  }
}

/** Does the row say that they are gone, on a day that is past or not known? */
function hasLeft({ leftOn }: PersonRow, asOf: Day): boolean {
  return leftOn !== null && (!isReported(leftOn) || leftOn < asOf);
}

function rolesOf({ roles, roleWords }: PersonRow, choices: ListChoices): readonly Role[] {
  if (roles.length > 0 || roleWords === null) return roles;
  const chosen = choices.roles[sameName(roleWords)];
  return chosen === undefined ? [] : [chosen];
}

function newPerson(row: PersonRow, roles: readonly Role[], manager: PersonId | null): CommandPayloads['person.add'] {
  const [role] = roles;
  return {
    printedName: row.printedName,
    title: row.title ?? row.roleWords ?? role ?? 'Title not given',
    // The seat says what its holder decides as: whoever leaves it, leaves the role.
    roles: [],
    function: row.function ?? (role === undefined ? 'Function not given' : functionOfRole(role)),
    ...(manager === null ? {} : { reportsTo: manager }),
    employer: 'staff',
  };
}

/** Where a row's seat is: null every site, undefined while nobody chose. */
function siteOf({ site }: PersonRow, known: Known, choices: ListChoices, add: (name: string) => SiteId): SiteId | null | undefined {
  if (site === null || meansEverySite(site)) return null;
  const there = known.sites.find(({ name }) => sameName(name) === sameName(site));
  if (there !== undefined) return there.siteId;
  const chosen = choices.sites[sameName(site)];
  if (chosen === undefined) return undefined;
  if (chosen === 'every site') return null;
  return chosen === 'add' ? add(site) : chosen.slice('site '.length);
}

const everywhere: ReadonlySet<string> = new Set([
  'all',
  'all sites',
  'all hospitals',
  'every site',
  'whole institution',
  'enterprise',
  'enterprise wide',
  'system',
  'system wide',
  'systemwide',
  'corporate',
]);

function meansEverySite(site: string): boolean {
  return everywhere.has(sameName(site));
}

function unknownSites({ sites, asOf }: Known, rows: readonly PersonRow[]): (Unknown & { readonly alike: SiteId | null })[] {
  const names = new Set(sites.map(({ name }) => sameName(name)));
  const unknown = rows.flatMap((row) =>
    row.site === null || hasLeft(row, asOf) || meansEverySite(row.site) || names.has(sameName(row.site))
      ? []
      : [[row.site, row.row] as const],
  );
  return grouped(unknown).map((one) => {
    const [nearest] = sites.toSorted((a, b) => likeness(b.name, one.words) - likeness(a.name, one.words));
    return { ...one, alike: nearest !== undefined && likeness(nearest.name, one.words) >= alikeFrom ? nearest.siteId : null };
  });
}

function unknownRoles(rows: readonly PersonRow[], asOf: Day): (Unknown & { readonly isTitle: boolean })[] {
  const unknown = rows.filter((row) => row.roles.length === 0 && row.roleWords !== null && !hasLeft(row, asOf));
  const fromRoles = new Set(
    unknown.filter(({ roleWords, title }) => roleWords !== title).map(({ roleWords }) => sameName(roleWords ?? '')),
  );
  return grouped(unknown.map(({ roleWords, row }) => [roleWords ?? '', row])).map((one) => ({ ...one, isTitle: !fromRoles.has(one.key) }));
}

function namedTwice(rows: readonly PersonRow[]): Unknown[] {
  return [...Map.groupBy(rows, ({ printedName }) => nameKey(printedName))]
    .filter(([, of]) => of.length > 1)
    .map(([key, of]) => ({ key, words: of[0]?.printedName ?? key, rows: of.map(({ row }) => row) }));
}

/** The same words under one head, in the order of their first row. */
function grouped(pairs: readonly (readonly [words: string, row: number])[]): Unknown[] {
  return [...Map.groupBy(pairs, ([words]) => sameName(words))].map(([key, of]) => ({
    key,
    words: of[0]?.[0] ?? key,
    rows: of.map(([, row]) => row),
  }));
}
