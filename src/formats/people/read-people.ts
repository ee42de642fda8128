/** A list of people, CSV or XLSX, to rows in our terms; or questions; or a refusal that says what to do. */
import type { Problem } from '../../domain/imports/row.ts';
import { listed } from '../../domain/words.ts';
import { isPlaceholder, shown, textOf } from '../imports/cells.ts';
import { startWork, Stopped, type Work } from '../imports/grid.ts';
import { openGrids, type NamedGrid } from '../imports/open-grids.ts';
import { held, inOrder, Refusal, warning, wholeFile } from '../imports/problems.ts';
import { sha256Of } from '../imports/signature.ts';
import { tableOf, type Table, type TableRow } from '../imports/table.ts';
import { leftByStatus, openDates, orderOf, readLeftOn } from './left-on.ts';
import { nameKey } from './name-key.ts';
import { knownPersonHeaders, personColumns } from './person-fields.ts';
import type { PeopleChoices, PeopleOutcome, PeopleQuestion, PersonColumn, PersonField, PersonRow } from './person-row.ts';
import { rolesIn } from './roles-in.ts';

export interface PeopleFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly choices?: PeopleChoices;
}

/** Longest name, title or site that is one. */
const LONGEST = 200;

/**
 * Read a list of people. Nothing is thrown: bytes that cannot be read are
 * refused with the place and the remedy, a cancelled reading says so.
 */
export async function readPeople({ name, bytes, choices = {} }: PeopleFile, signal?: AbortSignal): Promise<PeopleOutcome> {
  try {
    const work = startWork(() => undefined, signal);
    const { table, sheet, problems } = chooseTable(await openGrids(name, bytes, work), choices);
    await work.breathe();
    return await readTable(table, sheet, choices, { name, sha256: sha256Of(bytes) }, problems, work);
  } catch (error) {
    if (error instanceof Stopped) return { kind: 'cancelled' };
    if (error instanceof Refusal) return { kind: 'refused', problem: ofPeople(error.problem) };
    const message = error instanceof Error ? error.message : String(error);
    return {
      kind: 'refused',
      problem: wholeFile(
        'held',
        name,
        `The list could not be read (${message}).`,
        'Save it anew from a spreadsheet program and load that.',
      ),
    };
  }
}

/** The readers of tables speak of models and inventories; a list of people is read by them too. */
function ofPeople(problem: Problem): Problem {
  return { ...problem, why: inWordsOfPeople(problem.why), todo: inWordsOfPeople(problem.todo) };
}

function inWordsOfPeople(text: string): string {
  return text
    .replaceAll(/\bmodels\b/g, 'people')
    .replaceAll(/\ba model\b/g, 'a person')
    .replaceAll(/\bmodel\b/g, 'person')
    .replaceAll(/\ban inventory\b/g, 'a list')
    .replaceAll(/\binventory\b/g, 'list');
}

interface Candidate {
  readonly grid: NamedGrid;
  readonly table: Table;
}

interface Chosen {
  readonly table: Table;
  readonly sheet: string | null;
  readonly problems: readonly Problem[];
}

/** The sheet with most known headers; the others are named. */
function chooseTable(grids: readonly NamedGrid[], { sheet }: PeopleChoices): Chosen {
  const wanted = grids.filter((grid) => grid.sheet === sheet);
  const tried = (wanted.length > 0 ? wanted : grids).map((grid): Candidate | Refusal => {
    try {
      return { grid, table: tableOf(grid, knownPersonHeaders, grid.rowCount) };
    } catch (error) {
      if (error instanceof Refusal) return error;
      throw error;
    }
  });
  const tables = tried.filter((each): each is Candidate => !(each instanceof Refusal));
  const [best, ...others] = tables.toSorted((a, b) => scoreOf(b.table) - scoreOf(a.table));
  if (best === undefined) {
    throw (
      tried.find((each): each is Refusal => each instanceof Refusal) ??
      new Refusal('no sheet', 'The file holds no table.', 'Load a file with one header row and one row for each person.')
    );
  }
  const unread = others.flatMap((each) => (each.grid.sheet === null ? [] : [`“${each.grid.sheet}”`]));
  const said =
    unread.length === 0
      ? []
      : [
          wholeFile(
            'warning',
            unread.join(', '),
            `Only “${best.grid.sheet ?? ''}” was read; the other sheets were not.`,
            'Choose another sheet, if people stand there too.',
          ),
        ];
  return { table: best.table, sheet: best.grid.sheet, problems: said };
}

function scoreOf({ headers, rows }: Table): number {
  return 5 * knownPersonHeaders(headers) + Math.min(rows.length, 20);
}

