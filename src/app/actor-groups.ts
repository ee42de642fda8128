import type { PersonView } from '../formats/api/people.ts';

export interface ActorGroup {
  readonly name: string;
  readonly people: readonly PersonView[];
}

const governs: ReadonlySet<string> = new Set(['Committee chair', 'Committee member', 'Registrar', 'Board member', 'Auditor']);

/** Those asked for most come first, whatever their function: who answers for the house, and who governs. */
function groupOf({ roles, function: own }: PersonView): string {
  if (roles.includes('Executive') || roles.includes('CEO')) return executives;
  return roles.some((role) => governs.has(role)) ? governance : own;
}

const executives = 'Executives';
const governance = 'AI governance';
const places: readonly string[] = [executives, governance];

function placeOf(group: string): number {
  return places.includes(group) ? places.indexOf(group) : places.length;
}

/** People in the groups they are looked for in: each once, the functions by name. */
export function actorGroups(people: readonly PersonView[]): readonly ActorGroup[] {
  const groups = Map.groupBy(people.toSorted(byName), groupOf);
  return [...groups]
    .map(([name, members]) => ({ name, people: members }))
    .toSorted((a, b) => placeOf(a.name) - placeOf(b.name) || a.name.localeCompare(b.name, 'en'));
}

/** "Dr." is no name: with it, all doctors would stand together. */
function bareName({ printedName }: PersonView): string {
  return printedName.replace(/^(?:Dr|Prof)\.?\s+/, '');
}

function byName(a: PersonView, b: PersonView): number {
  return bareName(a).localeCompare(bareName(b), 'en');
}

/** Plain letters: "Zoe" finds Zoë. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase();
}

/** Does a text say every word that was typed? */
export function says(text: string, typed: string): boolean {
  const all = plain(text);
  return plain(typed)
    .split(/\s+/)
    .every((word) => all.includes(word));
}

/** Those whose name, title, roles or function say what was typed. */
export function actorsFound(people: readonly PersonView[], typed: string): readonly PersonView[] {
  return people.filter(({ printedName, title, roles, function: own }) => says([printedName, title, ...roles, own].join('\n'), typed));
}
