import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/domain/imports/row.ts';
import { notReported } from '../../../src/domain/reported.ts';
import type { PeopleChoices, PeopleOutcome, PersonRow } from '../../../src/formats/people/person-row.ts';
import { readPeople } from '../../../src/formats/people/read-people.ts';
import { workbook, type TestCell } from '../imports/support/workbook.ts';

type Read = Extract<PeopleOutcome, { readonly kind: 'read' | 'ask' }>;

async function readText(text: string, choices: PeopleChoices = {}, name = 'people.csv'): Promise<PeopleOutcome> {
  return readPeople({ name, bytes: new TextEncoder().encode(text), choices });
}

function rowsOf(outcome: PeopleOutcome): Read {
  if (outcome.kind === 'refused') throw new Error(outcome.problem.why);
  if (outcome.kind === 'cancelled') throw new Error('cancelled');
  return outcome;
}

/** A list with those headers and rows. */
async function list(headers: string, ...rows: readonly string[]): Promise<Read> {
  return rowsOf(await readText([headers, ...rows].join('\n')));
}

const where = ({ row, column, why }: Problem): readonly unknown[] => [row, column, why];
const brief = ({ printedName, roles, managerRow, leftOn }: PersonRow): readonly unknown[] => [printedName, roles, managerRow, leftOn];

describe('a list of people', () => {
  it('reads names, titles, sites, managers and last days from a list under a title, by its header words', async () => {
    const outcome = await readPeople({
      name: 'harbourlight.csv',
      bytes: new Uint8Array(readFileSync('test/data/people/harbourlight.csv')),
    });
    const { people, columns, problems } = rowsOf(outcome);
    expect(outcome.kind).toBe('read');
    expect(columns.map(({ column, field }) => [column, field])).toEqual([
      ['Title', 'not read'],
      ['Full name', 'name'],
      ['Job title', 'title'],
      ['Department', 'function'],
      ['Hospital', 'site'],
      ['Line manager', 'manager'],
      ['E-mail', 'not read'],
      ['Leaving date', 'left on'],
    ]);
    expect(people.map(brief)).toEqual([
      ['Dana Reyes', ['CMIO'], 5, null],
      ['Ana Reyes', ['CMO'], null, null],
      ['Bo Lindqvist', ['Service owner', 'Release manager'], 7, null],
      ['Noor Haddad', [], null, null],
      ['Sam Oduya', ['Compliance lead'], null, '2025-12-31'],
      ['Ida Brook', ['Clinical safety officer'], 5, '2026-03-05'],
    ]);
    expect(people[2]).toMatchObject({
      row: 6,
      title: 'Service owner, Release manager',
      roleWords: 'Service owner, Release manager',
      function: 'IT operations',
      site: 'Shared services',
      manager: 'Noor Haddad',
    });
    expect(problems.filter(({ severity }) => severity === 'held').map(where)).toEqual([
      [9, 'Full name', '“Vacant” is nobody’s name. A seat can stand vacant without a person.'],
      [10, 'Full name', 'The row names nobody.'],
    ]);
    expect(problems.filter(({ severity }) => severity === 'warning').map(where)).toEqual([
      [7, 'Line manager', 'The list has nobody of this name.'],
    ]);
  });

  it('reads a workbook, whose dates are dates, and names the sheets it did not read', async () => {
    const rows: readonly (readonly TestCell[])[] = [
      ['Surname', 'First name', 'Role', 'Site', 'Left on'],
      ['Reyes', 'Dana', 'CMIO', 'St. Brannoc', { serial: 45_000, style: 'day' }],
      ['Lindqvist', 'Bo', 'Service owner', 'Shared', null],
    ];
    const outcome = await readPeople({
      name: 'p.xlsx',
      bytes: workbook([
        {
          name: 'Notes',
          rows: [
            ['x', 'y'],
            ['1', '2'],
          ],
        },
        { name: 'People', rows },
      ]),
    });
    const { people, sheet, problems } = rowsOf(outcome);
    expect(sheet).toBe('People');
    expect(people.map(brief)).toEqual([
      ['Dana Reyes', ['CMIO'], null, '2023-03-15'],
      ['Bo Lindqvist', ['Service owner'], null, null],
    ]);
    expect(problems.map(({ found }) => found)).toEqual(['“Notes”']);
    const chosen = await readPeople({
      name: 'p.xlsx',
      bytes: workbook([
        { name: 'A', rows },
        { name: 'B', rows: rows.slice(0, 2) },
      ]),
      choices: { sheet: 'B' },
    });
    expect(rowsOf(chosen).people).toHaveLength(1);
  });

  it.each(['Name', 'Full Name', 'Employee name', 'Staff member', 'printed_name', 'displayName', 'Person'])(
    'knows “%s” for the column of names',
    async (header) => {
      expect((await list(`${header},Site`, 'Dana Reyes,North')).people.map(({ printedName }) => printedName)).toEqual(['Dana Reyes']);
    },
  );

  it.each([
    ['Left on', 'left on'],
    ['Last working day', 'left on'],
    ['Termination date', 'left on'],
    ['End date', 'left on'],
    ['Reports to', 'manager'],
    ['Manager name', 'manager'],
    ['Manager e-mail', 'not read'],
    ['Employee ID', 'not read'],
    ['Location', 'site'],
    ['Dept.', 'function'],
    ['Position', 'title'],
    ['Governance role', 'role'],
    ['Favourite colour', 'not read'],
  ])('reads “%s” as %s', async (header, field) => {
    expect((await list(`Name,${header}`, 'Dana Reyes,')).columns[1]?.field).toBe(field);
  });

  it('asks which column holds the names where no header says it and none looks like it', async () => {
    const outcome = rowsOf(await readText('alpha,beta\nqx-1,north\nqx-2,south'));
    expect(outcome.kind === 'ask' && outcome.questions).toEqual([
      { kind: 'name column', asks: 'Which column holds the names?', options: ['alpha', 'beta'] },
    ]);
    const again = rowsOf(await readText('alpha,beta\nqx-1,north\nqx-2,south', { columns: { beta: 'name', alpha: 'title' } }));
    expect([again.kind, again.people.map(({ printedName, title }) => [printedName, title])]).toEqual([
      'read',
      [
        ['north', 'qx-1'],
        ['south', 'qx-2'],
      ],
    ]);
  });

  it('finds the names by their shape where only one column looks like people', async () => {
    const { people, columns } = await list('Gremium,Ort', 'Dana Reyes,x1', 'Bo Lindqvist,x2');
    expect(columns[0]).toMatchObject({ field: 'name', by: 'shape of values' });
    expect(people).toHaveLength(2);
  });

  it('reads the first of two columns that claim the same, and says so of the other', async () => {
    const { columns, people } = await list('Name,Site,Hospital', 'Dana Reyes,North,South');
    expect(people[0]?.site).toBe('North');
    expect(columns[2]).toMatchObject({ field: 'not read', remark: '“Site” was read as site.' });
  });

  it('refuses what is no list, in words of people', async () => {
    const refused = async (text: string): Promise<string> => {
      const outcome = await readText(text);
      return outcome.kind === 'refused' ? `${outcome.problem.why} ${outcome.problem.todo}` : outcome.kind;
    };
    expect(await refused('')).toBe('The file is empty. Load a file with one header row and one row for each person.');
    expect(await refused('Name,Site')).toBe('The file has column names and no people. Add one row for each person.');
    expect(await refused('%PDF-1.7')).toContain('The file is a PDF, not a table.');
    expect(await refused('<!doctype html>')).toContain('The file is a web page');
  });

  it('answers “cancelled” to a reading that was', async () => {
    expect(await readPeople({ name: 'p.csv', bytes: new TextEncoder().encode('Name\nx') }, AbortSignal.abort())).toEqual({
      kind: 'cancelled',
    });
  });

  it('says nothing of patients: names are what it is for', async () => {
    expect((await list('Name,DOB,Site', 'Dana Reyes,01/02/1970,North')).problems).toEqual([]);
  });
});

