/** Pieces both forms are read with: evidence, facts, dates, names, ids. */
import type { Evidence, Fact } from '../../../domain/audit/events.ts';
import type { Problem } from '../../../domain/imports/row.ts';
import { isReported, notReported, type Reported } from '../../../domain/reported.ts';
import { firstDayOf, type Day, type When } from '../../../domain/time.ts';
import { isNothing, isPlaceholder, shown, type Cell } from '../cells.ts';
import { readDate, toMonth } from '../dates.ts';
import { warning } from '../problems.ts';
import type { Table } from '../table.ts';
import type { AnswerReader } from './answers.ts';
import type { FormRow } from './blanks.ts';
import type { MatchedForm } from './official-columns.ts';

export interface Reading<Key extends string> {
  readonly table: Table;
  readonly matched: MatchedForm<Key>;
  readonly snapshot: Day;
  readonly problems: Problem[];
}

/** The header of a question's column, as shown. */
export function columnOf<Key extends string>({ table, matched }: Reading<Key>, key: Key): string | undefined {
  const at = matched.at.get(key);
  return at === undefined ? undefined : table.labels[at];
}

function withColumn(column: string | undefined): { readonly column?: string } {
  return column === undefined ? {} : { column };
}

/** Text as a fact: trimmed, otherwise as written. */
export function textFact<Key extends string>(row: FormRow<Key>, key: Key): Reported<string> {
  const said = row.answer(key).trim();
  return said === '' ? notReported(row.why(key)) : said;
}

/** One line of text: names, bureaus, vendors. */
export function lineFact<Key extends string>(row: FormRow<Key>, key: Key): Reported<string> {
  const said = shown(row.answer(key));
  if (said === '') return notReported(row.why(key));
  if (!isPlaceholder(said)) return said;
  return notReported(isNothing(said) ? 'left blank' : 'unrecognised', said);
}

/** A fact of the model card. */
export function factOf<Key extends string>(reading: Reading<Key>, label: string, value: Reported<string>, key: Key): Fact {
  // A blank names no column: the long questions would be repeated in every row of the load.
  return { label, value, ...(isReported(value) ? withColumn(columnOf(reading, key)) : {}) };
}

/**
 * A fact shown only where it says something of its own row. That a form does not
 * ask at this stage, or that a publisher left a column empty, is said once for the file.
 */
export function worthShowing(fact: Fact): readonly Fact[] {
  const { value } = fact;
  return isReported(value) || value.notReported === 'left blank' || value.notReported === 'deferred' ? [fact] : [];
}

export interface EvidenceQuestion<Key extends string> {
  readonly about: string;
  readonly gate: Evidence['gate'];
  readonly key: Key;
  readonly read: AnswerReader;
}

/** One answer about a governance practice. What fits nothing is said beside the row. */
export function evidenceOf<Key extends string>(
  reading: Reading<Key>,
  row: FormRow<Key>,
  { about, gate, key, read }: EvidenceQuestion<Key>,
): Evidence {
  const said = row.answer(key).trim();
  const column = columnOf(reading, key);
  if (said === '') return { about, gate, status: notReported(row.why(key)) };
  const status = read(said);
  if (status === 'unrecognised') {
    reading.problems.push(
      warning(
        row.row.row,
        column ?? '',
        said,
        'This is none of the form’s answers to this question.',
        'It is kept as written and counts as neither met nor not met.',
      ),
    );
  }
  return { about, gate, status, verbatim: said, ...withColumn(column) };
}

/** One date of the form, month first, to the month: the form asked for MM/YYYY, so a day is filler. */
export function dateOf<Key extends string>(reading: Reading<Key>, row: FormRow<Key>, key: Key): Reported<When> {
  const said = row.answer(key).trim();
  const at = reading.matched.at.get(key);
  const cell: Cell | undefined = at === undefined ? undefined : row.row.cells[at];
  const column = columnOf(reading, key) ?? '';
  if (said === '') return notReported(row.why(key));
  const typed = typeof cell === 'object' ? cell.when : undefined;
  const read = typed === undefined ? readDate(said, { order: 'month first', dayMonth: 'month' }) : { kind: 'date' as const, when: typed };
  if (read.kind === 'unreadable') {
    reading.problems.push(warning(row.row.row, column, said, read.why, read.todo));
    return notReported('unrecognised', said);
  }
  if (read.kind !== 'date') return notReported(isNothing(said) ? 'left blank' : 'unrecognised', said);
  if (firstDayOf(read.when) > reading.snapshot) {
    reading.problems.push(
      warning(
        row.row.row,
        column,
        said,
        `This is after ${reading.snapshot}, the day the file speaks of.`,
        'It is kept as written. Correct it, or set the day of the file.',
      ),
    );
  }
  return toMonth(read.when);
}
