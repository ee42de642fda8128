/**
 * Text that looks like a patient's identifiers, said before anything loads. A
 * word alone ("matches on MRN and DOB") is no identifier: a number or a date
 * must stand with it. What was found is shown with its digits covered.
 */
import type { Problem } from '../../domain/imports/row.ts';
import { shown, textOf } from './cells.ts';
import { warning } from './problems.ts';
import type { Table } from './table.ts';

interface Sign {
  readonly what: string;
  readonly pattern: RegExp;
}

const MONTH = '(?:[Jj]an|[Ff]eb|[Mm]ar|[Aa]pr|[Mm]ay|[Jj]un|[Jj]ul|[Aa]ug|[Ss]ep|[Oo]ct|[Nn]ov|[Dd]ec)[a-z]*';
const DATE = String.raw`(?:\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,2}(?:st|nd|rd|th)? ${MONTH} \d{2,4}|${MONTH} \d{1,2},? \d{4})`;
const SSN = String.raw`(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}`;

/** Signs within one cell. */
const signs: readonly Sign[] = [
  {
    what: 'a medical record number',
    pattern:
      /\b(?:mrn|medical record (?:number|no\.?|#)|hospital (?:number|no\.?)|patient (?:id|number|no\.?|identifier)|chart (?:number|no\.?)|uhid|ur number|urn)\b\W{0,4}(?:(?:is|was|number|no)\b\W{0,3})?[a-z]{0,3}-?(?!\d{4}-\d\d-\d\d)\d[\d -]{3,}\d/i,
  },
  {
    what: 'a social security number',
    pattern: new RegExp(
      String.raw`\b(?:ssn|social security)\b.{0,30}\b\d{3}[- ]?\d{2}[- ]?\d{4}\b|\b${SSN}\b.{0,30}\b(?:ssn|social security)\b`,
      'i',
    ),
  },
  { what: 'an NHS number', pattern: /\bnhs (?:number|no\.?)\W{0,4}\d{3}[ -]?\d{3}[ -]?\d{4}\b/i },
  {
    what: 'a date of birth with a name',
    pattern: new RegExp(
      String.raw`\p{Lu}\p{L}+[, ]+\p{Lu}\p{L}+.{0,40}\b(?:[Dd]\.?[Oo]\.?[Bb]\.?|DOB|[Dd]ate of [Bb]irth|[Bb]orn)\b.{0,8}${DATE}`,
      'u',
    ),
  },
  {
    what: 'a date of birth with a name',
    pattern: new RegExp(
      String.raw`\b(?:[Dd]\.?[Oo]\.?[Bb]\.?|DOB|[Dd]ate of [Bb]irth|[Bb]orn)\b.{0,8}${DATE}.{0,40}\p{Lu}\p{L}+[, ]+\p{Lu}\p{L}+`,
      'u',
    ),
  },
  { what: 'a patient’s name', pattern: /\b[Pp]atient(?: name)?\s*:\s*(?:(?:Mr|Mrs|Ms|Dr)\.? )?\p{Lu}\p{L}+,? \p{Lu}\p{L}+/u },
];

/** Columns whose header says that every cell is an identifier. */
const headed: readonly (Sign & { readonly header: RegExp })[] = [
  {
    what: 'medical record numbers',
    header:
      /^(?:patient )?(?:mrn|medical record (?:number|no)|hospital (?:number|no)|patient (?:id|number|no|identifier)|nhs (?:number|no)|uhid|ur number)\b/,
    pattern: /\d{5,}|\d{3}[ -]\d{3}[ -]\d{4}/,
  },
  { what: 'social security numbers', header: /\b(?:ssn|social security)\b/, pattern: new RegExp(String.raw`^${SSN}$|^\d{9}$`) },
  {
    what: 'dates of birth',
    header: /^(?:patient )?(?:dob|d\.o\.b\.?|date of birth|birth date|birthdate)$/,
    pattern: new RegExp(String.raw`^${DATE}`, 'i'),
  },
  { what: 'patients’ names', header: /^patient(?:'s)? (?:name|first name|last name|surname)$/, pattern: /^\p{Lu}\p{L}+[, ]+\p{Lu}/u },
];

const TODO = 'A governance record needs no patient. Take the column out of the file, then load it again.';

function covered(text: string): string {
  return shown(text)
    .replaceAll(/\d/g, '•')
    .replaceAll(/(\p{Lu})\p{L}+/gu, '$1…')
    .slice(0, 80);
}

/** One warning for each column that holds such text, at its first cell. */
export function patientIdentifiers({ headers, labels, rows }: Pick<Table, 'headers' | 'labels' | 'rows'>): readonly Problem[] {
  const problems: Problem[] = [];
  labels.forEach((label, column) => {
    const header = shown(headers[column] ?? '').toLowerCase();
    const kinds: readonly Sign[] = [...headed.filter((each) => each.header.test(header)), ...signs];
    let first: { readonly row: number; readonly what: string; readonly text: string } | null = null;
    let count = 0;
    for (const { row, cells } of rows) {
      const text = textOf(cells[column]);
      if (!/\d|patient/i.test(text) && !kinds.some((kind) => kind.what === 'patients’ names')) continue;
      const kind = kinds.find(({ pattern }) => pattern.test(text));
      if (kind === undefined) continue;
      count += 1;
      first ??= { row, what: kind.what, text };
    }
    if (first === null) return;
    const more = count > 1 ? `, and ${count - 1} more ${count === 2 ? 'cell' : 'cells'} of this column` : '';
    problems.push(warning(first.row, label, covered(first.text), `This looks like ${first.what}${more}.`, TODO));
  });
  return problems;
}