describe('the last day', () => {
  const leftOn = async (said: string): Promise<PersonRow['leftOn'] | undefined> =>
    (await list('Name,Left on', `Dana Reyes,${said}`)).people[0]?.leftOn;

  it.each([
    ['2026-05-31', '2026-05-31'],
    ['31 May 2026', '2026-05-31'],
    ['5/31/2026', '2026-05-31'],
    ['31.05.2026', '2026-05-31'],
    ['', null],
    ['-', null],
    ['n/a', null],
    ['active', null],
    ['No', null],
    ['2026-05', notReported('unrecognised', '2026-05')],
    ['left', notReported('unrecognised', 'left')],
    ['Yes', notReported('unrecognised', 'Yes')],
    ['31 Feb 2026', notReported('unrecognised', '31 Feb 2026')],
    ['some day', notReported('unrecognised', 'some day')],
  ])('“%s” is %o', async (said, expected) => {
    expect(await leftOn(said)).toEqual(expected);
  });

  it('that is not known is said with its row and column, and the person stays in the list', async () => {
    const { people, problems } = await list('Name,Left on', 'Bo Lindqvist,', 'Dana Reyes,left');
    expect(people).toHaveLength(2);
    expect(problems.map(({ row, column, found }) => [row, column, found])).toEqual([[3, 'Left on', 'left']]);
  });

  it('is asked about where the day and the month could be either, and settled by the answer', async () => {
    const text = 'Name,Left on\nDana Reyes,04/05/2026\nBo Lindqvist,06/07/2026';
    const asked = await readText(text);
    expect(asked.kind === 'ask' && asked.questions).toEqual([
      {
        kind: 'date order',
        asks: 'Which comes first in dates like 04/05/2026?',
        found: [
          { value: '04/05/2026', count: 1, rows: [2] },
          { value: '06/07/2026', count: 1, rows: [3] },
        ],
        options: ['day first', 'month first'],
      },
    ]);
    expect(rowsOf(asked).people[0]?.leftOn).toEqual(notReported('unrecognised', '04/05/2026'));
    const days = async (dateOrder: 'day first' | 'month first'): Promise<readonly unknown[]> =>
      rowsOf(await readText(text, { dateOrder })).people.map((person) => person.leftOn);
    expect(await days('day first')).toEqual(['2026-05-04', '2026-07-06']);
    expect(await days('month first')).toEqual(['2026-04-05', '2026-06-07']);
  });

  it('shows its own order by a day above 12', async () => {
    const shown = async (first: string): Promise<unknown> =>
      rowsOf(await readText(`Name,Left on\nDana Reyes,${first}\nBo Lindqvist,04/05/2026`)).people[1]?.leftOn;
    expect(await shown('31/05/2026')).toBe('2026-05-04');
    expect(await shown('05/31/2026')).toBe('2026-04-05');
  });

  it('is asked about where the column shows both orders', async () => {
    expect((await readText('Name,Left on\nA Bee,31/05/2026\nB Cee,05/31/2026\nC Dee,04/05/2026')).kind).toBe('ask');
  });

  it('is not known of somebody whose status says that they left; a date says more', async () => {
    const { people } = await list('Name,Employment status,Left on', 'A Bee,Inactive,', 'B Cee,Active,', 'C Dee,Retired,2026-01-31');
    expect(people.map((person) => person.leftOn)).toEqual([notReported('left blank', 'Inactive'), null, '2026-01-31']);
  });
});

