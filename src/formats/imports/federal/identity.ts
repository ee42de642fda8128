/** Who a row speaks of: name, id and organisation, and what is wrong with them. */
import type { ImportRow, Problem } from '../../../domain/imports/row.ts';
import { isReported } from '../../../domain/reported.ts';
import { isPlaceholder, plain, shown, textOf } from '../cells.ts';
import { held, warning } from '../problems.ts';
import type { TableRow } from '../table.ts';

/**
 * Organisations as written, kept apart where only a trailing blank tells them
 * apart: in the 2024 file that blank is all that marks the rows of an
 * inspector general's office.
 */
export function organisations(
  rows: readonly TableRow[],
  agency: number | undefined,
  bureau: number | undefined,
): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  if (agency === undefined) return found;
  const raw = new Set(rows.map(({ cells }) => textOf(cells[agency])));
  for (const { row, cells } of rows) {
    const written = textOf(cells[agency]);
    const name = shown(written);
    if (name === '') continue;
    if (written === name || !raw.has(name)) {
      found.set(row, name);
      continue;
    }
    const office = bureau === undefined ? '' : shown(textOf(cells[bureau]));
    found.set(
      row,
      /\b(?:oig|inspector general)\b/i.test(office) ? `${name}, Office of Inspector General` : `${name} (written with a blank at its end)`,
    );
  }
  return found;
}

/** The id a row gives; "TBD" is none. */
export function idOf(text: string, row: number, column: string, problems: Problem[]): string | null {
  const id = text.trim();
  if (id === '') return null;
  if (!isPlaceholder(id)) return id;
  problems.push(
    warning(
      row,
      column,
      id,
      'This is no id; two rows that say so would be taken for one.',
      'The row loads without an id. Give it one to follow it from year to year.',
    ),
  );
  return null;
}

/** A row without a name cannot load: nobody could find it again. */
export function nameProblem(row: number, column: string): Problem {
  return held(row, column, '(blank)', 'A model needs a name. The row is held back.', 'Write the model’s name.');
}

/** Ids used twice, and models written twice: reported, and all of them load. */
export function reportDuplicates(rows: readonly ImportRow[], idColumn: string, nameColumn: string, problems: Problem[]): void {
  const byId = new Map<string, ImportRow>();
  const byName = new Map<string, ImportRow>();
  for (const row of rows) {
    const earlier = row.externalId === null ? undefined : byId.get(row.externalId);
    if (row.externalId !== null) {
      if (earlier === undefined) byId.set(row.externalId, row);
      else {
        const same = organisationName(earlier) === organisationName(row);
        const why = !same
          ? `Row ${earlier.row} has the same id, from ${organisationName(earlier)}: the id counts within an organisation only.`
          : plain(earlier.name) === plain(row.name)
            ? `Row ${earlier.row} has the same id and the same name.`
            : `Row ${earlier.row} has the same id and another name, “${earlier.name}”.`;
        problems.push(
          warning(
            row.row,
            idColumn,
            row.externalId,
            why,
            same ? 'Both load. Delete one, or give it an id of its own.' : 'Both load, and stay apart.',
          ),
        );
      }
    }
    if (row.externalId !== null && earlier !== undefined) continue;
    const key = `${organisationName(row)}\n${isReported(row.bureau) ? row.bureau : ''}\n${plain(row.name)}`;
    const twin = byName.get(key);
    if (twin === undefined) byName.set(key, row);
    else
      problems.push(
        warning(
          row.row,
          nameColumn,
          row.name,
          `Row ${twin.row} has the same name.`,
          'Both load as two models. Delete one if they are the same.',
        ),
      );
  }
}

function organisationName({ agency }: ImportRow): string {
  return isReported(agency) ? agency : 'an unnamed organisation';
}