async function readTable(
  table: Table,
  sheet: string | null,
  choices: PeopleChoices,
  source: { readonly name: string; readonly sha256: string },
  said: readonly Problem[],
  work: Work,
): Promise<PeopleOutcome> {
  const columns = personColumns(table, choices);
  const questions: PeopleQuestion[] = [];
  const has = (field: PersonField): boolean => columns.some((column) => column.field === field);
  if (!has('name') && !has('last name') && !has('first name'))
    questions.push({ kind: 'name column', asks: 'Which column holds the names?', options: columns.map(({ column }) => column) });
  const leftAt = columns.findIndex(({ field }) => field === 'left on');
  const order = leftAt === -1 ? null : orderOf(table, leftAt, choices.dateOrder);
  const open = leftAt === -1 ? [] : openDates(table, leftAt, order);
  if (open.length > 0)
    questions.push({
      kind: 'date order',
      asks: `Which comes first in dates like ${open[0]?.value ?? '04/05/2024'}?`,
      found: open,
      options: ['day first', 'month first'],
    });
  const problems: Problem[] = [...table.problems.map(ofPeople), ...said];
  const rows: PersonRow[] = [];
  if (!questions.some(({ kind }) => kind === 'name column')) {
    for (const [at, row] of table.rows.entries()) {
      // oxlint-disable-next-line no-await-in-loop -- the pause between rows is the point
      if (at % 64 === 0) await work.breathe();
      const person = personOf(row, columns, order, problems);
      if (person !== null) rows.push(person);
    }
  }
  const people = withManagers(rows, labelOf(columns, 'manager'), problems);
  sameNames(people, nameLabel(columns), problems);
  const read = { source, sheet, people, columns, problems: inOrder(problems) };
  return questions.length > 0 ? { kind: 'ask', ...read, questions } : { kind: 'read', ...read };
}

function labelOf(columns: readonly PersonColumn[], field: PersonField): string {
  return columns.find((column) => column.field === field)?.column ?? '';
}

function nameLabel(columns: readonly PersonColumn[]): string {
  return labelOf(columns, 'name') || labelOf(columns, 'last name') || labelOf(columns, 'first name');
}

/** Words that say something; null for blanks, "n/a" and their like. */
function maybe(text: string): string | null {
  return text === '' || isPlaceholder(text) ? null : text.slice(0, LONGEST);
}

function personOf(
  { row, cells, broken }: TableRow,
  columns: readonly PersonColumn[],
  order: Parameters<typeof readLeftOn>[1],
  problems: Problem[],
): PersonRow | null {
  const at = (field: PersonField): number => columns.findIndex((column) => column.field === field);
  const words = (field: PersonField): string => {
    const index = at(field);
    return index === -1 ? '' : shown(textOf(cells[index]));
  };
  if (broken !== undefined) {
    problems.push(held(row, columns[broken.column]?.column ?? '', '', broken.why, broken.todo));
    return null;
  }
  const name = words('name') === '' ? [words('first name'), words('last name')].filter((part) => part !== '').join(' ') : words('name');
  const fault = faultOf(name);
  if (fault !== null) {
    problems.push(held(row, nameLabel(columns), name, fault.why, fault.todo));
    return null;
  }
  const leftAt = at('left on');
  const left = leftAt === -1 ? null : readLeftOn(cells[leftAt], order, row, columns[leftAt]?.column ?? '');
  if (left?.problem != null) problems.push(left.problem);
  const [role, title] = [maybe(words('role')), maybe(words('title'))];
  return {
    row,
    printedName: name,
    title: title ?? role,
    roleWords: role ?? title,
    roles: rolesIn(role ?? title ?? ''),
    function: maybe(words('function')),
    site: maybe(words('site')),
    manager: maybe(words('manager')),
    managerRow: null,
    leftOn: leftByStatus(left?.leftOn ?? null, words('status')),
  };
}

/** A name nobody can be added by; null for one that will do. */
function faultOf(name: string): { readonly why: string; readonly todo: string } | null {
  if (name === '') return { why: 'The row names nobody.', todo: 'Write the person’s name, or delete the row.' };
  if (isPlaceholder(name) || /^vacan(?:t|cy)$/i.test(name))
    return {
      why: `“${name}” is nobody’s name. A seat can stand vacant without a person.`,
      todo: 'Leave the row out; open the seat instead.',
    };
  if (!/\p{L}/u.test(name)) return { why: `“${name}” is no name.`, todo: 'Write the person’s name.' };
  if (/@/.test(name)) return { why: 'This is an address, not a name.', todo: 'Write the person’s name; an address is not kept.' };
  if (name.length > LONGEST) return { why: `The name has ${name.length} characters; ${LONGEST} are kept.`, todo: 'Write the name alone.' };
  return null;
}

/** Managers found in the list itself; what cannot be found is said. */
function withManagers(people: readonly PersonRow[], column: string, problems: Problem[]): readonly PersonRow[] {
  const byName = Map.groupBy(people, ({ printedName }) => nameKey(printedName));
  return people.map((person) => {
    if (person.manager === null) return person;
    const found = byName.get(nameKey(person.manager)) ?? [];
    const [only] = found;
    const say = (why: string, todo: string): PersonRow => {
      problems.push(warning(person.row, column, person.manager ?? '', why, todo));
      return person;
    };
    if (only === undefined)
      return say('The list has nobody of this name.', 'Add them to the list, or choose the manager once they are in the record.');
    if (found.length > 1)
      return say(
        `Rows ${listed(found.map(({ row }) => String(row)))} have this name.`,
        'Choose the manager by hand, or write the names so that they differ.',
      );
    if (only.row === person.row) return say('Nobody reports to themselves.', 'Leave it blank, or name somebody else.');
    return { ...person, managerRow: only.row };
  });
}

function sameNames(people: readonly PersonRow[], column: string, problems: Problem[]): void {
  for (const [, namesakes] of Map.groupBy(people, ({ printedName }) => nameKey(printedName))) {
    const [first, ...others] = namesakes;
    if (first === undefined) continue;
    for (const { row, printedName } of others)
      problems.push(
        warning(
          row,
          column,
          printedName,
          `Row ${first.row} has the same name: one person at two sites, or two people.`,
          'Add one of them if it is one person; otherwise write the names so that they differ.',
        ),
      );
  }
}
