/** Why a blank is blank: each reason is worded differently on screen, and none of them is a "no". */
import type { WhyNotReported } from '../../../domain/reported.ts';
import { textOf } from '../cells.ts';
import { isEmptyAnswer } from '../list-cell.ts';
import type { TableRow } from '../table.ts';
import type { MatchedForm } from './official-columns.ts';

export interface FormRules<Key extends string> {
  /** Does the form ask this of such a row (by its stage, its impact)? */
  readonly asked: (key: Key, answer: (key: Key) => string) => boolean;
  /** Could the answer be put off, and was it? */
  readonly deferred: (key: Key, answer: (key: Key) => string) => boolean;
}

/** The answers of one row of an official form. */
export interface FormRow<Key extends string> {
  readonly row: TableRow;
  /** As written; empty where the column is missing or the answer is an empty list. */
  readonly answer: (key: Key) => string;
  /** Why there is no answer. */
  readonly why: (key: Key) => WhyNotReported;
}

/**
 * Rows of a form that know why their blanks are blank. A column that one
 * publisher left empty for everyone it asks is "column empty", whoever else
 * filled it; a consolidated file has many publishers.
 */
export function formRows<Key extends string>(
  { at }: MatchedForm<Key>,
  rows: readonly TableRow[],
  publisherOf: (answer: (key: Key) => string) => string,
  { asked, deferred }: FormRules<Key>,
): readonly FormRow<Key>[] {
  const answered = new Set<string>();
  const wanted = new Set<string>();
  const prepared = rows.map((row) => {
    const answer = (key: Key): string => {
      const column = at.get(key);
      const text = column === undefined ? '' : textOf(row.cells[column]);
      return isEmptyAnswer(text) ? '' : text;
    };
    return { row, answer, publisher: publisherOf(answer) };
  });
  for (const { answer, publisher } of prepared) {
    for (const key of at.keys()) {
      if (answer(key) !== '') answered.add(`${publisher}\n${key}`);
      else if (asked(key, answer)) wanted.add(`${publisher}\n${key}`);
    }
  }
  return prepared.map(({ row, answer, publisher }) => ({
    row,
    answer,
    why: (key) => {
      if (!at.has(key)) return 'no column';
      const place = `${publisher}\n${key}`;
      if (!answered.has(place) && wanted.has(place)) return 'column empty';
      if (!asked(key, answer)) return 'not asked';
      return deferred(key, answer) ? 'deferred' : 'left blank';
    },
  }));
}
