/** A table of one of the official forms, to rows in our terms. */
import type { ImportRow, Problem } from '../../../domain/imports/row.ts';
import type { Day } from '../../../domain/time.ts';
import { notReported, type Reported } from '../../../domain/reported.ts';
import { shown, textOf } from '../cells.ts';
import { labelOf } from '../fields.ts';
import { paced, type Work } from '../grid.ts';
import { isEmptyAnswer } from '../list-cell.ts';
import type { ColumnMatch, HeldRow } from '../outcome.ts';
import { held } from '../problems.ts';
import type { Table, TableRow } from '../table.ts';
import { formRows, type FormRow, type FormRules } from './blanks.ts';
import { form2024, type Key2024 } from './form-2024.ts';
import { form2025, type Key2025 } from './form-2025.ts';
import { columnOf, type Reading } from './form-reader.ts';
import { idOf, nameProblem, organisations, reportDuplicates } from './identity.ts';
import { matchForm, type MatchedForm, type OfficialForm } from './official-columns.ts';
import { read2024, rowOf2024, rules2024 } from './rows-2024.ts';
import { read2025, rowOf2025, rules2025 } from './rows-2025.ts';
import { words } from './answers.ts';

export interface FederalRows {
  readonly rows: readonly ImportRow[];
  readonly held: readonly HeldRow[];
  readonly columns: readonly ColumnMatch[];
  readonly problems: readonly Problem[];
}

export type Recognised =
  | { readonly year: 2024; readonly matched: MatchedForm<Key2024> }
  | { readonly year: 2025; readonly matched: MatchedForm<Key2025> };

/** Questions a file must hold before it is taken for the form. */
const ENOUGH = 6;

/** Is this a federal inventory, and of which year? Headers and the stages' own values decide together. */
export function recogniseFederal(table: Pick<Table, 'headers' | 'rows'>): Recognised | null {
  const of2024 = matchForm(form2024, table.headers);
  const of2025 = matchForm(form2025, table.headers);
  const score2024 = fit(form2024, of2024, table.rows);
  const score2025 = fit(form2025, of2025, table.rows);
  if (score2024 === 0 && score2025 === 0) return null;
  return score2024 > score2025 ? { year: 2024, matched: of2024 } : { year: 2025, matched: of2025 };
}

function fit<Key extends string>(form: OfficialForm<Key>, { at }: MatchedForm<Key>, rows: readonly TableRow[]): number {
  const stage = at.get('stage' as Key);
  const telling = form.telling.filter((key) => at.has(key)).length;
  if (stage === undefined || !at.has('name' as Key) || at.size < ENOUGH || telling < 2) return 0;
  const said = rows.map(({ cells }) => words(textOf(cells[stage]))).filter((text) => text !== '');
  const known = said.filter((text) => form.stages.test(text)).length;
  return known < said.length * 0.5 ? 0 : at.size + telling + (20 * known) / Math.max(1, said.length);
}

/** How many of a row's cells are official questions: finds the header under a banner. */
export function officialHeaders(headers: readonly string[]): number {
  const most = Math.max(matchForm(form2024, headers).at.size, matchForm(form2025, headers).at.size);
  return most >= ENOUGH ? most : 0;
}

/**
 * Read the rows of a recognised form.
 * @throws Stopped if the reading was cancelled
 */
export async function readFederal(table: Table, recognised: Recognised, snapshot: Day, work: Work): Promise<FederalRows> {
  return recognised.year === 2024
    ? readForm({ table, matched: recognised.matched, snapshot, problems: [] }, rules2024, rowOf2024, read2024, 'abbreviation', work)
    : readForm(
        { table, matched: recognised.matched, snapshot, problems: [] },
        rules2025,
        rowOf2025,
        read2025,
        recognised.matched.at.has('abbreviation') ? 'abbreviation' : 'agencyShort',
        work,
      );
}

type RowReader<Key extends string> = (
  reading: Reading<Key>,
  row: FormRow<Key>,
  agency: Reported<string>,
) => Omit<ImportRow, 'externalId' | 'notes'>;

async function readForm<Key extends string>(
  reading: Reading<Key>,
  rules: FormRules<Key>,
  rowOf: RowReader<Key>,
  read: ReadonlySet<Key>,
  short: Key,
  work: Work,
): Promise<FederalRows> {
  const { table, matched, problems } = reading;
  const { at } = matched;
  const key = (name: string): Key => name as Key;
  const agencyKey = at.has(key('agency')) ? key('agency') : key('agencyShort');
  const names = organisations(table.rows, at.get(agencyKey), at.get(key('bureau')));
  const publisher = at.has(short) ? short : agencyKey;
  const rows: ImportRow[] = [];
  const heldRows: HeldRow[] = [];
  const hold = ({ row, cells }: TableRow, problem: Problem): void => {
    problems.push(problem);
    heldRows.push({ row, cells: table.headers.map((_, column) => textOf(cells[column])) });
  };
  const prepared = formRows(matched, table.rows, (answer) => shown(answer(publisher)), rules);
  for await (const row of paced(prepared, work)) {
    const { row: line, broken, cells } = row.row;
    if (broken !== undefined) {
      hold(row.row, held(line, table.labels[broken.column] ?? '', textOf(cells[broken.column]), broken.why, broken.todo));
    } else if (row.answer(key('name')).trim() === '') {
      hold(row.row, nameProblem(line, columnOf(reading, key('name')) ?? ''));
    } else {
      const agency = names.get(line) ?? notReported(at.has(agencyKey) ? 'left blank' : 'no column');
      const externalId = idOf(row.answer(key('id')), line, columnOf(reading, key('id')) ?? '', problems);
      rows.push({ ...rowOf(reading, row, agency), externalId, notes: notesOf(reading, row.row, read) });
    }
  }
  reportDuplicates(rows, columnOf(reading, key('id')) ?? '', columnOf(reading, key('name')) ?? '', problems);
  return { rows, held: heldRows, columns: columnsOf(reading), problems };
}

/** Cells nothing else was read from, and names that carry a note, verbatim. */
function notesOf<Key extends string>(
  { table, matched }: Reading<Key>,
  { cells }: TableRow,
  read: ReadonlySet<Key>,
): Readonly<Record<string, string>> {
  const used = new Set([...matched.at].filter(([key]) => read.has(key)).map(([, column]) => column));
  const name = matched.at.get('name' as Key);
  const kept = table.labels.flatMap((label, column): [string, string][] => {
    const text = textOf(cells[column]);
    const renamed = column === name && /renamed:|previously/i.test(text);
    return (used.has(column) && !renamed) || isEmptyAnswer(text) ? [] : [[label, text]];
  });
  return Object.fromEntries(kept);
}

function columnsOf<Key extends string>({ table, matched }: Reading<Key>): readonly ColumnMatch[] {
  const byColumn = new Map([...matched.at].map(([key, column]) => [column, matched.form.columns.find((each) => each.key === key)]));
  return table.labels.map((column, index) => {
    const official = byColumn.get(index);
    const left = matched.explains.get(index);
    const texts = table.rows.map(({ cells }) => shown(textOf(cells[index])));
    const filled = texts.filter((text) => text !== '' && text !== '[]');
    return {
      column,
      field: official?.field ?? 'note',
      reads: official?.reads ?? (left === undefined ? labelOf('note') : `Explains “${table.labels[left] ?? ''}”`),
      by: official !== undefined || left !== undefined ? 'official form' : 'not imported',
      samples: [...new Set(filled)].slice(0, 3),
      blanks: texts.length - filled.length,
    };
  });
}