describe('managers', () => {
  it('are found in the list, however the name is written', async () => {
    const { people, problems } = await list(
      'Name;Manager',
      'Dana Reyes, MD;',
      'Bo Lindqvist;Dr. Dana Reyes',
      'Ida Brook;Reyes, Dana',
      'Noor Haddad;dana reyes',
    );
    expect(people.map(({ managerRow }) => managerRow)).toEqual([null, 2, 2, 2]);
    expect(problems).toEqual([]);
  });

  it('of whom the list has two, none, or the person alone, are left open and said', async () => {
    const { people, problems } = await list('Name,Manager', 'A Bee,C Dee', 'B Cee,Nobody Known', 'C Dee,', 'C Dee,', 'E Eff,E Eff');
    expect(people.map(({ managerRow }) => managerRow)).toEqual([null, null, null, null, null]);
    expect(problems.map(where)).toEqual([
      [2, 'Manager', 'Rows 4 and 5 have this name.'],
      [3, 'Manager', 'The list has nobody of this name.'],
      [5, 'Name', 'Row 4 has the same name: one person at two sites, or two people.'],
      [6, 'Manager', 'Nobody reports to themselves.'],
    ]);
  });
});

describe('names', () => {
  it.each(['', 'TBC', 'vacant', '12345', 'dana@example.org', 'x'.repeat(201)])('“%s” is no name anybody can be added by', async (name) => {
    const { people, problems } = await list('Name,Site', `${name},North`, 'Bo Lindqvist,South');
    expect(people.map(({ printedName }) => printedName)).toEqual(['Bo Lindqvist']);
    expect(problems.map(({ severity, row, column }) => [severity, row, column])).toEqual([['held', 2, 'Name']]);
  });

  it('stay as they are printed, and every row is either read or said to be held', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'grapheme', maxLength: 20 }), { minLength: 1, maxLength: 12 }), async (names) => {
        const quoted = names.map((name) => `"${name.replaceAll('"', '""')}","North"`);
        const { people, problems } = rowsOf(await readText(['Name,Site', ...quoted].join('\n')));
        for (const { printedName, row } of people) expect(printedName).toBe(names[row - 2]?.replaceAll(/\s+/g, ' ').trim());
        const held = problems.filter(({ severity, row }) => severity === 'held' && row > 0).map(({ row }) => row);
        const said = new Set([...people.map(({ row }) => row), ...held, ...problems.map(({ row }) => row)]);
        for (const at of names.keys()) expect(said.has(at + 2)).toBe(true);
        expect(people.filter(({ row }) => held.includes(row))).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });
});
